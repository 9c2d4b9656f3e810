"""`polder publish` to real servers on this machine: OpenSSH, an S3 store (moto), WebDAV (nginx).

The quick part. `make torture-publish` runs the long one.
"""

import contextlib
import json
import os
import re
import subprocess
import threading
import time
from pathlib import Path

import pytest
from running import POLDER, PROJECT, files, read_only
from servers import S3, SSH, WebDAV
from visitor import Visitor

campaign = pytest.mark.skipif(
    "POLDER_CAMPAIGN" not in os.environ,
    reason="for make torture-publish, which sets POLDER_CAMPAIGN",
)


def publish(site, server, *arguments, status=0, **options):
    """Publishes, and returns the output and the messages."""
    run = subprocess.run(
        [POLDER, "publish", "--now", "2026-05-01T12:00Z", *arguments],
        cwd=site,
        env=options.pop("env", server.environment),
        capture_output=True,
        text=True,
        timeout=120,
        stdin=subprocess.DEVNULL,
        **options,
    )
    assert run.returncode == status, run.stdout + run.stderr
    return run.stdout + run.stderr


def target(site, text):
    """Adds a target to the settings of a site."""
    settings = site / "Content/site.yml"
    before = settings.read_text().partition("\npublish:")[0]
    settings.write_text(f"{before}\npublish:\n  live:\n    {text}\n")


BASE = """<!doctype html>
<html lang="{{ page.language }}">
<head><title>{{ page.title }}</title><link rel="stylesheet" href="{{ asset("site.css") }}"></head>
<body>
<a href="/cities/">Cities</a>
{% block main %}{% endblock %}
</body>
</html>
"""


def prepare(site):
    """Makes a site of a few pages with links and a style sheet."""
    (site / "Templates/base.html").write_text(BASE)
    (site / "Templates/assets").mkdir()
    (site / "Templates/assets/site.css").write_text("body { color: black }\n")
    for number in range(6):
        add_page(site, f"town-{number}", f"A town with the number {number}.")


def add_page(site, slug, words):
    (site / f"Content/cities/{slug}.md").write_text(
        f"---\ntitle: {slug.replace('-', ' ').title()}\n---\n{words}\n"
    )


def public(site):
    return {
        name: content
        for name, content in files(site / "Public").items()
        if not name.startswith(".polder/")
    }


class Place:
    """A server with what the tests want to know of it."""

    def __init__(self, server, settings, read, web=None, index=""):
        self.server, self.settings, self.read = server, settings, read
        self.web, self.index = web, index

    def requests(self):
        return self.server.requests() if hasattr(self.server, "requests") else []


@contextlib.contextmanager
def place_of(kind, folder):
    if kind.startswith("ssh"):
        with SSH(folder / "ssh") as server:
            web = WebDAV(folder / "web", site=server.site)
            with web:
                switch = "\n    switch: true" if kind == "ssh-switch" else ""
                yield Place(
                    server,
                    f'ssh: "{server.place}"\n    url: {web.url}/{switch}',
                    lambda: files(server.site),
                    web=web.url + "/",
                )
    elif kind == "s3":
        with S3(folder / "s3") as server:

            def read():
                client, found = server.client(), {}
                pages = client.get_paginator("list_objects_v2").paginate(Bucket=server.bucket)
                for entry in (entry for page in pages for entry in page.get("Contents", [])):
                    if not entry["Key"].startswith(".polder/"):
                        body = client.get_object(Bucket=server.bucket, Key=entry["Key"])["Body"]
                        found[entry["Key"]] = body.read()
                return found

            yield Place(
                server,
                f'rclone: "{server.place}"',
                read,
                web=f"{server.url}/{server.bucket}/",
                index="index.html",
            )
    else:
        with WebDAV(folder / "dav") as server:
            yield Place(
                server,
                f'rclone: "{server.place}"\n    url: {server.url}/',
                lambda: {
                    name: content
                    for name, content in files(server.site).items()
                    if not name.startswith(".polder/")
                },
                web=server.url + "/",
            )


KINDS = ["ssh", "ssh-switch", "s3", "webdav"]


@pytest.fixture(
    params=[pytest.param(kind, marks=[campaign] if kind == "ssh-switch" else []) for kind in KINDS]
)
def place(request, tmp_path):
    with place_of(request.param, tmp_path) as place:
        yield place


