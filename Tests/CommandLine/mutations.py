"""Random damage to a site's content, and the requirements for each.

`polder check` must end within a time limit and not crash. It must report an error if the damage
makes one, in the damaged file or one that refers to it, at a place inside that file. It must change
nothing on disk.
"""

import hashlib
import json
import random
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

LIMIT = 30.0
"""Seconds that a check of the whole site may take at most, on a busy machine."""


@dataclass
class Damage:
    """A change to a copy of the content."""

    kind: str
    path: str
    breaks: bool
    """Whether it surely breaks a rule."""


class Site:
    """A copy of a project, in which single files are damaged and restored."""

    def __init__(self, project: Path, folder: Path):
        self.folder = folder
        for name in ["Content", "Templates"]:
            shutil.copytree(project / name, folder / name)
        self.pages = sorted((folder / "Content").rglob("*.md"))
        self.original = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def state(self) -> str:
        """A hash of every file below the folder and its name."""
        digest = hashlib.sha256()
        for path in sorted(self.folder.rglob("*")):
            if path.is_file():
                digest.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()

    def mend(self) -> None:
        for path in self.folder.rglob("*"):
            if path.is_file() and path not in self.original:
                path.unlink()
        for path, content in self.original.items():
            if not path.exists() or path.read_bytes() != content:
                path.write_bytes(content)


def front_matter(text: str) -> tuple[int, int]:
    """Returns where the lines between the two fences begin and end."""
    start = text.index("---\n") + 4
    return start, text.index("\n---\n", start) + 1


def top_lines(text: str) -> list[tuple[int, int]]:
    """Returns the ranges of lines `key: value` of the front matter with a whole value."""
    start, end = front_matter(text)
    found = []
    for match in re.finditer(r"^([a-z-]+): \S.*\n", text[start:end], re.M):
        following = text[start + match.end() : start + match.end() + 1]
        if following != " " and not match[0].rstrip().endswith((">-", ">", "|", "|-")):
            found.append((start + match.start(), start + match.end()))
    return found


