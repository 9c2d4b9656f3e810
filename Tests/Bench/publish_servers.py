"""Measures what `polder publish` sends to real servers on this machine.

For nothing, a changed word, title and template: files, their bytes, what went over the wire, and
seconds, for OpenSSH, an S3 store (moto) and WebDAV (nginx).

Usage: publish_servers.py [--pages N ...] [--polder FILE] [KIND ...]

The kinds are ssh ssh-switch s3 webdav
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus

PROJECT = Path(__file__).parents[2]
sys.path.insert(0, str(PROJECT / "Tests/CommandLine"))

from servers import S3, SSH, WebDAV  # noqa: E402

SERVERS = {"ssh": SSH, "ssh-switch": SSH, "s3": S3, "webdav": WebDAV}


def watch_rsync(server):
    """Makes rsync note what it sends."""
    log = server.folder / "rsync.log"
    program = server.folder / "bin/rsync"
    program.write_text(
        f'#!/bin/sh\nexec {shutil.which("rsync")} --log-file={log} --log-file-format= "$@"\n'
    )
    program.chmod(0o755)
    return log


def publish(polder, site, server):
    """Publishes, and returns what the command reports."""
    start = time.monotonic()
    run = subprocess.run(
        [polder, "publish", "--format", "json", "--now", "2026-01-01T12:00Z"]
        + ["--base-url", "https://www.example.org/"],
        cwd=site,
        env=server.environment,
        capture_output=True,
        text=True,
    )
    seconds = time.monotonic() - start
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode != 0:
        raise SystemExit([line for line in lines if line.get("severity") == "error"] or run.stderr)
    return next(line["target"] for line in lines if "target" in line), seconds


def change(site, what):
    page = site / "Content" / corpus.made_up(site / "Content")[0]
    text = page.read_text()
    if what == "word":
        page.write_text(text + "\nword\n")
    elif what == "title":
        page.write_text(re.sub("^title: .*", "title: A quite different name", text, flags=re.M))
    elif what == "template":
        template = site / "Templates/base.html"
        template.write_text(template.read_text().replace("</body>", "<!-- x --><p>New</p></body>"))


def measure(polder, kind, pages, folder):
    site = folder / "site"
    corpus.make(site, pages)
    with SERVERS[kind](folder / "server") as server:
        log = watch_rsync(server) if isinstance(server, SSH) else None
        settings = site / "Content/site.yml"
        place = f"ssh: {server.place}" if log else f'rclone: "{server.place}"'
        switch = "\n    switch: true" if kind == "ssh-switch" else ""
        settings.write_text(f"{settings.read_text()}\npublish:\n  live:\n    {place}{switch}\n")
        for what in ("all", "nothing", "word", "title", "template"):
            change(site, what)
            requests = 0 if log else len(server.requests())
            if log:
                log.unlink(missing_ok=True)
            target, seconds = publish(polder, site, server)
            if log:
                text = log.read_text() if log.exists() else ""
                sent = [int(x.replace(",", "")) for x in re.findall(r"sent ([\d,]+) bytes", text)]
                wire = f"{sum(sent)} bytes by rsync"
            else:
                wire = f"{len(server.requests()) - requests} requests"
            print(
                f"{kind:10} {pages:6} {what:8} {target['new'] + target['changed']:6} files "
                f"{target['bytes']:10} bytes {wire:>24} {seconds - 0:7.1f} s "
                f"({target['seconds']:.1f} s of it after the build)",
                flush=True,
            )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kinds", nargs="*", default=list(SERVERS))
    parser.add_argument("--pages", type=int, nargs="+", default=[200, 10_000])
    parser.add_argument("--polder", default=PROJECT / ".build/release/polder")
    options = parser.parse_args()
    for pages in options.pages:
        for kind in options.kinds or SERVERS:
            with tempfile.TemporaryDirectory(prefix="polder-bench-") as folder:
                measure(Path(options.polder).resolve(), kind, pages, Path(folder))


if __name__ == "__main__":
    main()
