"""Redirects and headers: nginx started with the generated configuration, and its responses."""

import base64
import hashlib
import json
import re

import pytest
from servers import nginx


@pytest.fixture
def whole(site):
    site.page("events/a.md", title="A", start="2026-10-29", aliases=["/events/old/", "/salon.html"])
    site.page("events/a.nl.md", title="A in het Nederlands", aliases=["/nl/ouder/"])
    site.page(
        "articles/b.md",
        title="B",
        aliases=["/artikel", "/old.php", "/a:b*c$d/", "/prijs/café/"],
        published="2026-01-01",
    )
    page = (site.folder / "Templates/page.html").read_text()
    site.write(
        "Templates/home.html",
        page.replace("</body>", '<img src="{{ asset("i.svg") }}" alt=""></body>'),
    )
    site.write("Templates/assets/i.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    site.settings["security"] = {
        "contact": ["security@example.org", "contact/"],
        "expires": "2026-12-01",
    }
    return site


def test_nginx_answers_as_the_configuration_says(whole):
    whole.build()
    with nginx(whole.folder / "Public", whole.folder / "nginx") as get:
        home = get("/")
        assert home.status == 200
        assert home.headers["content-type"] == "text/html; charset=utf-8"
        assert home.headers["x-content-type-options"] == "nosniff"
        assert home.headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert home.headers["strict-transport-security"] == "max-age=31536000"
        assert home.headers["cache-control"] == "public, max-age=300"
        assert "default-src 'none'" in home.headers["content-security-policy"]
        assert "camera=()" in home.headers["permissions-policy"]
        assert "access-control-allow-origin" not in home.headers
        asset = re.search(r'src="(/assets/[^"]*)"', home.body.decode()).group(1)
        assert get(asset).headers["cache-control"] == "public, max-age=31536000, immutable"
        # A page that does not exist, in the language of its path, with the same headers.
        missing = get("/nowhere/")
        assert (missing.status, b'lang="en"' in missing.body) == (404, True)
        assert missing.headers["x-content-type-options"] == "nosniff"
        missing = get("/nl/nergens/")
        assert (missing.status, b'lang="nl"' in missing.body) == (404, True)
        # A folder without its slash.
        assert (get("/events").status, get("/events").headers["location"]) == (301, "/events/")
        for path, kind in [
            ("/events/a/event.ics", "text/calendar; charset=utf-8"),
            ("/events/events.ics", "text/calendar; charset=utf-8"),
            ("/feed.xml", "application/atom+xml; charset=utf-8"),
            ("/nl/feed.json", "application/feed+json; charset=utf-8"),
            ("/data/places.geojson", "application/geo+json; charset=utf-8"),
            ("/data/events.csv", "text/csv; charset=utf-8"),
            ("/.well-known/security.txt", "text/plain; charset=utf-8"),
            ("/sitemap.xml", "text/xml; charset=utf-8"),
        ]:
            assert (get(path).status, get(path).headers["content-type"]) == (200, kind), path
        assert get("/data/events.json").headers["access-control-allow-origin"] == "*"
        for path in ["/_headers", "/_redirects", "/_nginx.conf", "/.polder/manifest.json"]:
            assert get(path).status == 404, path
        etag = home.headers["etag"]
        assert get("/", **{"If-None-Match": etag}).status == 304


def test_nginx_leads_from_old_addresses_to_new_ones(whole):
    whole.build()
    with nginx(whole.folder / "Public", whole.folder / "nginx") as get:
        for old, new in {
            "/events/old/": "/events/a/",
            "/events/old": "/events/a/",
            "/events/old/event.ics": "/events/a/event.ics",
            "/nl/events/old/": "/nl/events/a/",
            "/nl/ouder/": "/nl/events/a/",
            "/salon.html": "/events/a/",
            "/artikel": "/articles/b/",
            "/old.php": "/articles/b/",
            "/a:b*c$d/": "/articles/b/",
            "/prijs/caf%C3%A9/": "/articles/b/",
        }.items():
            answer = get(old)
            assert (answer.status, answer.headers.get("location")) == (301, new), old
            assert get(new).status == 200