def test_a_site_is_published_changed_and_withdrawn(site, place):
    prepare(site)
    target(site, place.settings)
    publish(site, place.server)
    first = public(site)
    assert place.read() == first

    # Nothing changed: nothing is sent, and the site is not listed.
    before = len(place.requests())
    publish(site, place.server)
    for method, path in place.requests()[before:]:
        assert ".polder" in path, (method, path)

    # A word changes and a page goes, while a visitor reads.
    before = len(place.requests())
    with Visitor(place.web, place.index, may_go=("cities/town-3/",), pause=0.02) as visitor:
        time.sleep(0.3)
        add_page(site, "town-1", "A town with another word.")
        (site / "Content/cities/town-3.md").unlink()
        publish(site, place.server)
        time.sleep(0.3)
    assert visitor.problems == []
    assert visitor.read > 5
    second = public(site)
    assert place.read() == second
    assert "cities/town-3/index.html" not in second
    sent = {
        path.removeprefix("/dav/").removeprefix(f"/{getattr(place.server, 'bucket', '')}/")
        for method, path in place.requests()[before:]
        if method == "PUT" and ".polder/" not in path
    }
    changed = {name for name in second if first.get(name) != second[name]}
    assert sent <= changed

    # Somebody else's file has the path of a new page: it stays, and nothing is published.
    foreign(place)
    add_page(site, "town-9", "A new town.")
    text = publish(site, place.server, status=1)
    assert "cities/town-9/index.html" in text
    assert "[foreign-files]" in text
    now = place.read()
    assert now["cities/town-9/index.html"] == b"mine"
    assert {name: now[name] for name in second} == second


def foreign(place):
    name = "cities/town-9/index.html"
    if hasattr(place.server, "site"):
        file = place.server.site / name
        file.parent.mkdir(parents=True)
        file.write_text("mine")
    else:
        place.server.client().put_object(Bucket=place.server.bucket, Key=name, Body=b"mine")


@campaign
def test_a_store_gets_types_and_caching(site, tmp_path):
    with place_of("s3", tmp_path) as place:
        prepare(site)
        target(site, place.settings)
        publish(site, place.server)
        client = place.server.client()
        found = {}
        for name in place.read():
            head = client.head_object(Bucket=place.server.bucket, Key=name)
            found[name] = (head["ContentType"], head["CacheControl"])
        short, long = "public, max-age=300", "public, max-age=31536000, immutable"
        assert found["index.html"] == ("text/html; charset=utf-8", short)
        assert found["data/cities.csv"] == ("text/csv; charset=utf-8", short)
        assert found["data/places.geojson"][0].startswith("application/geo+json")
        assert found["sitemap.xml"][0].startswith("application/xml")
        lasting = [name for name in found if re.fullmatch(r".*[.-][0-9a-f]{8,}\.\w+", name)]
        assert lasting
        assert {found[name][1] for name in lasting} == {long}
        # Everything that is served with a name of its own is a known type.
        unknown = {name for name in found if "octet-stream" in found[name][0]}
        assert unknown <= {"_headers", "_nginx.conf"}


def watch_arguments(found, is_over):
    """Notes the arguments and the environment's names of all processes."""
    while not is_over.is_set():
        for file in Path("/proc").glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):
                found.add(file.read_bytes())


@campaign
def test_secrets_appear_nowhere(site, tmp_path):
    prepare(site)
    with S3(tmp_path / "s3") as store, WebDAV(tmp_path / "dav") as dav:
        secrets = [
            store.environment["RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY"],
            store.environment["RCLONE_CONFIG_STORE_ACCESS_KEY_ID"],
            dav.password,
            re.search("pass = (.*)", (dav.folder / "rclone.conf").read_text())[1],
        ]
        found, is_over, texts = set(), threading.Event(), []
        watcher = threading.Thread(target=watch_arguments, args=(found, is_over))
        watcher.start()
        try:
            target(site, f"rclone: {store.place}")
            texts.append(publish(site, store, "--verbose"))
            target(site, "rclone: store:no-such-bucket")
            texts.append(publish(site, store, status=3))
            target(site, f'rclone: "{dav.place}"')
            texts.append(publish(site, dav, "--format", "json"))
            store.stop()
            target(site, f"rclone: {store.place}")
            texts.append(publish(site, store, status=3))
        finally:
            is_over.set()
            watcher.join()
        published = b"".join(files(dav.site).values())
        assert any(b"rclone" in arguments for arguments in found)
        for secret in secrets:
            assert not [text for text in texts if secret in text]
            assert not [arguments for arguments in found if secret.encode() in arguments]
            assert secret.encode() not in published


