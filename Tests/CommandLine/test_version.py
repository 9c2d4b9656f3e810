"""`polder --version`, and its list with --verbose."""

import re

from running import PROJECT, polder


def test_the_version_is_printed_alone(tmp_path):
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", polder(tmp_path, "--version").stdout)


def test_verbose_names_what_is_linked_in(tmp_path):
    found = polder(tmp_path, "--version", "--verbose")
    assert found.stdout == polder(tmp_path, "--verbose", "--version").stdout
    first, *rest = found.stdout.splitlines()
    assert first + "\n" == polder(tmp_path, "--version").stdout
    versions = dict(line.strip().split(" ", 1) for line in rest)
    assert list(versions) == [
        "Swift",
        "libcmark",
        "libyaml",
        "libstemmer",
        "libdeflate",
        "xxHash",
        "jemalloc",
        "swift-argument-parser",
        "glibc",
    ]
    for name in ("Swift", "libcmark", "libyaml", "libdeflate", "xxHash", "glibc"):
        assert re.fullmatch(r"\d+\.\d+(\.\d+)?", versions[name]), name
    package = (PROJECT / "Package.swift").read_text("utf-8")
    assert versions["swift-argument-parser"] in package
