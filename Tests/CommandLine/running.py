"""Runs the program: the binary named by POLDER, otherwise the release build."""

import atexit
import contextlib
import functools
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parents[2]
POLDER = Path(os.environ.get("POLDER", PROJECT / ".build/release/polder")).resolve()


@functools.cache
def for_all_users():
    """A copy of the program for other users, because the project may be in root's home."""
    folder = Path(tempfile.mkdtemp(prefix="polder-program-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    folder.chmod(0o755)
    return Path(shutil.copy(POLDER, folder))


def polder(site, *arguments, launcher=(), **options):
    """Runs the program in a folder, through another program that starts it if there is one."""
    is_other_user = "user" in options or "--reuid" in "".join(launcher)
    program = for_all_users() if is_other_user else POLDER
    # English, whatever the language of the tester's machine.
    options.setdefault("env", {**os.environ, "LC_ALL": "C.UTF-8"})
    return subprocess.run(
        [*launcher, program, *arguments],
        cwd=site,
        capture_output=True,
        text=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
        **options,
    )


def files(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@contextlib.contextmanager
def mounted(place, *mounts):
    """Mounts a file system on a folder: options of mount(8), then those that change it.

    Yields whether one may be mounted here.
    """

    def mount(options):
        command = ["mount", *options, place]
        return subprocess.run(command, capture_output=True).returncode == 0

    place.mkdir(exist_ok=True)
    is_mounted = mount(mounts[0])
    try:
        yield is_mounted and all(map(mount, mounts[1:]))
    finally:
        if is_mounted:
            subprocess.run(["umount", place], check=True)


def small_disk(place, size):
    """Mounts a file system with this number of bytes on a folder; yields like `mounted`."""
    return mounted(place, ["-t", "tmpfs", "-o", f"size={size}", "tmpfs"])


def read_only(place):
    """Makes a folder read-only; yields like `mounted`."""
    return mounted(place, ["--bind", place], ["-o", "remount,ro,bind"])