def test_a_host_that_refuses_or_is_not_there(site, tmp_path):
    prepare(site)
    with SSH(tmp_path / "ssh") as server:

        def fails(place, *words, status=3):
            target(site, f'ssh: "{place}"')
            text = publish(site, server, status=status)
            for word in words:
                assert word in text
            return text

        fails("web:/no-such-folder/site", "target-unreachable", "/no-such-folder")
        fails("stranger@web:/srv/site", "target-refused", "Permission denied")
        fails("no-such-host.invalid:/srv/site", "target-unreachable", "resolve")
        # No rsync on the host, or one that is too old.
        remote = server.folder / "remote/rsync"
        remote.write_text("#!/bin/sh\necho rsync  version 2.6.9  protocol version 29\n")
        remote.chmod(0o755)
        fails(server.place, "missing-program", "rsync", "3.1")
        remote.unlink()
        # A folder of others where a link would be switched.
        (server.site / "mine.txt").write_text("mine")
        target(site, f'ssh: "{server.place}"\n    switch: true')
        assert "is not a link that Polder made" in publish(site, server, status=3)
        assert (server.site / "mine.txt").read_text() == "mine"
        # The host has another key than the one that is known; then none is known.
        known = server.folder / "known_hosts"
        key = (server.folder / "key.pub").read_text().split()
        known.write_text(f"[127.0.0.1]:{server.port} {key[0]} {key[1]}\n")
        fails(server.place, "target-unreachable", "Host key verification failed")
        known.write_text("")
        fails(server.place, "target-unreachable", "known_hosts")
        server.stop()
        fails(server.place, "target-unreachable", "refused")


@campaign
def test_a_user_who_may_not(site, tmp_path):
    prepare(site)
    with SSH(tmp_path / "ssh") as server:
        target(site, f"ssh: {server.place}")
        keys = server.folder / "authorized_keys"
        key = keys.read_text()
        with read_only(server.site.parent) as is_mounted:
            if is_mounted:
                text = publish(site, server, status=3)
                assert "target-refused" in text
                assert "Read-only" in text
        for command, words in [
            ("internal-sftp", "does not run commands"),
            ("echo This account is currently not available.; exit 1", "does not run commands"),
            (f"rrsync {server.site.parent}", "does not run rsync"),
        ]:
            keys.write_text(f'restrict,command="{command}" {key}')
            text = publish(site, server, status=3)
            assert words in text
        keys.write_text("")
        assert "target-refused" in publish(site, server, status=3)
        # The rights that the documentation gives to a key.
        keys.write_text(f"restrict {key}")
        # A start file of the host's shell that prints something would disturb rsync, too.
        publish(site, server)
        assert files(server.site) == public(site)


@campaign
def test_a_store_that_refuses(site, tmp_path):
    prepare(site)
    with WebDAV(tmp_path / "dav") as server:
        target(site, "rclone: unknown:town")
        assert "no remote unknown" in publish(site, server, status=3)
        target(site, f'rclone: "{server.place}"')
        (server.folder / "users").write_text("town:wrong")
        text = publish(site, server, status=3)
        assert "target-refused" in text
        assert "401" in text
        assert "<" not in text.partition("target-refused")[0].rpartition("site.yml")[2]


def lock_of_another(place, seconds):
    """Makes the lock of somebody else, who touched it this many seconds ago; returns its path."""
    then = time.time() - seconds
    if isinstance(place.server, SSH):
        lock = place.server.site.parent / ".site.polder/lock"
        lock.mkdir(parents=True)
        (lock / "owner").write_text("0123456789abcdef\nsomebody else\n")
        os.utime(lock, (then, then))
        return lock
    lock = place.server.site / ".polder/lock/0123456789abcdef"
    lock.parent.mkdir(parents=True, exist_ok=True)
    lock.write_text("held\nsomebody else\n")
    os.utime(lock, (then, then))
    return lock


@campaign
@pytest.mark.parametrize("kind", ["ssh", "webdav"])
def test_a_lock(site, tmp_path, kind):
    prepare(site)
    with place_of(kind, tmp_path) as place:
        target(site, place.settings)
        lock = lock_of_another(place, 60)
        text = publish(site, place.server, status=3)
        assert "target-locked" in text
        assert "somebody else" in text
        assert lock.exists()
        publish(site, place.server, "--unlock")
        assert not lock.exists()
        # One that nobody touched for a while is left behind.
        lock_of_another(place, 400)
        publish(site, place.server)
        assert not lock.exists()
        assert place.read() == public(site)