def test_a_site_in_a_folder_of_its_host(whole):
    whole.settings["url"] = "https://www.example.org/programme/"
    whole.build("--output", "Host/programme")
    with nginx(whole.folder / "Host", whole.folder / "nginx", "/programme") as get:
        assert get("/programme/").status == 200
        assert get("/programme/events/old/").headers["location"] == "/programme/events/a/"
        assert get("/programme/nl/nergens/").status == 404
        assert get("/programme/feed.xml").headers["content-type"].startswith("application/atom")


def test_files_for_other_hosts(whole):
    whole.build()
    lines = [line.split() for line in whole.read("_redirects").decode().splitlines()]
    assert all(len(line) == 3 and line[2] == "301" for line in lines)
    redirects = {old: new for old, new, _ in lines}
    assert redirects["/events/old/"] == "/events/a/"
    assert redirects["/nl/events/old/event.ics"] == "/nl/events/a/event.ics"
    assert not any(":" in old or "*" in old for old in redirects)
    headers = whole.read("_headers").decode()
    assert headers.startswith("/*\n  Content-Security-Policy: default-src 'none';")
    assert re.search(
        r"\n/assets/i\.[0-9a-f]{12}\.svg\n  Cache-Control: public, max-age=31536000", headers
    )
    page = whole.read("events/old/index.html").decode()
    assert '<link rel="canonical" href="https://www.example.org/events/a/">' in page
    assert '<meta http-equiv="refresh" content="0; url=/events/a/">' in page
    assert whole.exists("salon.html") and not whole.exists("old.php")
    whole.settings["redirects"] = "host"
    whole.build()
    assert not whole.exists("events/old/index.html")


def test_security_txt(whole):
    """RFC 9116, section 2.5."""
    run = whole.build()
    fields = [
        line.split(": ", 1) for line in whole.read(".well-known/security.txt").decode().splitlines()
    ]
    assert fields == [
        ["Contact", "mailto:security@example.org"],
        ["Contact", "https://www.example.org/contact/"],
        ["Expires", "2026-11-30T23:00:00Z"],
        ["Preferred-Languages", "en, nl"],
        ["Canonical", "https://www.example.org/.well-known/security.txt"],
    ]
    assert "security-expires" not in run.stderr
    assert "security.txt expires on 2026-12-01" in whole.build(now="2026-11-15").stderr
    assert "security.txt expired on 2026-12-01" in whole.build(now="2026-12-15").stderr