class Mutator:
    """Makes one damage after another, in the same order for a seed."""

    def __init__(self, site: Site, seed: int):
        self.site = site
        self.random = random.Random(seed)
        self.kinds = [
            self.misspell_key,
            self.change_type,
            self.break_reference,
            self.remove_bracket,
            self.duplicate_line,
            self.break_link,
            self.open_front_matter,
            self.remove_line,
            self.flip_bytes,
            self.cut,
            self.insert_noise,
            self.rename,
            self.remove,
            self.damage_settings,
            self.damage_model,
        ]

    def next(self) -> Damage | None:
        """Damages the site; None when the chosen kind finds nothing to damage."""
        kind = self.random.choice(self.kinds)
        page = self.random.choice(self.site.pages)
        return kind(page)

    def damage(self, kind: str, path: Path, text: str | bytes, breaks: bool) -> Damage:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Damage(kind, str(path.relative_to(self.site.folder)), breaks)

    def line(self, page: Path, pattern: str = "") -> tuple[str, int, int] | None:
        text = page.read_text()
        lines = [(a, b) for a, b in top_lines(text) if re.search(pattern, text[a:b])]
        return (text, *self.random.choice(lines)) if lines else None

    def misspell_key(self, page: Path) -> Damage | None:
        found = self.line(page)
        if not found:
            return None
        text, start, _ = found
        return self.damage("a key misspelt", page, text[:start] + "qz" + text[start:], True)

    def change_type(self, page: Path) -> Damage | None:
        key = r"^(title|summary|country|coordinates|start|end|online|free|city|report-written):"
        found = self.line(page, key)
        if not found:
            return None
        text, start, end = found
        name = text[start : text.index(":", start)]
        value = self.random.choice(["[[a], [b]]", "{a: b}"])
        return self.damage(
            "a value's type changed", page, f"{text[:start]}{name}: {value}\n{text[end:]}", True
        )

    def break_reference(self, page: Path) -> Damage | None:
        pattern = (
            r"^(city|themes|audiences|partners|organisers|hosts|cities|organisation|contacts):"
        )
        found = self.line(page, pattern)
        if not found:
            return None
        text, start, end = found
        names = [m for m in re.finditer(r"[a-z0-9-]+", text[start:end])][1:]
        if not names:
            return None
        name = self.random.choice(names)
        place = start + self.random.randrange(name.start(), name.end())
        return self.damage("a reference broken", page, text[:place] + "xq" + text[place:], True)

    def remove_bracket(self, page: Path) -> Damage | None:
        found = self.line(page, r"\]$")
        if not found:
            return None
        text, _, end = found
        return self.damage("a bracket removed", page, text[: end - 2] + text[end - 1 :], True)

    def duplicate_line(self, page: Path) -> Damage | None:
        found = self.line(page)
        if not found:
            return None
        text, start, end = found
        return self.damage(
            "a line duplicated", page, text[:end] + text[start:end] + text[end:], True
        )

    def break_link(self, page: Path) -> Damage | None:
        text = page.read_text()
        links = list(re.finditer(r"\]\(([a-z./-]+\.md)", text))
        if not links:
            return None
        link = self.random.choice(links)
        return self.damage(
            "a link broken", page, text[: link.end() - 3] + "zq" + text[link.end() - 3 :], True
        )

    def open_front_matter(self, page: Path) -> Damage:
        text = page.read_text()
        _, end = front_matter(text)
        return self.damage("the front matter not closed", page, text[:end] + text[end + 4 :], True)

    def remove_line(self, page: Path) -> Damage | None:
        found = self.line(page, r"^title:")
        if not found:
            return None
        text, start, end = found
        breaks = not page.name.endswith(".nl.md")
        return self.damage("a needed line removed", page, text[:start] + text[end:], breaks)

    def flip_bytes(self, page: Path) -> Damage:
        content = bytearray(page.read_bytes())
        for _ in range(self.random.randint(1, 4)):
            content[self.random.randrange(len(content))] = self.random.randrange(256)
        breaks = 0 in content
        try:
            bytes(content).decode()
        except UnicodeDecodeError:
            breaks = True
        return self.damage("bytes flipped", page, bytes(content), breaks)

    def cut(self, page: Path) -> Damage:
        content = page.read_bytes()
        start = self.random.randrange(len(content))
        end = min(len(content), start + self.random.randint(1, 300))
        return self.damage("a part cut out", page, content[:start] + content[end:], False)

    def insert_noise(self, page: Path) -> Damage:
        content = page.read_bytes()
        noise = [
            b"[",
            b"{",
            b"*a",
            b"&b",
            b"<b>",
            b'"',
            b"\t",
            b"\n---\n",
            b"](",
            b"\xff",
            b"| a |",
        ]
        place = self.random.randrange(len(content))
        text = b"".join(self.random.choice(noise) for _ in range(self.random.randint(1, 6)))
        return self.damage(
            "noise put in", page, content[:place] + text + content[place:], b"\xff" in text
        )

    def rename(self, page: Path) -> Damage:
        other = page.with_name("renamed-page.nl.md" if ".nl." in page.name else "renamed-page.md")
        page.rename(other)
        translation = page.with_name(page.stem + ".nl.md")
        breaks = ".nl." in page.name or translation.exists()
        return Damage("a file renamed", str(page.relative_to(self.site.folder)), breaks)

    def remove(self, page: Path) -> Damage:
        page.unlink()
        translation = page.with_name(page.stem + ".nl.md")
        return Damage(
            "a file removed",
            str(page.relative_to(self.site.folder)),
            ".nl." not in page.name and translation.exists(),
        )

    def damage_settings(self, _: Path) -> Damage:
        return self.damage_yaml("Content/site.yml")

    def damage_model(self, _: Path) -> Damage:
        return self.damage_yaml("Content/model.yml")

    def damage_yaml(self, name: str) -> Damage:
        path = self.site.folder / name
        text = path.read_text()
        keys = list(re.finditer(r"^ *([a-z-]+):", text, re.M))
        key = self.random.choice(keys)
        changed = text[: key.start(1)] + "Q_" + text[key.start(1) :]
        # A choice may have any name. Only a page that uses it shows that the name changed.
        line = text[text.rfind("\n", 0, key.start(1)) + 1 : text.index("\n", key.start(1))]
        return self.damage("settings damaged", path, changed, not self.is_choice(text, line))

    @staticmethod
    def is_choice(text: str, line: str) -> bool:
        """Whether a line of the model names one of a field's choices."""
        indent = 0
        for other in text.splitlines():
            depth = len(other) - len(other.lstrip())
            if re.fullmatch(r"choices:\s*(#.*)?", other.strip()):
                indent = depth
            elif indent and depth <= indent:
                indent = 0
            elif indent and other == line:
                return True
        return False


