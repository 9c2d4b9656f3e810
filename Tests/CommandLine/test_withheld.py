"""A file of a scheduled page changes no byte of the site: not by its text, picture or name, in any
way.
"""

import shutil

import pytest
from running import PROJECT, files, polder

WAITS = ["draft: true", "publish: 2027-01-01", "expires: 2020-01-01"]
NOW = ["--now", "2026-01-31T12:00Z"]


def pdf(text):
    """A PDF of one page with a line of text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    file, places = "%PDF-1.4\n", []
    for number, item in enumerate(objects):
        places.append(len(file))
        file += f"{number + 1} 0 obj\n{item}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(file)}\n%%EOF\n"
    return (file + f"xref\n0 6\n0000000000 65535 f \n{table}{end}").encode()


@pytest.fixture
def site(site):
    """With search, the texts of PDFs, and smaller versions of images."""
    for name in "search", "images":
        for part in "Content", "Templates":
            shutil.copytree(PROJECT / f"Tests/Sites/{name}" / part, site / part, dirs_exist_ok=True)
    settings = site / "Content/site.yml"
    lines = [line for line in settings.read_text().splitlines() if not line.startswith("images:")]
    settings.write_text("\n".join([*lines, "pdf-text: on", "images: on", ""]))
    return site


def published(site):
    """Returns all files of the site, without the times at which pages will appear."""
    run = polder(site, "build", *NOW)
    assert run.returncode == 0, run.stderr
    assert "later" not in run.stderr and "secret" not in run.stderr, run.stderr
    own = (".polder/", "data/next.txt")
    return {path: data for path, data in files(site / "Public").items() if not path.startswith(own)}


def later(site, text, front=""):
    (site / "Content/later.md").write_text(f"---\ntitle: Later\n{front}\n---\n\n{text}\n")


@pytest.mark.parametrize("front", WAITS)
@pytest.mark.parametrize("link", ["[A](secret.pdf)", "[A](/secret.pdf#page=2)", "![A](secret.pdf)"])
def test_the_text_of_a_pdf(site, front, link):
    before = published(site)
    (site / "Content/secret.pdf").write_bytes(pdf("The quixotic wharf"))
    later(site, link, front)
    assert published(site) == before
    (site / "Content/secret.pdf").write_bytes(pdf("An altogether different zeppelin"))
    assert published(site) == before


def test_the_text_of_a_pdf_is_found_once_its_page_is_published(site):
    """Otherwise the test above would show nothing."""
    (site / "Content/secret.pdf").write_bytes(pdf("The quixotic wharf"))
    later(site, "[A](secret.pdf)")
    one = published_with_later(site)
    (site / "Content/secret.pdf").write_bytes(pdf("The quixotic zeppelin"))
    other = published_with_later(site)
    assert set(one) != set(other), "the index is named by what is in it"


def published_with_later(site):
    run = polder(site, "build", *NOW)
    assert run.returncode == 0, run.stderr
    found = files(site / "Public")
    assert "secret.pdf" in found
    return found


@pytest.mark.parametrize("front", WAITS)
@pytest.mark.parametrize(
    "use", ["![A](secret.jpg)", '![A](secret.jpg "A title")', "[A](secret.jpg)"]
)
def test_smaller_versions_of_an_image(site, front, use):
    before = published(site)
    shutil.copy(site / "Content/canal.jpg", site / "Content/secret.jpg")
    later(site, use, front)
    assert published(site) == before
    # It is not published after the page was public, either.
    later(site, use)
    run = polder(site, "build", *NOW)
    assert run.returncode == 0, run.stderr
    names = [path for path in files(site / "Public") if path.startswith("secret")]
    assert "secret.jpg" in names and (use[0] == "[" or len(names) > 1), names
    later(site, use, front)
    assert published(site) == before


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_file_that_only_words_name(site, language):
    (site / "Content/secret.pdf").write_bytes(pdf("Words"))
    for name in "en", "nl":
        words = site / f"Templates/words/{name}.yml"
        address = "/secret.pdf" if name == language else "/cities/"
        words.write_text(words.read_text() + f"brochure: {address}\n")
    page = site / "Templates/404.html"
    page.write_text(page.read_text().replace("<h1>", '<a href="{{ t("brochure") }}">A</a><h1>', 1))
    run = polder(site, "build", *NOW)
    assert run.returncode == 0, run.stderr
    assert "secret.pdf" in files(site / "Public")
    # A mention in text does not count as a use, nor does a word that no template uses.
    page.write_text(page.read_text().replace('<a href="{{ t("brochure") }}">A</a>', ""))
    run = polder(site, "build", *NOW)
    assert run.returncode == 0, run.stderr
    assert "secret.pdf" not in files(site / "Public")
    assert "[unused-file]" in run.stderr


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"'
DRAWINGS = {
    f"{SVG}><script>alert(1)</script></svg>": "svg-element",
    f'{SVG} onload="alert(1)"/>': "svg-attribute",
    f'{SVG}><a href="java&#115;cript:alert(1)"><text>A</text></a></svg>': "svg-address",
    f'{SVG}><set attributeName="href" to="javascript:alert(1)"/></svg>': "svg-address",
    f"{SVG}><style>@im\\70ort '//example.com/a.css';</style></svg>": "svg-style",
    f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG}/>': "svg-declaration",
    f'{SVG} xml:base="//example.com/"/>': "svg-attribute",
    f'{SVG}><use href="\u2003#a"/></svg>': "svg-address",
}


@pytest.mark.parametrize("drawing, code", DRAWINGS.items())
@pytest.mark.parametrize("folder", ["Templates/assets", "Content", "Content/static"])
def test_drawings_at_any_place(site, drawing, code, folder):
    (site / folder).mkdir(parents=True, exist_ok=True)
    (site / folder / "drawing.svg").write_text(drawing)
    run = polder(site, "build", *NOW)
    assert run.returncode == 1
    assert f"{folder}/drawing.svg:1:" in run.stderr and f"[{code}]" in run.stderr
    assert not (site / "Public").exists()


@pytest.mark.parametrize("folder", ["Templates/assets", "Content/static"])
def test_annotations_of_drawing_programs_are_removed(site, folder):
    (site / folder).mkdir(parents=True, exist_ok=True)
    (site / folder / "drawing.svg").write_text(
        f'{SVG} xmlns:i="urn:i" i:export="/home/somebody/secret.png"><metadata>'
        '<script>1</script></metadata><!-- secret --><path d="M1 1h7"/></svg>'
    )
    home = site / "Templates/home.html"
    if "assets" in folder:
        image = '<img src="{{ asset("drawing.svg") }}" alt=""><h1>'
        home.write_text(home.read_text().replace("<h1>", image, 1))
    run = polder(site, "build", *NOW)
    assert run.returncode == 0, run.stderr
    [drawing] = [data for path, data in files(site / "Public").items() if "drawing" in path]
    assert b"secret" not in drawing and b"script" not in drawing and b"M1 1h7" in drawing
