"""`check --fix` on damaged copies of whole sites: it never guesses."""

import random
import re
import shutil

import pytest
from running import PROJECT, polder

LINK = re.compile(r"\]\(([^()\s#]+\.md)(#[^()\s]*)?\)")

DAMAGE = [
    lambda text, dice: text.replace("\n## ", "\n##", 1),
    lambda text, dice: text.replace("\n## ", "\n##\u00a0", 1),
    lambda text, dice: text.replace("\n- ", "\n\u2022 "),
    lambda text, dice: text.replace("](", "] (", 1),
    lambda text, dice: text.replace(".md)", ".md.", 1),
    lambda text, dice: text.replace(".md)", "\u200b.md)", 1),
    lambda text, dice: text.replace("title: ", "title:", 1),
    lambda text, dice: text.replace("title: ", "title: one: ", 1),
    lambda text, dice: text + "\n[near](abuot.md) [folder](data/) [x](tap/) [y](/guides/map/)\n",
    lambda text, dice: (
        text + "\n##Outcome\n\n**Note:**the hall [a](mailto:a@example.org?subject=b c)\n"
    ),
    lambda text, dice: misspell(text, dice),
]


def misspell(text, dice):
    """Returns the text with one letter of a link's file omitted."""
    links = list(LINK.finditer(text))
    if not links:
        return text
    start = dice.choice(links).start(1)
    return text[: start + 4] + text[start + 5 :]


def leads(content):
    """Returns the targets of links to existing pages, as written; by file."""
    result = {}
    for path in sorted(content.rglob("*.md")):
        found = []
        for match in LINK.finditer(path.read_text()):
            target = match[1]
            base = content if target.startswith("/") else path.parent
            if (base / target.lstrip("/")).is_file():
                found.append(target + (match[2] or ""))
        result[path.relative_to(content).as_posix()] = found
    return result


def is_part(part, whole):
    """Whether a list contains all of another one, in its order."""
    rest = iter(whole)
    return all(item in rest for item in part)


def near(content):
    """Returns how often each link occurs whose target is only similar to a page."""
    text = "".join(path.read_text() for path in content.rglob("*.md"))
    return [text.count(f"({name}") for name in ["abuot.md", "data/", "tap/", "/guides/map/"]]


@pytest.mark.parametrize("seed", range(4))
def test_no_fix_changes_where_a_valid_link_leads(tmp_path, seed):
    dice = random.Random(seed)
    site = tmp_path / "site"
    base = PROJECT / "Tests/Sites/base"
    shutil.copytree(base / "Content", site / "Content")
    shutil.copytree(base / "Templates", site / "Templates")
    (site / "Content/dap.md").write_text(
        "---\ntitle: Dap\n---\n\n- [Home](index.md)\n\n## Outcome\n"
    )
    (site / "Content/about.md").write_text(
        "---\ntitle: About\n---\n\n## One\n\n- [Dap](dap.md#outcome) [Home](index.md)\n"
    )
    for path in sorted((site / "Content").rglob("*.md")):
        text = path.read_text()
        for damage in dice.sample(DAMAGE, 4):
            text = damage(text, dice)
        path.write_text(text)
    before = leads(site / "Content")
    guesses = near(site / "Content")
    polder(site, "check", "--fix")
    after = leads(site / "Content")
    for path, links in before.items():
        assert is_part(links, after[path]), path
    # A safe fix may reveal another near name, but a near name never replaces another.
    assert all(now >= then for now, then in zip(near(site / "Content"), guesses, strict=True))
    once = {p: p.read_bytes() for p in (site / "Content").rglob("*.md")}
    again = polder(site, "check", "--fix")
    assert "changed" not in again.stderr
    assert once == {p: p.read_bytes() for p in (site / "Content").rglob("*.md")}


def test_a_command_that_is_nearly_one(tmp_path):
    run = polder(tmp_path, "bulid")
    assert run.returncode == 2
    assert run.stderr == "Error: polder has no 'bulid'; did you mean 'polder build'?\n"
    assert "did you mean" not in polder(tmp_path, "qqqqqq").stderr


def test_an_empty_folder_and_one_below_the_project(tmp_path):
    run = polder(tmp_path, "check")
    assert "'model.yml' does not exist in the folder 'Content' [missing-file]" in run.stderr
    assert "name another folder with --content" in run.stderr and "docs/" not in run.stderr
    shutil.copytree(PROJECT / "Tests/Sites/base/Content", tmp_path / "Content")
    below = tmp_path / "Content/cities"
    run = polder(below, "check")
    assert "there is one in '../../Content': run polder in the folder around it" in run.stderr
    run = polder(below, "check", "--language", "nl")
    assert "er is er een in '../../Content': start polder in de map daaromheen" in run.stderr


