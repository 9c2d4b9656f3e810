"""scripts/release: tarball, Debian package, manual pages, completions, bill of materials."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
import yaml
from running import POLDER, PROJECT, polder

VERSION = polder(PROJECT, "--version").stdout.strip()
ENVIRONMENT = {
    **os.environ,
    "POLDER": str(POLDER),
    # 31 January 2026. The tests do not depend on the commit.
    "SOURCE_DATE_EPOCH": "1769860800",
    "RELEASE_MAINTAINER": "Polder <polder@example.org>",
    "LC_ALL": "C.UTF-8",
}


def run(*command, **options):
    return subprocess.run(
        command, capture_output=True, text=True, stdin=subprocess.DEVNULL, **options
    )


def release(*options):
    return run(PROJECT / "scripts/release", "--quick", *options, env=ENVIRONMENT)


@pytest.fixture(scope="module")
def dist(tmp_path_factory):
    folder = tmp_path_factory.mktemp("release") / "dist"
    made = release(folder)
    assert (made.returncode, made.stderr) == (0, "")
    return folder


@pytest.fixture(scope="module")
def tree(dist):
    """The unpacked tarball."""
    (tarball,) = dist.glob("*.tar.gz")
    with tarfile.open(tarball) as archive:
        members = archive.getmembers()
    assert run("tar", "--extract", "--file", tarball, "--directory", dist.parent).returncode == 0
    assert {(m.uid, m.gid, m.mtime) for m in members} == {(0, 0, 1769860800)}
    assert [m.name for m in members] == sorted(m.name for m in members)
    name = tarball.name.removesuffix(".tar.gz")
    assert re.fullmatch(rf"polder-{re.escape(VERSION)}-linux-(x86_64|aarch64)", name)
    return dist.parent / name


def test_checksums_are_those_of_all_files(dist):
    sums = dict(
        reversed(line.split("  ", 1)) for line in (dist / "SHA256SUMS").read_text().splitlines()
    )
    others = {path.name: path for path in dist.iterdir() if path.name != "SHA256SUMS"}
    assert sums.keys() == others.keys() and len(others) == 3
    for name, path in others.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == sums[name]


def test_the_tarball_holds_the_program_and_its_licences(tree):
    assert (tree / "bin/polder").read_bytes() == POLDER.read_bytes()
    assert run(tree / "bin/polder", "--version").stdout == VERSION + "\n"
    licences = (tree / "share/doc/polder/LICENCES.txt").read_text("utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in licences and "Apache License" in licences
    # What the image is made of is there.
    container = (tree / "Containerfile").read_text()
    for source in re.findall(r"^COPY (\S+) ", container, flags=re.MULTILINE):
        assert (tree / source).exists()


def commands():
    """The names of all commands, as the program lists them."""
    help_text = polder(PROJECT, "--help").stdout
    return re.findall(r"^  ([a-z]+)  ", help_text.split("SUBCOMMANDS:")[1], flags=re.MULTILINE)


def test_each_command_has_a_manual_page(tree):
    man = tree / "share/man/man1"
    names = [f"polder-{command}.1" for command in commands()]
    assert {"polder.1", *names} <= {path.name for path in man.iterdir()} and len(names) > 8
    found = run("mandoc", "-T", "lint", "-W", "warning", *sorted(man.iterdir()))
    assert (found.returncode, found.stdout) == (0, "")
    # The definitions of options: those of `--help`, each with its explanation.
    shown = run("mandoc", "-T", "ascii", man / "polder-build.1").stdout
    shown = " ".join(re.sub(r".\x08", "", shown).split())
    help_text = polder(PROJECT, "build", "--help").stdout
    options = re.findall(r"^  (?:-\w, )?(--[a-z-]+)", help_text, flags=re.MULTILINE)
    assert len(options) > 10
    for option in options:
        assert shown.count(option) >= 2, option
    assert "The folder for the site. The default is Public." in shown
    assert "EXIT STATUS 0 done 1 errors in content" in shown
    assert "January 31, 2026" in shown
    # The default number of threads is that of the machine that writes the page.
    assert "The number of threads. --" in shown


def test_completions_work_in_each_shell(tree):
    share = tree / "share"
    bash = share / "bash-completion/completions/polder"
    script = (
        'source "$1"; COMP_WORDS=(polder bui); COMP_CWORD=1; COMP_LINE="polder bui"; COMP_POINT=10;'
        ' _polder polder bui polder; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert run("bash", "-c", script, "bash", bash).stdout.split() == ["build"]
    fish = share / "fish/vendor_completions.d/polder.fish"
    script = 'source $argv[1]; complete -C "polder bui"'
    assert run("fish", "--no-config", "-c", script, fish).stdout.startswith("build\t")
    zsh = share / "zsh/site-functions/_polder"
    assert zsh.read_text().startswith("#compdef polder\n")
    checked = run("zsh", "-f", "-n", zsh)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_the_bill_of_materials_lists_what_is_inside(dist):
    (bill,) = dist.glob("*.spdx.json")
    checked = run("pyspdxtools", "--infile", bill)
    assert checked.returncode == 0, checked.stderr
    document = json.loads(bill.read_text("utf-8"))
    packages = {package["name"]: package for package in document["packages"]}
    inside = [
        json.loads(line)["licence"]
        for line in polder(PROJECT, "licences", "--format", "json").stdout.splitlines()[:-1]
    ]
    assert packages.keys() == {"polder"} | {
        work["name"] for work in inside if work["use"] != "templates"
    }
    hashed = packages["polder"]["checksums"][0]["checksumValue"]
    assert hashed == hashlib.sha256(POLDER.read_bytes()).hexdigest()
    for work in inside:
        if work["use"] == "program":
            assert re.match(r"\d", packages[work["name"]]["versionInfo"]), work["name"]
    assert packages["GNU C Library"]["licenseDeclared"] == "LGPL-2.1-or-later"
    assert "pkg:deb/debian/libyaml-dev@" in json.dumps(packages["LibYAML"]["externalRefs"])
    assert packages["Time Zone Database"]["versionInfo"].startswith("20")


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb, which Debian has")
def test_the_debian_package(dist, tmp_path):
    (package,) = dist.glob("*.deb")
    fields = run("dpkg-deb", "--field", package).stdout
    assert f"Version: {VERSION}-0polder1\n" in fields
    assert "Recommends: poppler-utils\n" in fields and "Depends:" not in fields
    suggested = re.search(r"^Suggests: (.*)$", fields, flags=re.MULTILINE)[1].split(", ")
    assert {"libvips-tools", "rclone", "pandoc"} <= set(suggested)
    assert run("dpkg-deb", "--raw-extract", package, tmp_path / "root").returncode == 0
    root = tmp_path / "root"
    assert (root / "usr/bin/polder").read_bytes() == POLDER.read_bytes()
    sums = run("md5sum", "--check", "--quiet", "DEBIAN/md5sums", cwd=root)
    assert (sums.returncode, sums.stdout) == (0, "")
    listed = {line.split("  ", 1)[1] for line in (root / "DEBIAN/md5sums").read_text().splitlines()}
    found = {str(p.relative_to(root)) for p in (root / "usr").rglob("*") if p.is_file()}
    assert listed == found
    # Debian has the long licences itself; the notices of their users are in the package.
    copyright_file = (root / "usr/share/doc/polder/copyright").read_text("utf-8")
    assert "common-licenses/LGPL-2.1" in copyright_file
    assert "TERMS AND CONDITIONS FOR" not in copyright_file
    assert "Runtime Library Exception" in copyright_file and "Jason Evans" in copyright_file


def test_mistakes_are_refused(dist, tmp_path):
    wrong = release("--tag", "v99.0.0", tmp_path / "dist")
    assert wrong.returncode == 1 and VERSION in wrong.stderr
    assert not (tmp_path / "dist").exists()
    # A folder with files of others is never emptied.
    own = tmp_path / "own"
    own.mkdir()
    (own / "letter.txt").write_text("mine")
    refused = release(own)
    assert refused.returncode == 1 and str(own) in refused.stderr
    assert Path(own / "letter.txt").read_text() == "mine"
    assert release("--fast").returncode == 2


def test_the_workflow_joins_the_files_of_both_processors(tmp_path):
    workflow = yaml.safe_load((PROJECT / ".github/workflows/release.yml").read_text("utf-8"))
    (step,) = [s for s in workflow["jobs"]["publish"]["steps"] if "checksums" in s.get("name", "")]
    for processor in ("x86_64", "aarch64"):
        part = tmp_path / "parts" / f"release-{processor}"
        part.mkdir(parents=True)
        (part / f"polder-{processor}").write_text(processor)
        (part / "polder-source").write_text("the same")
        sums = run("sha256sum", f"polder-{processor}", "polder-source", cwd=part).stdout
        (part / "SHA256SUMS").write_text(sums)
    shell = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")
    joined = run(*shell, step["run"], cwd=tmp_path)
    assert joined.returncode == 0, joined.stderr
    found = sorted(path.name for path in (tmp_path / "dist").iterdir())
    assert found == ["SHA256SUMS", "polder-aarch64", "polder-source", "polder-x86_64"]
    assert len((tmp_path / "dist/SHA256SUMS").read_text().splitlines()) == 3

    # A file that was damaged on its way, or differs between the two, is never published.
    shutil.rmtree(tmp_path / "dist")
    for processor in ("x86_64", "aarch64"):
        part = tmp_path / "parts" / f"release-{processor}"
        (part / "polder-source").write_text(processor)
        sums = run("sha256sum", f"polder-{processor}", "polder-source", cwd=part).stdout
        (part / "SHA256SUMS").write_text(sums)
    assert run(*shell, step["run"], cwd=tmp_path).returncode != 0
