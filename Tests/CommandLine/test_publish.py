"""`polder publish`: the command, its targets, and what it refuses.

`make torture-publish` kills many more publications.
"""

import contextlib
import fcntl
import http.server
import json
import os
import signal
import subprocess
import threading
import time

import pytest
from running import POLDER, files, polder, small_disk
from test_every_code import plain_user
from torture_publish import KINDS, Torture

NOW = ["--now", "2026-01-31T12:00Z"]


@pytest.fixture
def project(site):
    """A site that is published to the folder `www` beside it."""
    settings(site, "{live: {folder: ../www}}")
    return site


def settings(site, publish, url="https://www.stad.amsterdam/"):
    path = site / "Content/site.yml"
    lines = [line for line in path.read_text().splitlines() if not line.startswith("publish:")]
    lines = [f"url: {url}" if line.startswith("url:") else line for line in lines]
    path.write_text("\n".join(lines) + f"\npublish: {publish}\n")


def page(site, name, text="Text", front=""):
    (site / f"Content/{name}.md").write_text(f"---\ntitle: {name.title()}\n{front}---\n{text}\n")


def publish(site, *words, status=0, code=None, **options):
    run = polder(site, "publish", *words, *(NOW if "--now" not in words else []), **options)
    assert run.returncode == status, run.stderr + run.stdout
    if code:
        assert f"[{code}]" in run.stderr, run.stderr
    return run


def figures(site, *words, **options):
    """The figures of a publication to one target."""
    run = publish(site, *words, "--format", "json", **options)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    assert list(lines[-1]) == ["summary"]
    return next(line["target"] for line in lines if "target" in line)


def test_what_differs_is_sent(project):
    www = project.parent / "www"
    first = figures(project)
    assert first["new"] == len(files(www)) > 10
    site = {name: text for name, text in files(project / "Public").items() if ".polder" not in name}
    assert files(www) == site
    assert figures(project)["unchanged"]
    page(project, "about")
    before = files(www)
    dry = figures(project, "--dry-run")
    assert (dry["dryRun"], dry["new"]) == (True, 2)
    assert files(www) == before
    listed = publish(project, "--dry-run", "--verbose").stderr
    assert "new  about/index.html" in listed
    done = figures(project, "live")
    assert all(done[key] == dry[key] for key in ("new", "changed", "removed", "bytes"))
    assert "about/index.html" in files(www)
    log = publish(project, "--log").stdout.splitlines()
    assert len(log) == 2 and " 2 new, " in log[1]
    lines = publish(project, "--log", "--format", "json").stdout.splitlines()
    assert json.loads(lines[0])["publication"]["new"] == first["new"]
    # A fresh checkout knows what is there.
    for name in ".polder", "Public":
        subprocess.run(["rm", "-r", project / name], check=True)
    assert figures(project)["unchanged"]


def test_withdrawn_means_gone(project):
    www = project.parent / "www"
    for name in "deleted", "expired", "drafted":
        front = "expires: 2026-02-10\n" if name == "expired" else ""
        page(project, name, f"A secret {name} word", front)
    (project / "Content/deleted.pdf").write_bytes(b"%PDF secret deleted")
    page(project, "deleted", "A secret deleted word and [a file](deleted.pdf)")
    publish(project)
    assert {"deleted.pdf", "expired/index.html"} <= set(files(www))
    (project / "Content/deleted.md").unlink()
    (project / "Content/deleted.pdf").unlink()
    page(project, "drafted", "A secret drafted word", "draft: true\n")
    run = publish(project, "--now", "2026-02-20T12:00Z")
    assert "withdrawn" in run.stderr
    left = b"".join(files(www).values())
    for name in b"deleted", b"expired", b"drafted":
        assert b"secret " + name not in left
        assert not [path for path in files(www) if name.decode() in path]


def test_back(project):
    www = project.parent / "www"
    publish(project)
    publish(project, "--back", status=1, code="nothing-before")
    first = files(www)
    page(project, "about")
    publish(project)
    assert files(www) != first
    publish(project, "--back")
    assert files(www) == first
    # Back leads forth again. What was withdrawn since is not shown without asking.
    publish(project, "--back", status=1, code="withdrawn-before")
    publish(project, "--back", "--yes")
    assert "about/index.html" in files(www)
    (project / "Content/about.md").unlink()
    publish(project)
    run = publish(project, "--back", status=1, code="withdrawn-before")
    assert "about/index.html" in run.stderr and "--yes" in run.stderr
    assert files(www) == first
    publish(project, "--back", "--yes")
    assert "about/index.html" in files(www)