# Code of a page, and the resource that it loads.
FOREIGN = {
    '<script src="https://cdn.example.com/x.js"></script>': "scripts",
    '<link rel="modulepreload" href="https://cdn.example.com/x.js">': "scripts",
    '<link rel="stylesheet" href="//cdn.example.com/x.css">': "styles",
    "<style>@\\69 mport 'https://cdn.example.com/x.css';</style>": "styles",
    "<style>@font-face { src: url(https://cdn.example.com/f.woff2) }</style>": "fonts",
    '<link rel="preload" as="font" href="https://cdn.example.com/f.woff2" crossorigin>': "fonts",
    '<link rel="preconnect" href="https://cdn.example.com">': "connections",
    '<link rel="icon" href="https://cdn.example.com/i.png">': "images",
    '<img srcset="https://cdn.example.com/b.png 2x" alt="">': "images",
    '<video poster="https://cdn.example.com/p.jpg"></video>': "images",
    "<style>body { background: \\75rl(https://cdn.example.com/p.jpg) }</style>": "images",
    '<audio src="https://cdn.example.com/p.mp3"></audio>': "media",
    "<iframe title='Map' src='https://cdn.example.com/'></iframe>": "frames",
    '<object data="https://cdn.example.com/a.pdf" aria-label="A"></object>': "frames",
    '<form action="https://cdn.example.com/"><button>Send</button></form>': "forms",
    '<form><button formaction="https://cdn.example.com/">Send</button></form>': "forms",
}
# The same, in forms that only browsers recognise.
ODD = {
    '<p style="background: ur&#108;(https://cdn.example.com/p.jpg)">A</p>': "images",
    '<script src="HTTPS:\\\\cdn.example.com/x.js"></script>': "scripts",
    '<script src="https&colon;//cdn.example.com/x.js"></script>': "scripts",
    '<img src="&#47;&#47;cdn.example.com/a.png" alt="">': "images",
    '<script src="/\t/cdn.example.com/x.js"></script>': "scripts",
    '<!--><script src="https://cdn.example.com/x.js"></script>-->': "scripts",
    '<!--!><textarea>--><p style="background: url(//cdn.example.com/x.png)">A</p>': "images",
    '<p title="<!--"><script src="//cdn.example.com/x.js"></script><p title="-->">': "scripts",
    '<p title="<style>"><script src="//cdn.example.com/x.js"></script>': "scripts",
    '<base href="https://cdn.example.com/">': "scripts",
    '<script type="importmap">{"a": {"b": "https:\\/\\/cdn.example.com\\/x"}}</script>': "scripts",
    '<script type="speculationrules">{"a": ["//cdn.example.com/x"]}</script>': "connections",
    '<iframe title="A" srcdoc="&lt;script src=//cdn.example.com/x>"></iframe>': "scripts",
    '<meta http-equiv="refresh" content="0;url=https://cdn.example.com/">': "frames",
    '<a href="#" ping="/x https://cdn.example.com/">A</a>': "connections",
    '<image src="https://cdn.example.com/a.png" alt="">': "images",
    '<svg><feImage xlink:href="https://cdn.example.com/a.png"/></svg>': "images",
    '<svg><rect mask="url(https://cdn.example.com/a.svg#b)"/></svg>': "images",
    "<svg><style><![CDATA[@import '//cdn.example.com/x.css';]]></style></svg>": "styles",
    "<svg><style>&#64;import '//cdn.example.com/x.css';</style></svg>": "styles",
    "<p style\n='background: url(//cdn.example.com/a.png)'>A</p>": "images",
    '<link rel="manifest" href="https://cdn.example.com/a">': "connections",
}
DIRECTIVES = {
    "images": ["img-src"],
    "media": ["media-src"],
    "scripts": ["script-src"],
    "styles": ["style-src"],
    "fonts": ["font-src"],
    "frames": ["frame-src", "object-src"],
    "forms": ["form-action"],
    "connections": ["connect-src", "manifest-src"],
}


def policy_of(site):
    text = re.search("Content-Security-Policy: (.*)", site.read("_headers").decode()).group(1)
    return dict(part.split(" ", 1) for part in text.split("; ") if " " in part)


@pytest.mark.parametrize("code, kind", FOREIGN.items())
def test_nothing_from_third_parties_unless_they_are_named_for_it(site, code, kind):
    page = (site.folder / "Templates/page.html").read_text()
    site.write("Templates/page.html", page.replace("</body>", code + "</body>"))
    site.page("about.md", title="About")
    advice = f"allow-hosts: {{{kind}: [cdn.example.com]}} in site.yml"
    # A host that is allowed for everything else is not allowed for this.
    others = {other: ["cdn.example.com"] for other in DIRECTIVES if other != kind}
    site.settings["allow-hosts"] = others
    run = site.run("build")
    assert run.returncode == 1
    assert "[third-party]" in run.stderr and advice in run.stderr
    assert "Templates/page.html:" in run.stderr or "\\" in code
    site.settings["allow-hosts"] = {kind: ["cdn.example.com"]}
    site.build()
    named = [name for name, sources in policy_of(site).items() if "cdn.example.com" in sources]
    assert named == DIRECTIVES[kind]