@pytest.mark.parametrize("url", ["https://e:99999/", "https://e:0/", "https://:80/", "https://e:/"])
def test_an_address_with_a_port_that_cannot_be(tmp_path, url):
    run = polder(tmp_path, "check", "--base-url", url)
    assert run.returncode == 2 and "--base-url takes an address" in run.stderr


def mended(site, text):
    """Returns the page after `check --fix`, and the final messages of that command."""
    page = site / "Content/about.md"
    page.write_text(text)
    run = polder(site, "check", "--fix")
    return page.read_text(), run.stderr


def test_a_space_in_the_name_of_an_image_that_is_there(site):
    shutil.copy(PROJECT / "Tests/Sites/images/Content/canal.jpg", site / "Content/foto 1.jpg")
    start = "---\ntitle: About\n---\n\n"
    text, said = mended(site, start + "![Een foto](foto 1.jpg)\n\n> ![Ook](foto 1.jpg)\n")
    assert text == start + "![Een foto](<foto 1.jpg>)\n\n> ![Ook](<foto 1.jpg>)\n"
    assert "error" not in said.replace("no errors", "")
    # If there is no such image, another one may be meant.
    left = start + "![Een foto](foto 2.jpg)\n"
    text, said = mended(site, left)
    assert text == left
    assert "did you mean '<foto 2.jpg>'?" in said and "[space-in-address]" in said


@pytest.mark.parametrize("character", ["\u200b", "\u00ad", "\u2060", "\ufeff", "&#8203;", "&shy;"])
@pytest.mark.parametrize(
    "tag",
    [
        '<a href="ind{}ex.md">x</a>',
        '<img src="ca{}nal.jpg" alt="x">',
        '<a href="https://exam{}ple.org/">x</a>',
    ],
)
def test_invisible_characters_in_raw_html(site, tag, character):
    with (site / "Content/site.yml").open("a") as settings:
        settings.write("html: allow\n")
    text = "---\ntitle: About\n---\n\n" + tag.format(character) + "\n"
    after, said = mended(site, text)
    assert "Content/about.md:5:" in said
    assert "[invisible-character]" in said
    assert "<U+" in said
    assert after == text
    _, said = mended(site, text.replace(character, "").replace("canal.jpg", "../x.jpg"))
    assert "invisible-character" not in said


@pytest.mark.parametrize("mark", ["+++", "\u2014", "----", "--"])
def test_front_matter_between_other_lines(site, mark):
    text, said = mended(site, f"{mark}\ntitle: About\nsummary: All\n{mark}\n\nText.\n")
    assert text == "---\ntitle: About\nsummary: All\n---\n\nText.\n"
    assert "[front-matter-fence]" not in said and "no errors" in said


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("***\ntitle: About\n***\n\nText.\n", "front-matter-fence"),
        ("```yaml\ntitle: About\n```\n\nText.\n", "front-matter-fence"),
        ("+++\ntitle: About\n\nText.\n", "front-matter-fence"),
        ('+++\ntitle = "About"\n+++\n\nText.\n', "front-matter-fence"),
        ("title: About\n---\n\nText.\n", "front-matter-not-opened"),
        ("# About\n\nText.\n", "front-matter-missing"),
        ("---\ntitle: Open house #1\n---\n", "comment-in-text"),
        ("---\ntitle: A &amp; B\n---\n", "entity-in-text"),
        ("---\ntitle: [a, b #1]\n---\n", "yaml-unclosed-bracket"),
        ("---\ntitle: A\nlist: a, b\n---\n", "unknown-key"),
    ],
)
def test_front_matter_that_may_be_meant_otherwise_is_left(site, text, code):
    after, said = mended(site, text)
    assert after == text
    assert f"[{code}]" in said


def test_the_empty_line_of_a_chart(site):
    start = "---\ntitle: About\n---\n\n"
    chart = "```chart\ntitle: Homes\nYear,Delft\n2017,31\n```\n"
    text, said = mended(site, start + chart)
    assert text == start + chart.replace("Homes\n", "Homes\n\n")
    assert "no errors" in said
    # In a list or quote, a bare line break would end it.
    quoted = start + "".join(f"> {line}\n" for line in chart.splitlines())
    text, said = mended(site, quoted)
    assert text == quoted
    assert "an empty line is missing between the settings and the data" in said
    assert "has no title" not in said