def test_back_on_another_machine(project):
    settings(project, "{live: {folder: ../www, switch: true}}")
    publish(project)
    first = files(project.parent / "www")
    page(project, "about")
    publish(project)
    # Nothing is left of the machine that published.
    subprocess.run(["rm", "-r", project / ".polder"], check=True)
    publish(project, "--back")
    assert files(project.parent / "www") == first


def test_contacts_at_example_hosts(project):
    page(project, "contact", "Write to <info@example.org>.")
    assert polder(project, "build", *NOW).returncode == 0
    publish(project, status=1, code="example-contact")
    assert not (project.parent / "www").exists()
    # Not even when somebody switched the warning off.
    with (project / "Content/site.yml").open("a") as file:
        file.write("")
    text = (project / "Content/site.yml").read_text()
    text = text.replace("{orphan-page: off}", "{orphan-page: off, example-address: off}")
    (project / "Content/site.yml").write_text(text)
    publish(project, status=1, code="example-contact")
    settings(project, "{live: {folder: ../www}}", url="https://www.example.org/")
    publish(project)


def test_wrong_usage(project):
    publish(project, "--drafts", status=2)
    publish(project, "--back", "--log", status=2)
    publish(project, "--yes", status=2)
    publish(project, "--wait", "-1", status=2)
    run = publish(project, "liv", status=2)
    assert "did you mean 'live'?" in run.stderr
    run = publish(project, "--to", "other", "--language", "nl", status=2)
    assert "bekend: live" in run.stderr
    settings(project, "{}")
    run = publish(project, status=1, code="no-target")
    assert "publish: {live: {folder:" in run.stderr
    assert not (project.parent / "www").exists()


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("{a: {folder: x, git: y}}", "exactly one of"),
        ("{a: {}}", "exactly one of"),
        ("{a: {folder: x, branch: y}}", "unless there is git"),
        ("{a: {git: x}}", "needs 'branch'"),
        ("{a: {rclone: x, switch: true}}", "unless there is folder or ssh"),
        ("{a: {folder: x, url: http://www.amsterdam.nl/}}", "begins with https://"),
        ("{a: {git: https://token:secret@host/x.git, branch: y}}", "without a password"),
        ("{a: {git: 'https://host/x.git?token=secret', branch: y}}", "without a password"),
        ("{a: {ssh: me:secret@host/x}}", "user@host:/path"),
        ('{a: {folder: "x\\ty"}}', "without control characters"),
        ("{A b: {folder: x}}", "cannot name a place to publish to"),
        ("{a: {foldr: x}}", "did you mean 'folder'"),
        ("{a: {folder: x, protected: maybe}}", "true or false"),
    ],
)
def test_wrong_settings(project, target, message):
    settings(project, target)
    run = publish(project, status=1)
    assert message in run.stderr
    assert "secret" not in run.stderr
    assert not (project.parent / "x").exists()


def test_files_of_others(project):
    www = project.parent / "www"
    www.mkdir()
    (www / "index.html").write_text("mine")
    (www / "notes.txt").write_text("mine")
    run = publish(project, status=1, code="foreign-files")
    assert "index.html" in run.stderr
    assert files(www) == {"index.html": b"mine", "notes.txt": b"mine"}
    # Files that are the same are taken over.
    (www / "index.html").write_bytes((project / "Public/index.html").read_bytes())
    assert figures(project)["new"] == len(files(project / "Public")) - 2
    assert files(www)["notes.txt"] == b"mine"


