"""A small site in two languages without errors, to show that each check notices an error."""

STYLE = """
:root { color-scheme: light dark; color: #1a1a1a; background: #fff; font: 1rem/1.5 sans-serif }
@media (prefers-color-scheme: dark) { :root { color: #eee; background: #111 } a { color: #9cf } }
body { margin: 0 }
.skip { position: absolute; left: -100vw }
.skip:focus { left: 0 }
.wide { overflow-x: auto }
"""

WORDS = {
    "en": {
        "skip": "Skip to the content",
        "menu": "Main",
        "home": "Home",
        "about": "About",
        "lost": "Not found",
    },
    "nl": {
        "skip": "Naar de inhoud",
        "menu": "Hoofdmenu",
        "home": "Begin",
        "about": "Over ons",
        "lost": "Niet gevonden",
    },
}


def page(path, language, other, twin, heading):
    words = WORDS[language]
    home = "/" if language == "en" else f"/{language}/"
    return f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{heading}</title>
<link rel="canonical" href="https://sample.example.org{path}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<a class="skip" href="#main">{words["skip"]}</a>
<header>
<nav aria-label="{words["menu"]}">
<a href="{home}">{words["home"]}</a>
<a href="{home}about/">{words["about"]}</a>
<a href="{twin}" hreflang="{other}" lang="{other}">{other.upper()}</a>
</nav>
</header>
<main id="main" tabindex="-1">
<h1>{heading}</h1>
<h2 id="part">{words["about"]}</h2>
<p><a href="{home}about/#part">{words["about"]}</a></p>
<div class="wide" tabindex="0" role="region" aria-label="{words["about"]}">
<p style="width: 60rem">{words["about"]}</p>
</div>
</main>
</body>
</html>
"""


def write(folder, file=None, old=None, new=None):
    """Writes the site. In one file, `old` is replaced by `new`, which adds an error."""
    files = {"site.css": STYLE}
    for language, other in (("en", "nl"), ("nl", "en")):
        for name, path in (("home", "/"), ("about", "/about/"), ("lost", "/404.html")):
            prefixed = {"en": path, "nl": "/nl" + path}
            key = prefixed[language].lstrip("/")
            key += "index.html" if path.endswith("/") else ""
            files[key] = page(
                prefixed[language], language, other, prefixed[other], WORDS[language][name]
            )
    if file is not None:
        assert files[file].count(old) == 1, f"{file} holds {old!r} {files[file].count(old)} times"
        files[file] = files[file].replace(old, new)
    for name, text in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder
