"""Kills publications at random instants, while a visitor reads the site, and checks what is left.

Each round publishes a state of a site over another one, to a folder, to a link that is switched,
or to a Git repository, and sends SIGKILL at a random instant. Afterwards each file is a complete
one of a known state. Then a state is published to the end: the target has exactly it, old style
sheets for pages in caches, and the files of others.

All the while, a visitor walks through the site from its home page, as a browser does with a web
server. Each file that it reads must be whole, and no link of a page may lead to nothing.

Usage: torture_publish.py [--kills N] [--seed N] [--polder FILE] [--folder FOLDER]
"""

import argparse
import collections
import json
import os
import posixpath
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PROJECT = Path(__file__).parents[2]
NOW = "2026-01-31T12:00Z"
FOREIGN = {"google-verification.html": b"mine", "town/own/x.txt": b"mine too"}
KINDS = ("plain", "switched", "branch")
LINK = re.compile(rb'(?:href|src)="([^"]*)"')


class Broken(Exception):
    """A visitor would meet something wrong, or the target differs from what it must be."""


def files(folder):
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


class Visitor(threading.Thread):
    """Reads pages from a folder, and follows their links, until it is stopped."""

    def __init__(self, folder, known):
        super().__init__(daemon=True)
        self.folder, self.known = folder, known
        self.faults, self.pages, self.walks = [], 0, 0
        self.is_over = threading.Event()

    def run(self):
        suspects = set()
        while not self.is_over.is_set():
            found = self.walk()
            # A page that was read before a withdrawal may lead to what is withdrawn. Whoever
            # starts again from the home page does not meet it again.
            self.faults += sorted(f"{page} leads to {link}" for page, link, _ in suspects & found)
            suspects = found
            self.walks += 1

    def read(self, path):
        try:
            content = (self.folder / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None
        if content not in self.known.get(path, ()):
            self.faults.append(f"{path} is half a file, or an unknown one")
        return content

    def walk(self):
        missing = set()
        home = self.read("index.html")
        if home is None:
            return missing
        pages, seen = [("index.html", home)], {"index.html"}
        while pages and not self.is_over.is_set():
            page, content = pages.pop()
            self.pages += 1
            for link in {match.decode() for match in LINK.findall(content)}:
                if not link.startswith("/") or link.startswith("//"):
                    continue
                path = link.split("#")[0].split("?")[0].lstrip("/")
                path = (
                    posixpath.join(path, "index.html") if path.endswith("/") or not path else path
                )
                if path in seen:
                    continue
                target = self.read(path)
                if target is None:
                    missing.add((page, link, content))
                    continue
                seen.add(path)
                if path.endswith(".html"):
                    pages.append((path, target))
        return missing

    def stop(self):
        self.is_over.set()
        self.join()


class Torture:
    """A site in several states, each of which is published over another."""

    def __init__(self, folder, polder, seed, pages=30, states=3):
        self.chance = random.Random(seed)
        self.folder, self.polder = folder, polder
        self.www = folder / "www"
        self.www.mkdir()
        self.counts = collections.Counter()
        self.visited = 0
        self.repository = folder / "re mote.git"
        self.states = [self._state(number, pages) for number in range(states)]
        self.sites = []
        self.known = collections.defaultdict(set)
        for state in self.states:
            start = time.monotonic()
            subprocess.run(self.command(state, "build"), check=True)
            self.build_duration = time.monotonic() - start
            site = files(state / "Public")
            site = {path: site[path] for path in site if not path.startswith(".polder/")}
            manifest = json.loads((state / "Public/.polder/manifest.json").read_text())
            lasting = {file["path"] for file in manifest["files"] if file.get("lasts")}
            self.sites.append((site, lasting))
            for path, content in {**site, **FOREIGN}.items():
                self.known[path].add(content)
        self.durations = {}

    def _state(self, number, pages):
        state = self.folder / f"state{number}"
        shutil.copytree(PROJECT / "Tests/Sites/base", state)
        names = [f"both-{n}" for n in range(pages // 2)]
        names += [f"only-{number}-{n}" for n in range(pages // 2)]
        for name in names:
            others = self.chance.sample(names, 4)
            links = "\n".join(f"- [{other}]({other}.md)" for other in others if other != name)
            text = " ".join(self.chance.choices(["stad", "house", "plan", "street"], k=300))
            (state / f"Content/{name}.md").write_text(
                f"---\ntitle: {name}\n---\n{text}\n\n{links}\n"
            )
        everything = "\n".join(f"- [{name}]({name}.md)" for name in names)
        with (state / "Content/index.md").open("a") as home:
            home.write(f"\n{everything}\n")
        assets = state / "Templates/assets"
        assets.mkdir()
        (assets / "site.css").write_text(f"p {{ margin: {number}px }}\n")
        base = state / "Templates/base.html"
        head = '<link rel="stylesheet" href="{{ asset("site.css") }}">'
        base.write_text(base.read_text().replace("<title>", head + "\n<title>", 1))
        (state / "Content/static").mkdir()
        (state / "Content/static/large.bin").write_bytes(self.chance.randbytes(2_000_000))
        with (state / "Content/site.yml").open("a") as settings:
            settings.write(f"""
publish:
  plain: {{folder: "{self.www}/plain site"}}
  switched: {{folder: "{self.www}/switched", switch: true}}
  branch: {{git: "{self.repository}", branch: pages}}
""")
        return state

    def command(self, state, *words):
        folders = ["--content", state / "Content", "--templates", state / "Templates"]
        folders += ["--output", state / "Public"]
        return [self.polder, *words, *folders, "--now", NOW, "--quiet"]

    def place(self, kind):
        return self.www / ("plain site" if kind == "plain" else kind)

    def publish(self, kind, number):
        command = self.command(self.states[number], "publish", kind)
        for _ in range(10):
            run = subprocess.run(command, capture_output=True, text=True)
            # The Git that a killed publication started may still push. Its push is whole, and
            # the next publication must then begin again.
            if kind != "branch" or "[target-locked]" not in run.stderr:
                break
            self.counts["branch, begun again after a push of the killed one"] += 1
            time.sleep(0.3)
        if run.returncode != 0:
            raise Broken(f"{kind}: {run.stderr[-800:]}")

    def begin(self, kind, number):
        """Publishes a state to an empty place, next to files of others."""
        for path in self.www.iterdir():
            if path.is_symlink() or path.is_file():
                path.unlink()
            else:
                shutil.rmtree(path)
        shutil.rmtree(self.repository, ignore_errors=True)
        subprocess.run(["git", "init", "--quiet", "--bare", self.repository], check=True)
        for state in self.states:
            shutil.rmtree(state / ".polder/published", ignore_errors=True)
        if kind == "plain":
            self._add_foreign(self.place(kind))
        start = time.monotonic()
        self.publish(kind, number)
        self.durations[kind] = time.monotonic() - start
        if kind == "switched":
            self._add_foreign(self.place(kind))

    def _add_foreign(self, folder):
        for name, content in FOREIGN.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)

    def published(self, kind):
        if kind != "branch":
            return files(self.place(kind))
        archive = ["git", f"--git-dir={self.repository}", "archive", "--format=tar", "pages"]
        with tempfile.TemporaryDirectory() as folder:
            tar = subprocess.run(archive, check=True, capture_output=True).stdout
            subprocess.run(["tar", "-x", "-C", folder], input=tar, check=True)
            found = files(Path(folder))
        found.pop(".nojekyll")
        return found

    def kill_one(self, kind):
        """Makes publications that are killed, and one that is not, while a visitor reads."""
        old, new = self.chance.sample(range(len(self.states)), 2)
        self.begin(kind, old)
        visitor = None
        if kind != "branch":
            visitor = Visitor(self.place(kind), self.known)
            visitor.start()
        try:
            for _ in range(self.chance.choice([1, 1, 2])):
                self._kill(kind, new)
                self._check_known(kind)
                # What is published next may be another state than the one that was interrupted.
                new = self.chance.randrange(len(self.states))
            self.publish(kind, new)
            self._check(kind, new, allowed=FOREIGN if kind != "branch" else {})
        finally:
            if visitor:
                visitor.stop()
                self.visited += visitor.pages
        if visitor and visitor.faults:
            raise Broken(f"{kind}: {visitor.faults[:3]} of {len(visitor.faults)}")

    def _kill(self, kind, number):
        state = self.states[number]
        command = self.command(state, "publish", kind)
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(self.chance.uniform(0, 1.1 * self.durations[kind]))
        run.kill()
        where = "not killed: it had ended" if run.wait() == 0 else "killed"
        self.counts[f"{kind}, {where}"] += 1

    def _check_known(self, kind):
        for path, content in self.published(kind).items():
            if content not in self.known.get(path, ()):
                raise Broken(f"{kind}: {path} is no file of any state")

    def _check(self, kind, number, allowed):
        site, _ = self.sites[number]
        found = self.published(kind)
        for path, content in {**site, **allowed}.items():
            if found.get(path) != content:
                raise Broken(f"{kind}: {path} is not that of the site")
        looks = {path for _, lasting in self.sites for path in lasting if path.endswith(".css")}
        left = set(found) - set(site) - set(allowed) - looks
        if left:
            raise Broken(f"{kind}: left behind: {sorted(left)[:3]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--polder", type=Path, default=PROJECT / ".build/release/polder")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="polder-publish-"))
    print(f"seed {options.seed}, in {folder}")
    torture = Torture(folder, options.polder.resolve(), options.seed)
    try:
        for number in range(options.kills):
            torture.kill_one(KINDS[number % len(KINDS)])
    except Broken as problem:
        sys.exit(f"BROKEN: {problem} (the folder stays: {folder})")
    for name, count in sorted(torture.counts.items()):
        print(f"{count:6}  {name}")
    print(f"{torture.visited:6}  pages read by visitors, all whole, no link to nothing")
    shutil.rmtree(folder)


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C.UTF-8"
    main()