@dataclass
class Verdict:
    """The result of one damage."""

    damage: Damage
    errors: int
    warnings: int
    seconds: float
    complaints: list[str]


def judge(binary: Path, site: Site, damage: Damage) -> Verdict:
    """Checks the damaged site and returns the violated requirements."""
    before = site.state()
    complaints = []
    start = time.monotonic()
    try:
        run = subprocess.run(
            [binary, "check", "--format", "json", "--now", "2026-01-31T12:00", "--threads", "1"],
            cwd=site.folder,
            capture_output=True,
            timeout=LIMIT,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        return Verdict(damage, 0, 0, LIMIT, ["takes too long"])
    seconds = time.monotonic() - start
    if run.returncode not in (0, 1):
        tail = run.stderr[-300:].decode(errors="replace")
        return Verdict(damage, 0, 0, seconds, [f"exit code {run.returncode}: {tail}"])
    try:
        *found, last = [json.loads(line) for line in run.stdout.decode().splitlines()]
        summary = last["summary"]
    except (ValueError, KeyError) as error:
        return Verdict(damage, 0, 0, seconds, [f"output is no JSON: {error}"])
    errors = [d for d in found if d["severity"] == "error"]
    if (run.returncode == 1) != bool(errors) or summary["errors"] != len(errors):
        complaints.append("the exit code, the summary and the errors differ")
    for diagnostic in found:
        complaints += outside(site, diagnostic)
    if damage.breaks and not errors:
        complaints.append("nothing is said of it")
    elif errors and not any(speaks_of(site, d, damage) for d in errors):
        complaints.append(f"the errors are elsewhere: {errors[0]['file']}")
    if site.state() != before:
        complaints.append("something on disk has changed")
    return Verdict(damage, len(errors), summary["warnings"], seconds, complaints)


def outside(site: Site, diagnostic: dict) -> list[str]:
    """Whether a diagnostic's place is not inside its file."""
    path = site.folder / diagnostic["file"]
    if not path.is_file():
        place = (diagnostic["line"], diagnostic["column"], diagnostic["endLine"])
        return [] if place == (1, 1, 1) else [f"a place in no file: {diagnostic}"]
    content = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    lines = re.split(rb"\r\n|\n|\r", content)
    for line, column in [
        (diagnostic["line"], diagnostic["byteColumn"]),
        (diagnostic["endLine"], diagnostic["endByteColumn"]),
    ]:
        # A place may be after the last character of its line, or after its line break.
        if not (1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 3):
            return [f"outside its file: {diagnostic['code']} {diagnostic['file']}:{line}:{column}"]
    return []


def speaks_of(site: Site, diagnostic: dict, damage: Damage) -> bool:
    """Whether an error is in the damaged file, or in one that refers to it."""
    if diagnostic["file"] == damage.path or damage.path.endswith(".yml"):
        return True
    stem = Path(damage.path).name.split(".")[0]
    folder = Path(damage.path).parent.name
    if (
        stem in diagnostic["message"]
        or stem in diagnostic["file"]
        or "renamed-page" in diagnostic["file"]
    ):
        return True
    path = site.folder / diagnostic["file"]
    names = [stem, folder] if stem == "index" else [stem]
    return path.is_file() and any(name in path.read_text(errors="replace") for name in names)


def campaign(binary: Path, project: Path, folder: Path, count: int, seed: int) -> list[Verdict]:
    """Damages a copy of a project's content again and again, and checks each result."""
    site = Site(project, folder)
    whole = judge(binary, site, Damage("nothing damaged", "", False))
    if whole.errors:
        # Otherwise new errors could not be distinguished from those that were there.
        whole.complaints.append("it has errors already")
        return [whole]
    mutator = Mutator(site, seed)
    verdicts = []
    while len(verdicts) < count:
        damage = mutator.next()
        if damage:
            verdicts.append(judge(binary, site, damage))
            site.mend()
    return verdicts
