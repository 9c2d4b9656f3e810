"""Where Polder keeps its caches between builds: `.polder`, a user's cache folder, `--cache`."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from running import PROJECT, files, mounted, polder, read_only

AS_NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
NOW = ["--now", "2026-01-31T12:00Z"]
# A photo of one pixel with a comment. It is cleaned before it is published, so the cache contains
# it.
PHOTO = bytes.fromhex(
    "ffd8fffe00087365637265740affdb004300"
    + "01" * 64
    + "ffc0000b080001000101011100ffc40014000100000000000000000000000000000009"
    "ffc40014100100000000000000000000000000000000ffda0008010100003f0054ffd9"
)


@pytest.fixture
def home(tmp_path):
    (tmp_path / "home").mkdir(mode=0o777)
    (tmp_path / "home").chmod(0o777)
    return tmp_path / "home"


def environment(home, **more):
    kept = {name: value for name, value in os.environ.items() if name != "XDG_CACHE_HOME"}
    return {**kept, "LC_ALL": "C.UTF-8", "HOME": str(home), **more}


def kept(folder):
    """Returns the only project's folder in a cache folder."""
    projects = list(folder.iterdir())
    assert len(projects) == 1, projects
    return projects[0]


def build(site, home, *arguments, **options):
    output = site.parent / "out"
    options.setdefault("env", environment(home))
    return polder(site, "build", *NOW, "--output", output, *arguments, **options)


def with_photo(site):
    (site / "Content/photo.jpg").write_bytes(PHOTO)
    (site / "Content/index.md").write_text("---\ntitle: Home\n---\n\n![A dot](photo.jpg)\n")


def test_is_next_to_content_if_possible(site, home):
    assert build(site, home).returncode == 0
    assert (site / ".polder/lock").is_file()
    assert files(home) == {}


def test_a_project_on_a_read_only_disk(site, home):
    with_photo(site)
    with read_only(site) as is_mounted:
        if not is_mounted:
            pytest.skip("no file system may be mounted here")
        run = build(site, home)
        assert run.returncode == 0, run.stderr
        own = kept(home / ".cache/polder")
        assert (own / "lock").is_file() and (own / "last-build.json").is_file()
        assert own.stat().st_mode & 0o777 == 0o700
        assert any((own / "images").iterdir())
        # The cache is used again: nothing is rebuilt.
        assert "0 written" in build(site, home).stderr
    assert not (site / ".polder").exists()


def test_a_folder_that_was_written_before_and_is_read_only_now(site, home):
    assert build(site, home).returncode == 0
    before = files(site / ".polder")
    with read_only(site) as is_mounted:
        if not is_mounted:
            pytest.skip("no file system may be mounted here")
        (site.parent / "out/index.html").unlink()
        assert build(site, home).returncode == 0
        assert kept(home / ".cache/polder")
    assert files(site / ".polder") == before


def test_xdg_cache_home(site, home, tmp_path):
    with read_only(site) as is_mounted:
        if not is_mounted:
            pytest.skip("no file system may be mounted here")
        run = build(site, home, env=environment(home, XDG_CACHE_HOME=str(tmp_path / "xdg")))
        assert run.returncode == 0, run.stderr
        assert kept(tmp_path / "xdg/polder")
        # A relative path is ignored, as the specification says.
        assert build(site, home, env=environment(home, XDG_CACHE_HOME="xdg")).returncode == 0
        assert kept(home / ".cache/polder")


@pytest.fixture
def shared():
    """A site, a home and a folder for the site where other users can reach them."""
    if os.geteuid() != 0 or shutil.which("setpriv") is None:
        pytest.skip("only root can run a command as another user")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        folder.chmod(0o755)
        shutil.copytree(PROJECT / "Tests/Sites/base", folder / "site")
        for name in ("home", "out"):
            (folder / name).mkdir()
            os.chown(folder / name, 65534, 65534)
        yield folder / "site", folder / "home"


def test_another_users_folder(shared):
    """A project that this user may read but not change, before and after its owner built it."""
    site, home = shared
    with_photo(site)
    for _ in range(2):
        run = build(site, home, launcher=AS_NOBODY)
        assert run.returncode == 0, run.stderr
        assert (kept(home / ".cache/polder") / "lock").is_file()
        shutil.rmtree(home / ".cache")
        # Only the owner may write to the owner's `.polder`.
        assert polder(site, "build", *NOW).returncode == 0
    assert polder(site, "check", *NOW, launcher=AS_NOBODY, env=environment(home)).returncode == 0


def test_a_lock_of_another_user_in_a_shared_folder(shared):
    site, home = shared
    assert polder(site, "build", *NOW).returncode == 0
    (site / ".polder").chmod(0o777)
    run = build(site, home, launcher=AS_NOBODY)
    assert run.returncode == 0, run.stderr
    assert kept(home / ".cache/polder")