@pytest.mark.parametrize(
    "setting",
    [
        'ssh: "-oProxyCommand=touch owned:/srv"',
        'ssh: "web"',
        'ssh: "me:secret@web:/srv"',
        'ssh: "web:/srv/../etc"',
        'rclone: ":s3,secret_access_key=secret:town"',
        'rclone: "/srv/www"',
        'rclone: "--config=x:town"',
    ],
)
def test_a_place_that_is_none(site, tmp_path, setting):
    target(site, setting)
    run = subprocess.run([POLDER, "publish"], cwd=site, capture_output=True, text=True, timeout=60)
    assert run.returncode == 1, run.stdout + run.stderr
    assert "site.yml:" in run.stdout + run.stderr
    assert "secret" not in run.stdout + run.stderr
    assert not list(site.glob("owned"))


@campaign
def test_names_are_data(site, tmp_path):
    """Spaces, quotes and what shells would run, in the path on the host and in names of files."""
    prepare(site)
    with SSH(tmp_path / "ssh") as server:
        odd = server.folder / "www" / '-it\'s $(touch owned) "q"; true #'
        server.place = f"web:{odd}"
        text = str(odd).replace("\\", "\\\\").replace('"', '\\"')
        for switch in ("", "\n    switch: true"):
            target(site, f'ssh: "web:{text}"{switch}')
            publish(site, server)
            assert {k: v for k, v in files(odd).items()} == public(site)
            if not switch:
                subprocess.run(["rm", "-rf", "--", str(odd)], check=True)
        assert not list(Path.home().glob("owned"))
        assert not list(server.folder.rglob("owned"))


def test_missing_programs(site, tmp_path):
    """Each is named with its package."""
    prepare(site)
    programs = tmp_path / "programs"
    programs.mkdir()
    environment = {**os.environ, "PATH": str(programs)}
    for setting, program, package in [
        ("ssh: web:/srv/site", "ssh", "openssh-client"),
        ("rclone: store:town", "rclone", "rclone"),
    ]:
        target(site, setting)
        run = subprocess.run(
            [POLDER, "publish", "--format", "json"],
            cwd=site,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert run.returncode == 3, run.stdout + run.stderr
        lines = [json.loads(line) for line in run.stdout.splitlines()]
        assert any(line.get("code") == "missing-program" for line in lines)
        assert package in run.stdout
        # One that is too old.
        old = programs / program
        old.write_text("#!/bin/sh\necho rclone v1.50.2\n")
        old.chmod(0o755)
    run = subprocess.run(
        [POLDER, "publish"], cwd=site, env=environment, capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 3
    assert "1.53" in run.stdout + run.stderr


PAGE = (PROJECT / "docs/ci/targets.md").read_text("utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.S | re.M)


@campaign
def test_the_documented_variables_of_a_store(site, tmp_path):
    prepare(site)
    block = next(block for block in blocks("sh") if "RCLONE_CONFIG" in block)
    with S3(tmp_path / "s3") as server:
        setting = re.search("rclone: (store:.*)", PAGE)[1]
        target(site, f"rclone: {setting}")
        environment = {
            name: value
            for name, value in server.environment.items()
            if not name.startswith("RCLONE_CONFIG_")
        }
        script = block.replace("https://s3.example.org", server.url) + 'exec "$@"'
        run = subprocess.run(
            ["sh", "-euc", script, "sh", POLDER, "publish", "--now", "2026-05-01T12:00Z"],
            cwd=site,
            env={**environment, "STORE_KEY_ID": "AKIAX", "STORE_SECRET": "secret"},
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert run.returncode == 0, run.stdout + run.stderr
        assert server.client().get_object(Bucket="town", Key="index.html")
    rights = {
        action
        for statement in json.loads(blocks("json")[0])["Statement"]
        for action in [statement["Action"]]
        for action in ([action] if isinstance(action, str) else action)
    }
    assert rights == {"s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"}


def test_the_documented_files_of_ssh(tmp_path):
    make, put = (block for block in blocks("sh") if "ssh" in block and "RCLONE" not in block)
    first = make.splitlines()[0]
    environment = {**os.environ, "HOME": str(tmp_path)}
    subprocess.run(["sh", "-euc", first], cwd=tmp_path, env=environment, check=True)
    key = (tmp_path / "publish-key").read_text()
    environment |= {"PUBLISH_KEY": key.rstrip("\n"), "PUBLISH_HOST_KEY": "web ssh-ed25519 AAAA"}
    subprocess.run(["sh", "-euc", put], cwd=tmp_path, env=environment, check=True)
    file = tmp_path / ".ssh/id_ed25519"
    assert file.read_text() == key
    assert file.stat().st_mode & 0o777 == 0o600
    # OpenSSH reads the key as it was put there.
    read = subprocess.run(["ssh-keygen", "-y", "-f", file], capture_output=True, text=True)
    assert read.stdout.split()[:2] == (tmp_path / "publish-key.pub").read_text().split()[:2]
