"""The step `pins` finds the mistakes for which it was made."""

import subprocess
import sys

import pytest
from running import PROJECT

CHECK = PROJECT / "scripts/check-pins"


def answer(*pythons, script=CHECK):
    return subprocess.run([sys.executable, script, *pythons], capture_output=True, text=True)


def test_pins_support_all_supported_pythons():
    found = answer()
    assert (found.returncode, found.stdout) == (0, "")


def test_a_python_that_is_too_old_is_noticed():
    found = answer("3.8.10")
    assert found.returncode == 1
    assert "which 3.8.10 is not" in found.stdout


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("pytest==", "pytest>=", "is no version"),
        ("ruff==", "ruff==0.0.1+", "is not what is installed"),
        ("iniconfig==", "other-name==", "iniconfig: is installed, but not pinned"),
        ("    --hash=sha256:", "    # ", "has no hash"),
        ("pluggy==1.7.0 ", "pluggy==1.7.0 ; python_version < '3' ", "some versions of Python only"),
    ],
)
def test_a_faulty_list_is_noticed(tmp_path, old, new, says):
    lists = tmp_path / "Tests/Browser"
    lists.mkdir(parents=True)
    for name in ("build-requirements.txt", "requirements.txt"):
        text = (PROJECT / "Tests/Browser" / name).read_text("utf-8")
        (lists / name).write_text(text.replace(old, new))
    script = tmp_path / "scripts/check-pins"
    script.parent.mkdir()
    script.write_bytes(CHECK.read_bytes())
    found = answer(script=script)
    assert found.returncode == 1
    assert says in found.stdout