def test_nowhere_to_keep_anything(site, home, tmp_path):
    """Without a home, in a read-only project: reported with advice, or not needed."""
    (tmp_path / "file").write_text("")
    with read_only(site) as is_mounted:
        if not is_mounted:
            pytest.skip("no file system may be mounted here")
        for name, place in [("HOME", "/proc/none"), ("HOME", str(tmp_path / "file")), ("HOME", "")]:
            env = environment(home, **{name: place})
            run = build(site, home, env=env)
            assert run.returncode == 3
            assert "[no-cache-folder]" in run.stderr and "--cache" in run.stderr
            assert "'./.polder' cannot be used (the disk is read-only)" in run.stderr
            assert not (tmp_path / "out").exists()
            assert polder(site, "check", *NOW, env=env).returncode == 0
        dutch = {**environment(home, HOME=""), "LC_ALL": "nl_NL.UTF-8"}
        assert "de schijf kan alleen gelezen worden" in build(site, home, env=dutch).stderr
        assert build(site, home, "--cache", tmp_path / "c", env=env).returncode == 0
    assert (kept(tmp_path / "c") / "lock").is_file()


def test_a_named_folder(site, home, tmp_path):
    with_photo(site)
    assert build(site, home, "--cache", tmp_path / "deep/er").returncode == 0
    assert not (site / ".polder").exists() and files(home) == {}
    assert {"lock", "last-build.json", "images"} <= {
        path.name for path in kept(tmp_path / "deep/er").iterdir()
    }
    assert "0 written" in build(site, home, "--cache", tmp_path / "deep/er").stderr
    run = build(site, home, "--cache", "/proc/none")
    assert run.returncode == 3 and "[no-cache-folder]" in run.stderr


def test_projects_never_share_a_cache(site, home, tmp_path):
    """Neither project removes the other's cache, and neither waits for the other's lock."""
    with_photo(site)
    other = tmp_path / "other"
    shutil.copytree(site, other)
    for project in (site, other):
        run = polder(project, "build", *NOW, "--cache", tmp_path / "c")
        assert run.returncode == 0
    first, second = (tmp_path / "c").iterdir()
    assert files(first / "images") == files(second / "images") != {}
    # The same project under another name is the same project.
    (tmp_path / "link").symlink_to(site)
    run = polder(tmp_path / "link", "build", *NOW, "--cache", tmp_path / "c")
    assert "0 written" in run.stderr
    assert len(list((tmp_path / "c").iterdir())) == 2


@pytest.mark.parametrize("place", ["Public/c", "Content", "Content/c", "Templates/c", "Public"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_never_in_the_folders_of_the_site(site, place, command):
    run = polder(site, command, "--cache", place)
    assert run.returncode == 2
    assert "--cache cannot be in the folder of" in run.stderr
    assert not (site / "Public").exists() and not (site / "Content/c").exists()
    (site / "Public").mkdir()
    (site / "way-in").symlink_to(site / place.split("/")[0])
    assert polder(site, command, "--cache", "way-in/c").returncode == 2


@pytest.mark.parametrize("name", [".polder", ".polder/images", ".polder/lock"])
def test_a_link_leads_nowhere(site, home, tmp_path, name):
    """A link that came with the project: its target is not touched, and the site is built."""
    with_photo(site)
    victim = tmp_path / "victim"
    victim.mkdir()
    (victim / "mine").write_text("mine")
    (victim / "images").mkdir()
    (victim / "images/mine.jpg").write_text("mine")
    if "/" in name:
        (site / ".polder").mkdir()
    (site / name).symlink_to(victim / "mine" if name.endswith("lock") else victim)
    before = files(victim)
    run = build(site, home)
    assert run.returncode == 0, run.stderr
    assert ".polder is not used (it, or something in it, is a symbolic link)" in run.stderr
    assert files(victim) == before
    assert (kept(home / ".cache/polder") / "lock").is_file()


def test_a_foreign_folder_in_a_shared_one(site, home, tmp_path):
    """In a folder that everybody can write to, somebody else made the project's folder first."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder to another user")
    shared = tmp_path / "shared"
    assert build(site, home, "--cache", shared).returncode == 0
    own = kept(shared)
    os.chown(own, 1234, 1234)
    run = build(site, home, "--cache", shared)
    assert run.returncode == 3 and "it belongs to another user" in run.stderr
    shutil.rmtree(own)
    (tmp_path / "elsewhere").mkdir()
    own.symlink_to(tmp_path / "elsewhere")
    run = build(site, home, "--cache", shared)
    assert run.returncode == 3 and "is a symbolic link" in run.stderr
    assert files(tmp_path / "elsewhere") == {}


def test_a_full_cache_disk_is_reported(site, home, tmp_path):
    with mounted(tmp_path / "small", ["-t", "tmpfs", "-o", "size=8k,nr_inodes=2", "tmpfs"]) as ok:
        if not ok:
            pytest.skip("no file system may be mounted here")
        run = build(site, home, "--cache", tmp_path / "small")
        assert run.returncode == 3 and "Traceback" not in run.stderr
        assert "disk is full" in run.stderr
