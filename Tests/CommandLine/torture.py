"""Kills builds at random instants, and fills the disk, and checks what is left.

Each round builds a site into a folder that is empty or has an older state of the site, next to some
files that are not Polder's, and sends SIGKILL at a random instant. Afterwards every file must be
the complete old one or the complete new one. While there is no journal, all are old or all are new.
Files that are not Polder's are untouched. After the next build the site is the new one, and nothing
is left behind.

The second part builds on a file system that is too small: each size in turn, until the site fits.
It needs permission to mount one.

Usage: torture.py [--kills N] [--seed N] [--polder FILE] [--folder FOLDER] [--no-disk]
"""

import argparse
import collections
import contextlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from running import small_disk

PROJECT = Path(__file__).parents[2]
FOREIGN = {"notes.txt": b"mine", "cities/mine.txt": b"mine too", "own/deep/x": b"and mine"}
NOW = "2026-01-31T12:00Z"


class Broken(Exception):
    """The site differs from what it must be."""


def files(folder):
    """Returns the bytes of every file by its path, without Polder's own files."""
    result = {}
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if path.is_file() and not name.startswith(".polder/"):
            result[name] = path.read_bytes()
    return result


def page(title, words, chance):
    text = " ".join(chance.choices(["stad", "house", "plan", "street", "water"], k=words))
    return f"---\ntitle: {title}\n---\n{text}\n"