def test_records(project):
    publish(project)
    record = project.parent / ".www.polder/publication.json"
    right = record.read_text()
    page(project, "about")
    for text, code, status in [
        (right[:-40], "damaged-record", 3),
        (right.replace('"version": 1', '"version": 2'), "newer-record", 3),
        (right.replace("www.stad.amsterdam", "www.other.nl"), "other-site", 1),
    ]:
        assert text != right
        record.write_text(text)
        publish(project, status=status, code=code)
        assert "about/index.html" not in files(project.parent / "www")
    publish(project, "--adopt", "https://www.other.nl/")
    assert "about/index.html" in files(project.parent / "www")
    # A lost manifest: files that are the same are taken over.
    record.unlink()
    assert figures(project)["new"] == 0
    assert figures(project)["unchanged"]


def test_two_at_once_and_a_dead_one(project):
    publish(project)
    page(project, "about")
    with (project.parent / ".www.polder/lock").open("w") as lock:
        lock.write("web, process 7, since today (a 1 2)")
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        run = publish(project, status=3, code="target-locked")
        assert "web, process 7, since today" in run.stderr
    publish(project)
    publish(project, "--unlock")


def test_a_target_that_refuses(project):
    launcher = plain_user()
    folder = project.parent / "locked"
    folder.mkdir()
    folder.chmod(0o555)
    settings(project, "{live: {folder: ../locked/www}}")
    publish(project, status=3, code="target-refused", launcher=launcher)
    settings(project, "{live: {folder: ../missing/www}}")
    publish(project, status=3, code="target-unreachable")
    for place in "Public", ".", "Public/www":
        settings(project, f"{{live: {{folder: {place}}}}}")
        publish(project, status=1, code="target-unreachable")


def test_records_inside_the_folder(project):
    """Where nothing can be made beside the folder, Polder's records are in it."""
    launcher = plain_user()
    parent = project.parent / "srv"
    (parent / "www").mkdir(parents=True)
    parent.chmod(0o555)
    settings(project, "{live: {folder: ../srv/www}}")
    publish(project, launcher=launcher)
    assert (parent / "www/.polder/publication.json").exists()
    assert (parent / "www/.polder").stat().st_mode & 0o77 == 0
    assert figures(project, launcher=launcher)["unchanged"]
    parent.chmod(0o755)


def test_a_full_disk(project):
    (project / "Content/static").mkdir()
    (project / "Content/static/large.bin").write_bytes(os.urandom(3_000_000))
    disk = project.parent / "disk"
    with small_disk(disk, 1 << 20) as is_mounted:
        if not is_mounted:
            pytest.skip("no file system may be mounted here")
        settings(project, "{live: {folder: ../disk/www}}")
        publish(project, status=3, code="target-full")
        assert "large.bin" not in files(disk / "www")
        (project / "Content/static/large.bin").unlink()
        publish(project)
        site = files(project / "Public")
        assert files(disk / "www") == {n: t for n, t in site.items() if ".polder" not in n}


@pytest.mark.parametrize("name", ["-a 'b' \"c\"", "$(touch hacked) `x`;", "--help", "é ü"])
def test_odd_places(project, name):
    quoted = json.dumps(name, ensure_ascii=False)
    settings(project, f"{{a: {{folder: {quoted}}}, b: {{git: {quoted}.git, branch: -x}}}}")
    text = (project / "Content/site.yml").read_text()
    text = text.replace(f"{quoted}.git", json.dumps(f"{name}.git", ensure_ascii=False))
    (project / "Content/site.yml").write_text(text)
    subprocess.run(["git", "init", "-q", "--bare", "--", project / f"{name}.git"], check=True)
    publish(project, "a", "b")
    assert "index.html" in files(project / name)
    assert not (project / "hacked").exists()


def test_git_and_rights(project):
    settings(project, "{pages: {git: ../no.git, branch: pages}}")
    publish(project, status=3, code="target-unreachable")
    run = publish(project, status=3, code="missing-program", env={"PATH": "/nonexistent"})
    assert "git 2.25" in run.stderr


def test_what_is_withdrawn_leaves_though_the_server_fails(project):
    settings(project, "{live: {folder: ../www, switch: true, url: 'http://127.0.0.1:9/'}}")
    page = project / "Content/secret.md"
    page.write_text("---\ntitle: Secret\n---\nA text.\n")
    publish(project, "--wait", "0", status=3, code="unverified")
    assert "secret/index.html" in files(project.parent / "www")
    page.unlink()
    publish(project, "--wait", "0", status=3, code="unverified")
    left = list((project.parent / ".www.polder").rglob("*secret*"))
    assert not left