@pytest.mark.parametrize("code, kind", ODD.items())
def test_third_parties_however_they_are_written(site, code, kind):
    page = (site.folder / "Templates/page.html").read_text()
    site.write("Templates/page.html", page.replace("</body>", "{{ page.content }}</body>"))
    site.settings["html"] = "allow"
    site.write("Content/about.md", f"---\ntitle: A\n---\n<div>\n{code}\n</div>\n")
    run = site.run("build")
    assert run.returncode == 1
    assert f"{{{kind}: [cdn.example.com]}}" in run.stderr


def test_a_manifest_is_the_sites_own(site):
    """A web app's manifest, from the site or from a host that `connections` allows."""
    site.write("Content/static/site.webmanifest", '{"name": "A site"}')
    page = (site.folder / "Templates/page.html").read_text()
    link = '<link rel="manifest" href="/site.webmanifest"></head>'
    site.write("Templates/page.html", page.replace("</head>", link))
    site.page("about.md", title="About")
    site.build()
    assert site.exists("site.webmanifest")
    assert policy_of(site)["manifest-src"] == "'self'"
    site.settings["allow-hosts"] = {"connections": ["cdn.example.com"]}
    site.build()
    assert policy_of(site)["manifest-src"] == "'self' https://cdn.example.com"


def test_a_style_sheet_in_a_drawing_is_allowed_by_what_browsers_read(site):
    drawing = "<svg><style><![CDATA[ g > path { fill: red } ]]></style></svg>"
    home = (site.folder / "Templates/home.html").read_text()
    site.write("Templates/home.html", home.replace("CONTENT", "").replace("</body>", drawing))
    site.build()
    digest = hashlib.sha256(b" g > path { fill: red } ").digest()
    assert f"'sha256-{base64.b64encode(digest).decode()}'" in policy_of(site)["style-src"]


# Names of hosts' own settings files, and hidden names, cannot be aliases either.
@pytest.mark.parametrize(
    "alias, code",
    [
        ("/_worker.js/", "host-file"), ("/CNAME/", "host-file"), ("/%5Fheaders/", "host-file"),
        ("/web.config./", "host-file"), ("/a/.htaccess", "invalid-alias"),
        ("/.git/x/", "invalid-alias"),
        ("/a/.well-known/x", "invalid-alias"), ("/_redirects", "host-file"),
        ("/.well-known/old", None), ("/functions/old/", None), ("/a/headers/", None),
    ],
)  # fmt: skip
def test_old_addresses_give_no_orders(site, alias, code):
    site.page("about.md", title="About", aliases=[alias])
    run = site.run("build")
    assert run.returncode == (1 if code else 0), run.stderr
    if code:
        assert f"[{code}]" in run.stderr and "Content/about.md:4:" in run.stderr


def test_a_plain_list_of_hosts_is_for_images_and_media(site):
    site.settings["allow-hosts"] = ["images.example.com", "*.example.net:8443"]
    site.build()
    policy = policy_of(site)
    hosts = "https://images.example.com https://*.example.net:8443"
    assert {name for name, sources in policy.items() if hosts in sources} == {
        "img-src",
        "media-src",
    }
    assert policy["script-src"] == "'self'" and policy["form-action"] == "'self'"
    assert policy["frame-src"] == "'self'" and "object-src" not in policy
    page = "![A](https://images.example.com/a.png) ![B](https://b.example.net:8443/b.png)"
    site.write("Content/about.md", f"---\ntitle: A\n---\n{page}\n")
    site.build()
    for url in [
        "https://example.net:8443/b.png",
        "https://b.example.net/b.png",
        "https://images.example.com@x.org/",
    ]:
        site.write("Content/about.md", f"---\ntitle: A\n---\n![A]({url})\n")
        run = site.run("build")
        assert run.returncode == 1 and "[foreign-image]" in run.stderr, url
    assert "allow-hosts: {images: [x.org]}" in run.stderr


