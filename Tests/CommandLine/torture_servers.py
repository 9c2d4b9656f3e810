"""Interrupts publications to real servers at random instants, and checks what is left.

Each round publishes another state of a site over the one before, and cuts it: Polder is killed, a
signal ends it, all connections are cut, or the server is killed. A visitor who reads meanwhile must
not meet a missing or incomplete file. Then the site is published again, and must be complete; and
files of others are untouched.

Usage: torture_servers.py [--rounds N] [--seed N] [KIND ...]     kinds: ssh ssh-switch s3 webdav
"""

import argparse
import collections
import contextlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from running import POLDER, PROJECT, small_disk
from servers import SSH
from test_publish_servers import KINDS, add_page, place_of, prepare, public, publish, target
from visitor import Visitor


class Broken(Exception):
    """The site differs from what it must be."""


def change(site, number, chance):
    """Makes another state: words, a page that comes and one that goes, a style sheet."""
    for page in range(4):
        add_page(site, f"town-{page}", f"Round {number}: " + "words " * chance.randrange(400))
    for page in (site / "Content/cities").glob("round-*.md"):
        page.unlink()
    # Pages that come and go are not named by the ones that stay.
    add_page(site, f"round-{number}", "A page of one round.")
    if chance.random() < 0.5:
        color = f"#{chance.randrange(0x1000000):06x}"
        (site / "Templates/assets/site.css").write_text(f"body {{ color: {color} }}\n")


def interrupt(kind, place, process, chance):
    """Cuts a publication; returns what was done."""
    ways = ["kill", "signal"]
    if kind.startswith("ssh"):
        ways.append("cut")
    elif kind == "webdav":  # moto forgets everything with its process
        ways.append("server")
    way = chance.choice(ways)
    with contextlib.suppress(ProcessLookupError):
        if way == "kill":
            process.kill()
        elif way == "signal":
            process.send_signal(signal.SIGTERM)
        elif way == "cut":
            place.server.cut()
        else:
            place.server.stop()
    process.wait(120)
    if way == "server":
        place.server.start()
    return way


def torture(kind, rounds, seed, folder):
    chance = random.Random(seed)
    counts = collections.Counter()
    site = folder / "site"
    shutil.copytree(PROJECT / "Tests/Sites/base", site)
    prepare(site)
    # moto answers one request at a time, and not fast.
    pause = 0.02 if kind == "s3" else 0.002
    with place_of(kind, folder) as place:
        target(site, place.settings)
        start = time.monotonic()
        publish(site, place.server)
        duration = time.monotonic() - start
        put_foreign(place)
        gone = {f"cities/round-{number}/" for number in range(-1, rounds)}
        with Visitor(place.web, place.index, may_go=gone, pause=pause) as visitor:
            for number in range(rounds):
                change(site, number, chance)
                process = subprocess.Popen(
                    [POLDER, "publish", "--now", "2026-05-01T12:00Z", "--quiet"],
                    cwd=site,
                    env=place.server.environment,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                time.sleep(chance.random() * duration)
                if process.poll() is not None:
                    counts["was already done"] += 1
                counts[interrupt(kind, place, process, chance)] += 1
                counts["interrupted"] += 1
                # What a killed program started may take a moment to notice.
                publish(site, place.server)
                found = place.read()
                mine = found.pop("own/mine.txt", None)
                expected = public(site)
                if mine != b"mine":
                    raise Broken(f"{kind}, round {number}: a file of others is gone")
                withdrawn = set(found) - set(expected)
                lasting = {name for name in withdrawn if name.startswith("assets/")}
                if withdrawn - lasting:
                    raise Broken(f"{kind}, round {number}: left {sorted(withdrawn - lasting)}")
                wrong = [name for name in expected if found.get(name) != expected[name]]
                if wrong:
                    raise Broken(f"{kind}, round {number}: differ {wrong}")
                if visitor.problems:
                    raise Broken(f"{kind}, round {number}: a visitor met {visitor.problems[:5]}")
        counts["files read by the visitor"] = visitor.read
        two_at_once(site, place, chance, counts)
    return counts


def put_foreign(place):
    if hasattr(place.server, "site"):
        file = place.server.site / "own/mine.txt"
        file.parent.mkdir()
        file.write_text("mine")
    else:
        place.server.client().put_object(
            Bucket=place.server.bucket, Key="own/mine.txt", Body=b"mine"
        )


def two_at_once(site, place, chance, counts):
    """Starts two publications of different states together, several times."""
    other = site.parent / "other"
    for number in range(5):
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(site, other)
        change(site, 1000 + number, chance)
        change(other, 2000 + number, chance)
        both = [
            subprocess.Popen(
                [POLDER, "publish", "--now", "2026-05-01T12:00Z", "--quiet"],
                cwd=folder,
                env=place.server.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            for folder in (site, other)
        ]
        texts = [process.communicate(timeout=120)[0] for process in both]
        codes = [process.returncode for process in both]
        for code, text in zip(codes, texts, strict=True):
            if code not in (0, 3) or (code == 3 and "target-locked" not in text):
                raise Broken(f"two at once: {codes} {texts}")
        counts[f"two at once: {codes.count(0)} published"] += 1
        found = place.read()
        found.pop("own/mine.txt", None)
        if codes.count(0) > 0:
            finished = [
                public(folder)
                for folder, code in zip((site, other), codes, strict=True)
                if code == 0
            ]
            if not any(
                all(found.get(name) == content for name, content in one.items()) for one in finished
            ):
                raise Broken("two at once: a mixture")
        publish(site, place.server)


def full_disk(folder, counts):
    """Publishes to disks that are too small, each in turn, until the site fits."""
    site = folder / "site"
    shutil.copytree(PROJECT / "Tests/Sites/base", site)
    prepare(site)
    (site / "Content/static").mkdir()
    (site / "Content/static/large.bin").write_bytes(random.Random(1).randbytes(900_000))
    with SSH(folder / "ssh") as server:
        target(site, f"ssh: {server.place}")
        for size in range(100_000, 2_000_000, 150_000):
            with small_disk(server.site.parent, size) as is_mounted:
                if not is_mounted:
                    counts["no disk could be mounted"] += 1
                    return
                run = subprocess.run(
                    [POLDER, "publish", "--now", "2026-05-01T12:00Z"],
                    cwd=site,
                    env=server.environment,
                    capture_output=True,
                    text=True,
                )
                if run.returncode == 0:
                    counts["disk is large enough"] += 1
                    return
                if run.returncode != 3 or "target-full" not in run.stdout + run.stderr:
                    raise Broken(f"a full disk of {size} bytes: {run.stdout}{run.stderr}")
                counts["full disk is reported"] += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kinds", nargs="*", default=KINDS)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for kind in options.kinds or KINDS:
        with tempfile.TemporaryDirectory(prefix="polder-publish-") as folder:
            counts = torture(kind, options.rounds, options.seed, Path(folder))
        print(kind, dict(sorted(counts.items())), flush=True)
    counts = collections.Counter()
    with tempfile.TemporaryDirectory(prefix="polder-publish-") as folder:
        full_disk(Path(folder), counts)
    print("disk", dict(counts))


if __name__ == "__main__":
    sys.exit(main())