def test_a_repository_that_declines(project):
    """A step that fails for a reason of the repository's own, in its words; then it completes."""
    repository = project.parent / "site.git"
    subprocess.run(["git", "init", "-q", "--bare", repository], check=True)
    hook = repository / "hooks/update"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho Not on Fridays. >&2\nexit 1\n")
    hook.chmod(0o755)
    settings(project, f"{{pages: {{git: {repository}, branch: pages}}}}")
    run = publish(project, status=3, code="target-failed")
    assert "hook declined" in run.stderr
    hook.unlink()
    publish(project)


@contextlib.contextmanager
def server(folder, answer=None):
    """A web server; `answer` may give another status or content for a path."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=folder)

        def do_GET(self):
            other = answer(self.path, self.headers) if answer else None
            if other is None:
                return super().do_GET()
            status, content = other
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            return self.wfile.write(content)

        def log_message(self, *_):
            pass

    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{running.server_port}/"
    finally:
        running.shutdown()
        running.server_close()


@pytest.mark.parametrize("switch", ["false", "true"])
def test_done_is_what_was_fetched(project, switch):
    www = project.parent / "www"
    state = {"answer": (503, b"down")}
    with server(www, lambda path, headers: state["answer"]) as url:
        settings(project, f"{{live: {{folder: ../www, url: '{url}', switch: {switch}}}}}")
        run = publish(project, "--wait", "0", status=3, code="unverified")
        assert "status 503" in run.stderr
        # Asked again, it is not taken for done.
        state["answer"] = (200, b"old bytes")
        run = publish(project, "--wait", "0", status=3, code="unverified")
        assert "other content" in run.stderr
        state["answer"] = None
        publish(project)
        assert figures(project)["unchanged"]
        # A cache that needs a moment.
        page(project, "about")
        late = time.monotonic() + 1.5
        state["answer"] = (200, b"old")
        server_answer = state

        def after(path, headers):
            assert headers["Cache-Control"] == "no-cache"
            return server_answer["answer"] if time.monotonic() < late else None

    with server(www, after) as url:
        settings(project, f"{{live: {{folder: ../www, url: '{url}', switch: {switch}}}}}")
        publish(project, "--wait", "20")
    settings(project, "{live: {folder: ../www, url: 'http://127.0.0.1:1/'}}")
    page(project, "more")
    if switch == "false":
        run = publish(project, "--wait", "0", status=3, code="unverified")
        assert "does not answer" in run.stderr


def test_a_protected_target_may_refuse_the_check(project):
    with server(project, lambda path, headers: (401, b"login")) as url:
        settings(project, f"{{live: {{folder: ../www, url: '{url}', protected: true}}}}")
        publish(project)


def test_clocks_that_differ(project):
    publish(project)
    record = project.parent / ".www.polder/publication.json"
    text = record.read_text()
    later = int(time.time()) + 3000
    start = text.index('"time": ') + len('"time": ')
    end = text.index(",", start)
    record.write_text(text[:start] + str(later) + text[end:])
    page(project, "about")
    assert "clock is" in publish(project).stderr
    assert json.loads(record.read_text())["time"] >= later


def test_a_signal_gives_the_target_back(project):
    www = project.parent / "www"
    with server(www, lambda path, headers: (503, b"down")) as url:
        settings(project, f"{{live: {{folder: ../www, url: '{url}'}}}}")
        run = subprocess.Popen(
            [POLDER, "publish", "--wait", "60", *NOW],
            cwd=project,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        deadline = time.monotonic() + 20
        while not (www / "index.html").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(0.3)
        run.send_signal(signal.SIGTERM)
        _, messages = run.communicate(timeout=30)
    assert run.returncode == 3
    assert "[interrupted]" in messages
    assert (project.parent / ".www.polder/lock").read_text() == ""
    settings(project, "{live: {folder: ../www}}")
    publish(project)


def test_killed_at_any_instant(tmp_path):
    torture = Torture(tmp_path, POLDER, seed=20260131, pages=16)
    for kind in KINDS:
        for _ in range(2):
            torture.kill_one(kind)
    assert torture.visited > 20