# Texts that are not a host, and what they mean.
WRONG_HOSTS = {
    "https://images.example.com": "images.example.com",
    "https://images.example.com/pictures/": "images.example.com",
    "//images.example.com": "images.example.com",
    "images.example.com/": "images.example.com",
    "images.example.com:0": "images.example.com",
    "images.example.com:*": "images.example.com",
    "*": None,
    "*.com": None,
    "images.*.com": None,
    "'self'": None,
    "data:": None,
    "a b.example.com": None,
    "x.example.com; script-src *": None,
    "münchen.example.com": None,
    "-a.example.com": None,
    "[::1]": None,
}


def test_invalid_hosts(site):
    for setting in [list(WRONG_HOSTS), {"scripts": list(WRONG_HOSTS)}]:
        site.settings["allow-hosts"] = setting
        run = site.run("build", "--format", "json")
        found = [json.loads(line) for line in run.stdout.splitlines()]
        found = [line for line in found if line.get("code") == "invalid-host"]
        assert run.returncode == 1 and len(found) == len(WRONG_HOSTS)
        for line, (host, near) in zip(found, WRONG_HOSTS.items(), strict=True):
            assert f"'{host}'" in line["message"] and line["file"] == "Content/site.yml"
            assert line.get("suggestion") == near, line


def test_a_kind_that_does_not_exist(site):
    site.settings["allow-hosts"] = {"image": ["images.example.com"]}
    run = site.run("build")
    assert run.returncode == 1
    assert "allow-hosts has no setting 'image'" in run.stderr and "images" in run.stderr


def test_style_sheets_load_nothing_either(site):
    home = (site.folder / "Templates/home.html").read_text()
    link = '<link rel="stylesheet" href="{{ asset("s.css") }}"></head>'
    site.write("Templates/home.html", home.replace("</head>", link))
    site.write("Templates/assets/s.css", "@import 'https://fonts.example.com/f.css';\n")
    run = site.run("build")
    assert run.returncode == 1 and "Templates/assets/s.css:1:10: error" in run.stderr


def test_code_in_a_page_is_allowed_by_its_hash(site):
    code, style = "document.title += '!'", "body { color: #111 }"
    home = (site.folder / "Templates/home.html").read_text()
    inline = f"<style>{style}</style><script>{code}</script></head>"
    site.write("Templates/home.html", home.replace("</head>", inline))
    site.build()
    policy = re.search("Content-Security-Policy: (.*)", site.read("_headers").decode()).group(1)
    directives = dict(part.split(" ", 1) for part in policy.split("; ") if " " in part)

    def source(text):
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    assert directives["script-src"].split() == ["'self'", source(code)]
    assert directives["style-src"].split() == ["'self'", source(style)]
    assert directives["default-src"] == "'none'"


def test_only_files_with_a_hash_are_cached_for_long(whole):
    whole.write(
        "Templates/search.html",
        '<!doctype html><html lang="{{ page.language }}"><head><meta charset="utf-8">'
        '<script type="module" src="{{ asset("search.js") }}"></script>'
        "<title>{{ page.title }}</title></head><body><h1>{{ page.title }}</h1></body></html>",
    )
    whole.build()
    program = re.search(r'src="(/search/[^"]*)"', whole.read("search/index.html").decode()).group(1)
    entry = json.loads(whole.read("search/entry.json"))
    assert program == f"/search/search.js?format={entry['format']}"
    with nginx(whole.folder / "Public", whole.folder / "nginx") as get:
        kept = {
            path: "immutable" in get(path).headers["cache-control"]
            for path in [program, "/search/entry.json", "/search/", entry["folder"] + "facets.bin"]
        }
    assert list(kept.values()) == [False, False, False, True]
    lasting = re.findall(r"\n(/.*)\n  Cache-Control: ", whole.read("_headers").decode())
    assert entry["folder"] + "*" in lasting
    assert all(re.search("[0-9a-f]{12}", path) for path in lasting)