class Torture:
    """A site in two states, each of which is built over the other."""

    def __init__(self, folder, polder, seed, pages=120):
        self.chance = random.Random(seed)
        self.folder, self.polder = folder, polder
        self.public = folder / "Public"
        self.counts = collections.Counter()
        self.states = []
        for number in (0, 1):
            state = folder / f"state{number}"
            shutil.copytree(PROJECT / "Tests/Sites/base", state)
            for name in self._names(number, pages):
                path = state / "Content" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(page(f"{path.stem} {number}", 400, self.chance))
            # One file is large, so that some kills happen while it is written.
            (state / "Content/static").mkdir()
            (state / "Content/static/large.bin").write_bytes(self.chance.randbytes(3_000_000))
            # A file where the other state has a folder.
            odd = state / "Content/static" / ("odd" if number == 0 else "odd/inner.bin")
            odd.parent.mkdir(exist_ok=True)
            odd.write_bytes(b"odd")
            self.states.append(state)
        self.sites = [self._clean(state) for state in self.states]

    def _names(self, number, pages):
        """Some pages are in both states, some only in one of them."""
        both = [f"page-{n}.md" for n in range(pages // 2)]
        return both + [f"only-{number}-{n}.md" for n in range(pages // 2)]

    def command(self, state, output):
        folders = ["--content", state / "Content", "--templates", state / "Templates"]
        return [self.polder, "build", *folders, "--output", output, "--now", NOW, "--quiet"]

    def _clean(self, state):
        output = self.folder / "clean"
        start = time.monotonic()
        subprocess.run(self.command(state, output), check=True)
        self.duration = time.monotonic() - start
        site = files(output)
        shutil.rmtree(output)
        return site

    # The kills

    def prepare(self, old):
        """Puts a state, or nothing, and foreign files into the folder. Returns the files."""
        shutil.rmtree(self.public, ignore_errors=True)
        for name, content in FOREIGN.items():
            path = self.public / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if old is None:
            return dict(FOREIGN)
        subprocess.run(self.command(self.states[old], self.public), check=True)
        return self.sites[old] | FOREIGN

    def kill_one(self, is_cold):
        """Makes one build that is killed, and the one that repairs it."""
        new = self.chance.randrange(2)
        before = self.prepare(None if is_cold else 1 - new)
        after = self.sites[new] | FOREIGN
        where = self._kill(self.command(self.states[new], self.public))
        journal = (self.public / ".polder/journal.json").exists()
        found = files(self.public)
        self._check_mixture(found, before, after)
        if not journal and found not in (before, after):
            raise Broken(f"neither the old nor the new site, and no journal ({where})")
        if journal:
            where = "after the journal"
        elif found == after:
            where = "after the end of the moves"
        self.counts[f"{'cold' if is_cold else 'incremental'}, {where}"] += 1
        # Every fourth time, the build that repairs is killed too.
        if self.chance.random() < 0.25:
            self._kill(self.command(self.states[new], self.public))
            self._check_mixture(files(self.public), before, after)
            self.counts["killed again while mending"] += 1
        self.check_mended(new, after)

    def _kill(self, command):
        """Kills a build. Returns how far it was.

        Half the instants are spread over the whole build, half over the time in which it writes.
        """
        staging = self.public / ".polder/staging"
        build = subprocess.Popen(command)
        if self.chance.random() < 0.5:
            time.sleep(self.chance.uniform(0, 1.1 * self.duration))
        else:
            while build.poll() is None and not staging.exists():
                pass
            time.sleep(self.chance.uniform(0, 0.25 * self.duration))
        build.kill()
        if build.wait() == 0:
            return "not killed: it had ended"
        return "while staging" if staging.exists() else "before staging"

    def _check_mixture(self, found, before, after):
        for name, content in found.items():
            if content not in (before.get(name), after.get(name)):
                raise Broken(f"{name} is neither the old nor the new file")
        for name, content in FOREIGN.items():
            if found.get(name) != content:
                raise Broken(f"{name} is not Polder's, and changed")

    def check_mended(self, new, after):
        run = subprocess.run(self.command(self.states[new], self.public), capture_output=True)
        if run.returncode != 0:
            raise Broken(f"the next build failed: {run.stderr.decode()}")
        if files(self.public) != after:
            raise Broken("the next build did not give the new site")
        left = sorted(path.name for path in (self.public / ".polder").iterdir())
        if left != ["manifest.json"]:
            raise Broken(f"left behind: {left}")

    # The full disk

    @contextlib.contextmanager
    def small_disk(self, size):
        """Mounts a file system with this number of bytes at Public; None if that is not allowed."""
        shutil.rmtree(self.public, ignore_errors=True)
        with small_disk(self.public, size) as is_mounted:
            yield self.public if is_mounted else None

    def resize(self, option):
        remount = ["mount", "-o", f"remount,{option}", self.public]
        subprocess.run(remount, check=True)

    def fill_disk(self, steps):
        """Builds on disks from too small to large enough; False if none may be mounted."""
        old, new = self.sites
        need = 4096 * sum(3 + len(content) // 4096 for content in {**old, **new}.values())
        with self.small_disk(4 * need) as disk:
            if disk is None:
                return False
            subprocess.run(self.command(self.states[0], self.public), check=True)
            used = shutil.disk_usage(self.public).used
            for step in range(steps + 1):
                self.resize(f"size={used + (2 * need - used) * step // steps}")
                self._fill_once(old, new)
            self.resize(f"size={4 * need}")
            # Then a disk with room for all bytes, but only for a few more files.
            status = os.statvfs(self.public)
            self.resize(f"nr_inodes={status.f_files - status.f_ffree + 8}")
            self._fill_once(old, new)
        return True

    def _fill_once(self, old, new):
        run = subprocess.run(self.command(self.states[1], self.public), capture_output=True)
        if run.returncode == 0:
            self.counts["disk: the new site fits"] += 1
            if files(self.public) != new:
                raise Broken("the build succeeded, and the site is not the new one")
            self.resize("size=100%")
            subprocess.run(self.command(self.states[0], self.public), check=True)
            return
        self.counts["disk: full, and the old site stayed"] += 1
        if run.returncode != 3 or b"[disk-full]" not in run.stderr:
            raise Broken(f"exit code {run.returncode}: {run.stderr.decode()}")
        if files(self.public) != old:
            raise Broken("a full disk changed the old site")
        left = sorted(path.name for path in (self.public / ".polder").iterdir())
        if left != ["manifest.json"]:
            raise Broken(f"a full disk left behind: {left}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200, help="of each: cold and incremental")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--polder", type=Path, default=PROJECT / ".build/release/polder")
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm"), help="where to work")
    parser.add_argument("--no-disk", action="store_true", help="without the full disk")
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="polder-torture-", dir=options.folder) as folder:
        torture = Torture(Path(folder), options.polder.resolve(), options.seed)
        try:
            for number in range(options.kills):
                for is_cold in (True, False):
                    torture.kill_one(is_cold)
                if os.isatty(1):
                    print(f"\r{number + 1} of {options.kills}", end="", flush=True)
            if not options.no_disk and not torture.fill_disk(steps=40):
                print("full disk: skipped, as no file system may be mounted here")
        except Broken as broken:
            sys.exit(f"\nBROKEN: {broken} (seed {options.seed})")
    for what, count in sorted(torture.counts.items()):
        print(f"{count:5} {what}")


if __name__ == "__main__":
    main()
