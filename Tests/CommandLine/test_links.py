"""`polder links`, against a server that plays every trick.

Nothing outside this machine is asked.
"""

import json
import os
import pty
import re
import signal
import subprocess
import time

import pytest
from running import POLDER, PROJECT, polder
from tricky_server import Hosts, TrickyServer, certificate

DAY = ["--now", "2026-11-01T12:00Z"]
LATER = ["--now", "2026-11-03T12:00Z"]
PAGE = "---\ntitle: About\n---\n\n"


@pytest.fixture(scope="module")
def hosts(tmp_path_factory):
    return Hosts(tmp_path_factory.mktemp("hosts"))


@pytest.fixture
def server():
    server = TrickyServer()
    yield server
    server.close()


@pytest.fixture
def links(site, hosts):
    """Runs the command. The hosts below .test may be asked although they are on this machine."""

    def run(*arguments, env=None, inside=("--inside", "*.test")):
        environment = {**hosts.environment, **(env or {})}
        return polder(site, "links", *inside, *arguments, env=environment)

    return run


def write(site, *addresses, name="about.md"):
    """Writes a page with a link on each line, from line 5 on."""
    lines = [f"[Place {number}]({address})\n\n" for number, address in enumerate(addresses)]
    (site / "Content" / name).write_text(PAGE + "".join(lines))


def found(run):
    """The findings of a run with `--format json`: (code, message) by line of Content/about.md."""
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    return {
        line["line"]: (line["code"], line["message"])
        for line in lines
        if line.get("file") == "Content/about.md"
    }


def summary(run):
    return json.loads(run.stdout.splitlines()[-1])["summary"]


def test_every_trick(site, links, hosts, server, tmp_path):
    good, context = certificate(tmp_path, "secure.test")
    secure = TrickyServer(context)
    other = TrickyServer(certificate(tmp_path, "other.test")[1])
    at = f"test:{server.port}"
    expected = {
        f"http://a.{at}/ok": None,
        f"http://A.{at}/ok?a=1&amp;b=%20\u00e9": None,
        f"http://caf\u00e9.{at}/ok": None,
        f"http://b.{at}/head/405": None,
        f"http://b.{at}/head/404": None,
        f"http://c.{at}/head/501": None,
        f"http://c.{at}/head/403": None,
        f"http://d.{at}/head-cut": None,
        f"http://d.{at}/head-with-body": None,
        f"http://e.{at}/status/404": "missing-link: answers 404",
        f"http://e.{at}/status/410": "missing-link: answers 410",
        f"http://f.{at}/status/401": "doubtful-link: answers 401",
        f"http://f.{at}/status/403": "doubtful-link: answers 403",
        f"http://f.{at}/status/500": "doubtful-link: answers 500",
        f"http://f.{at}/status/999": "doubtful-link: answers 999",
        f"http://g.{at}/busy/1": None,
        f"http://h.{at}/busy-date": None,
        f"http://i.{at}/busy/3600": "doubtful-link: asked later",
        f"http://s.{at}/endless": None,
        f"http://t.{at}/slow-body": None,
        f"http://j.{at}/broken-chunks": None,
        f"http://j.{at}/bomb": None,
        f"http://k.{at}/loop/a": "doubtful-link: do not end",
        f"http://k.{at}/far/1": "doubtful-link: do not end",
        f"http://k.{at}/cookie-wall": "doubtful-link: do not end",
        f"http://k.{at}/nowhere": "doubtful-link: no address of the web",
        f"http://k.{at}/moved/301/ftp:~~a.test~x": "doubtful-link: no address of the web",
        f"http://k.{at}/moved/302/http:~~10.0.0.1~": "doubtful-link: '10.0.0.1' is in a private",
        f"http://k.{at}/moved/302/http:~~[::1]~": "doubtful-link: '[::1]' is in a private",
        f"http://k.{at}/moved/302/http:~~private.example:{server.port}~": "doubtful-link: private",
        f"http://k.{at}/moved/302/http:~~cloud.test~x": "doubtful-link: private",
        f"http://k.{at}/password": "doubtful-link: a password",
        f"http://k.{at}/moved/302/http:~~a.example:25~": "doubtful-link: port 25",
        f"http://l.{at}/reset": "doubtful-link: incomplete",
        f"http://l.{at}/huge-headers": "doubtful-link: incomplete",
        f"http://m.{at}/not-http": "doubtful-link: incomplete",
        f"http://m.{at}/imitation": "missing-link: answers 404",
        f"http://n.{at}/moved/301/~new": "moved-link: /new",
        f"http://n.{at}/moved/308/http:~~o.{at}~new": "moved-link: /new",
        f"http://n.{at}/moved/301/~moved~301~~newer": "moved-link: /newer",
        f"http://n.{at}/moved/302/~new2": None,
        f"http://n.{at}/moved/303/~new3": None,
        f"http://n.{at}/moved/307/~new4": None,
        f"http://n.{at}/moved/301/~moved~302~~new5": None,
        f"http://n.{at}/moved/301/~status~404": "missing-link: answers 404",
        f"http://n.{at}/latin": "moved-link: /caf%e9%201",
        f"http://p.{at}/moved/301/~": "doubtful-link: home page",
        f"http://p.{at}/moved/301/~user~login?to=x": "doubtful-link: login",
        f"http://p.{at}/lost": "doubtful-link: error",
        f"http://q.{at}/moved/301/~all?old=1": "doubtful-link: as other pages do",
        f"http://q.{at}/moved/301/~all?old=2": "doubtful-link: as other pages do",
        f"https://secure.test:{secure.port}/ok": None,
        f"http://r.{at}/moved/301/https:~~secure.test:{secure.port}~page": "moved-link: https",
        f"https://secure.test:{secure.port}/moved/301/http:~~a.{at}~ok": None,
        f"https://wrong.test:{other.port}/": "doubtful-link: certificate",
        f"https://a.{at}/": "doubtful-link: no encryption",
        "http://unused.example:9/": "doubtful-link: port 9",
        f"http://unused.test:{closed_port()}/": "doubtful-link: cannot be reached",
        "http://127.0.0.1/": "doubtful-link: '127.0.0.1' is in a private",
        "http://2130706433/": "doubtful-link: '127.0.0.1' is in a private",
        "http://localhost/": "doubtful-link: 'localhost' is in a private",
        f"http://private.example:{server.port}/": "doubtful-link: private",
        f"http://cloud.test:{server.port}/": "doubtful-link: private",
        f"http://mixed.test:{server.port}/": None,
        f"http://user:topsecret@a.{at}/": "doubtful-link: a password",
    }
    addresses = list(expected)
    write(site, *addresses)
    run = links("--format", "json", *DAY, env={"CURL_CA_BUNDLE": str(good)})
    assert run.returncode == 0, run.stderr + run.stdout[-2000:]
    told = found(run)
    wrong = []
    for line, (address, wanted) in zip(range(5, 10_000, 2), expected.items(), strict=False):
        code, message = told.get(line, (None, ""))
        wanted_code, _, words = (wanted or "").partition(": ")
        if code != (wanted_code or None) or words not in message:
            wrong.append((address, wanted, code, message))
    assert not wrong
    counts = summary(run)
    assert counts["gone"] == 0
    assert counts["missing"] == 4
    # One of them is written in two ways.
    assert counts["links"] == len(addresses) - 1
    assert counts["places"] == len(addresses)

    # How the hosts were asked.
    requests = server.requests + secure.requests
    assert max(server.most.values()) == 1
    for method, host, path, headers in requests:
        assert headers["user-agent"].startswith("Polder/")
        assert "https://www.example.org/" in headers["user-agent"]
        assert "cookie" not in headers and "authorization" not in headers
        assert not host.startswith(("user", "private", "cloud", "10.", "127."))
        if method == "GET":
            assert ("HEAD", host) in {(m, h) for m, h, _, _ in requests}, path
    # Of a page without an end, hardly more than the buffers of the network were sent.
    assert server.sent < 8 << 20
    paths = [(host, path) for method, host, path, _ in requests]
    assert ("xn--caf-dma." + at, "/ok") in paths
    assert ("a." + at, "/ok?a=1&b=%20%C3%A9") in paths
    # Other hosts are asked of nobody.
    asked = (hosts.folder / "asked").read_text()
    assert "127.0.0.1" not in asked and "localhost" not in asked
    assert "topsecret" not in run.stdout + run.stderr
    for file in site.rglob("links.json"):
        assert "topsecret" not in file.read_text()
    secure.close()
    other.close()


def closed_port():
    """A port on which nothing listens."""
    server = TrickyServer()
    server.close()
    return server.port


def test_slow_hosts_and_missing_ones(site, links, server):
    at = f"test:{server.port}"
    write(
        site,
        f"http://a.{at}/silent",
        f"http://b.{at}/slow-head",
        f"http://missing.{at}/x",
        f"http://flaky.{at}/ok",
    )
    run = links("--format", "json", "--seconds", "1", *DAY)
    assert run.returncode == 0, run.stderr
    assert {line: code for line, (code, _) in found(run).items()} == {
        5: "doubtful-link",
        7: "doubtful-link",
        9: "missing-link",
    }
    assert "does not answer in time" in found(run)[5][1]
    assert "does not answer in time" in found(run)[7][1]
    assert "there is no host 'missing.test'" in found(run)[9][1]


def test_gone_twice_on_different_days(site, links, server):
    gone, alive = (f"http://a.test:{server.port}/{path}" for path in ["status/404", "ok"])
    write(site, gone, alive)
    first = links(*DAY)
    assert first.returncode == 0
    assert f"Content/about.md:5:11: warning: '{gone}' seems to be gone" in first.stderr
    assert "2 links to other sites, in 2 places: 1 live, 0 moved for good, 0 gone, 1 gone" in (
        first.stderr
    )
    # The same day does not count twice, and the living page is not asked again.
    assert links(*DAY).returncode == 0
    assert [path for _, _, path, _ in server.requests].count("/ok") == 1
    second = links(*LATER, "--format", "github")
    assert second.returncode == 1
    assert re.search(
        r"::error file=Content/about.md,line=5,.*gone-link.*on 2026-11-01 and on 2026-11-03",
        second.stdout,
    )
    # A page that came back begins anew.
    (memory,) = (site / ".polder").glob("links.json")
    memory.write_text(memory.read_text().replace("status/404", "ok2"))
    write(site, gone.replace("status/404", "ok2"))
    assert links(*LATER).returncode == 0
    assert "gone-since" not in memory.read_text().split("ok2")[1].split("\n")[0]
    # A host that is gone is found out even on a day on which no other host is asked.
    write(site, alive, "http://missing.invalid/")
    assert links("--now", "2026-11-03T13:00Z").returncode == 0
    last = links("--now", "2026-11-04T12:00Z")
    assert last.returncode == 1
    assert "there is no host 'missing.invalid', on 2026-11-03 and on 2026-11-04" in last.stderr
    assert "Asked 1 at 1 host, remembered 1" in last.stderr
    write(site, gone.replace("status/404", "ok2"))
    dutch = links("--language", "nl", *LATER)
    assert "1 link naar andere sites, op 1 plek: 1 bestaan" in dutch.stderr
    run = links("--all", "--quiet", *LATER)
    assert run.stderr == run.stdout == ""
    assert [path for _, _, path, _ in server.requests].count("/ok2") == 2


def test_every_place(site, links, server):
    """Each place has its line and column; an address is asked once."""
    at = f"http://a.test:{server.port}/status/404"
    (site / "Content/model.yml").write_text(
        (site / "Content/model.yml")
        .read_text()
        .replace(
            "      summary: {type: text, max: 120}\n",
            "      summary: {type: text, max: 120}\n"
            "      site: {type: url}\n      more: {type: list, of: url}\n"
            "      note: {type: markdown}\n",
            1,
        )
    )
    settings = site / "Content/site.yml"
    settings.write_text(
        settings.read_text() + f"html: allow\n"
        f"security: {{contact: '{at}', expires: 2027-05-01, policy: {at}}}\n"
    )
    words = site / "Templates/words/en.yml"
    words.write_text(words.read_text() + f"\nhelp: See {at}.\n")
    (site / "Templates/words/nl.yml").write_text(
        (site / "Templates/words/nl.yml").read_text() + "\nhelp: Hulp\n"
    )
    base = site / "Templates/base.html"
    base.write_text(base.read_text().replace("{% block", f'<a href="{at}">x</a>{{% block', 1))
    (site / "Content/about.md").write_text(
        f"""---
title: About
site: {at}
more: ["{at}", {at}#part]
note: See [this]({at}).
---

[One]({at}) and [two][ref], [three][ref], <{at}>, {at}.

<p><a href="{at}?a=1&amp;b=2">x</a> <q cite='{at}'>y</q></p>

```
{at}
```

[ref]: {at} "Title"
"""
    )
    (site / "Content/draft.md").write_text(f"---\ntitle: D\ndraft: true\n---\n\n[x]({at})\n")
    run = links("--format", "json", *DAY)
    places = [
        (line["file"], line["line"], line["column"], line["severity"])
        for line in map(json.loads, run.stdout.splitlines())
        if line.get("code") == "missing-link"
    ]
    length = len(at)
    about = "Content/about.md"
    wanted = [
        (about, 3, 7),
        (about, 4, 9),
        (about, 4, 12 + length),
        (about, 5, 18),
        (about, 8, 7),
        (about, 8, 7 + length + len(") and [two][ref], [three][ref], <")),
        (about, 8, 7 + 2 * length + len(") and [two][ref], [three][ref], <>, ")),
        (about, 16, 8),
    ]
    assert [place[:3] for place in places if place[0] == about and place[1] != 10] == wanted
    assert len([place for place in places if place[:2] == (about, 10)]) == 2
    files = [place[0] for place in places]
    assert files.count("Content/site.yml") == 2
    assert files.count("Templates/words/en.yml") == 1
    assert files.count("Templates/base.html") == 1
    # A draft is not published, so its links are only notes.
    assert [place[3] for place in places if place[0] == "Content/draft.md"] == ["note"]
    assert {place[3] for place in places if place[0] == about} == {"warning"}
    paths = [(method, path) for method, _, path, _ in server.requests]
    assert sorted(paths) == [
        ("GET", "/status/404"),
        ("GET", "/status/404?a=1&b=2"),
        ("HEAD", "/status/404"),
        ("HEAD", "/status/404?a=1&b=2"),
    ]


def test_moved_links_are_fixed(site, links, server):
    old = f"http://a.test:{server.port}/moved/301"
    new = f"http://a.test:{server.port}"
    base = site / "Templates/base.html"
    base.write_text(base.read_text().replace("{% block", f'<a href="{old}/~t">x</a>{{% block', 1))
    about = site / "Content/about.md"
    text = f"""---
title: About
---

[One]({old}/~x#part), <{old}/~x>, [two][ref], \u00e9 {old}/~x

[Query]({old}/~y!session=1) [entity]({old}/~z&amp;) [home]({old}/~) [gone]({old}/~status~404)

[ref]: <{old}/~w> 'Title'
"""
    about.write_text(text)
    checked = links(*DAY)
    assert checked.returncode == 0
    assert about.read_text() == text
    assert f"'{old}/~x#part' has moved for good to '{new}/x#part'" in checked.stderr
    assert f"did you mean '{new}/x#part'?" in checked.stderr
    fixed = links("--fix", *DAY)
    assert fixed.returncode == 0, fixed.stderr
    expected = text.replace(f"{old}/~x", f"{new}/x").replace(f"{old}/~w", f"{new}/w")
    assert about.read_text() == expected
    assert f"{old}/~t" in base.read_text()
    assert "Content/about.md:5" in fixed.stderr
    # Nothing is left to fix, and the new addresses were asked already.
    count = len(server.requests)
    again = links("--fix", *DAY)
    assert about.read_text() == expected
    assert f"{new}/x" not in again.stderr
    asked = {path for _, _, path, _ in server.requests[count:]}
    assert not {"/x", "/w"} & asked
    # Before an address is replaced, it is asked again.
    assert "/moved/301/~y!session=1" in asked


def test_exceptions(site, links, server):
    at = f"http://a.test:{server.port}"
    write(site, f"{at}/status/404", f"{at}/status/403", f"{at}/ok")
    settings = site / "Content/site.yml"
    text = settings.read_text()

    def exceptions(lines):
        settings.write_text(f"{text}links:\n  except:\n{lines}")

    exceptions(
        f"    {at}/status/*: robots get an error\n    'https://*.example.org/*': for later\n"
    )
    run = links("--format", "json", "--verbose", *DAY)
    assert run.returncode == 0, run.stderr
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    assert [line["code"] for line in lines if "code" in line] == ["unused-link-exception"]
    (unused,) = (line for line in lines if "code" in line)
    assert (unused["file"], unused["line"]) == ("Content/site.yml", 10)
    answers = {line["link"]["address"]: line["link"] for line in lines if "link" in line}
    assert answers[f"{at}/status/404"]["answer"] == "excepted"
    assert answers[f"{at}/status/404"]["reason"] == "robots get an error"
    assert answers[f"{at}/ok"]["answer"] == "lives"
    assert summary(run)["excepted"] == 2
    assert {path for _, _, path, _ in server.requests} == {"/ok"}

    for line, words in [
        (f"{at}/*: on", "the reason, in a few words"),
        (f"{at}/*:", "the reason, in a few words"),
        ("'*': everything", "an address with its host"),
        ("https://*: everything", "an address with its host"),
        ("www.example.org: without scheme", "an address with its host"),
    ]:
        exceptions(f"    {line}\n")
        run = links(*DAY)
        assert run.returncode == 1, line
        assert words in run.stderr, line
    settings.write_text(f"{text}links:\n  excepted: {{}}\n")
    assert "did you mean 'except'" in links(*DAY).stderr


def test_patience_across_runs(site, links, server):
    at = f"http://a.test:{server.port}"
    write(site, f"{at}/busy/3600", f"{at}/ok")
    assert "asked later" in links(*DAY).stderr
    count = len(server.requests)
    run = links("--now", "2026-11-01T12:30Z")
    assert "asked later" in run.stderr
    assert len(server.requests) == count
    assert links("--now", "2026-11-01T13:01Z").stderr.count("asked later") == 0
    assert len(server.requests) > count


def test_memory(site, links, server, tmp_path):
    write(site, f"http://a.test:{server.port}/ok")
    memory = tmp_path / "new folder/links.json"
    assert links("--memory", str(memory), *DAY).returncode == 0
    assert not (site / ".polder/links.json").exists()
    good = memory.read_text()
    for text, code in [
        (good[:-5], "damaged-link-memory"),
        ("", "damaged-link-memory"),
        (good.replace('"version": 1', '"version": 2'), "newer-link-memory"),
    ]:
        memory.write_text(text)
        run = links("--memory", str(memory), *DAY)
        assert run.returncode == 3
        assert f"[{code}]" in run.stderr
        assert memory.read_text() == text
    # An address that no page has any longer is forgotten after sixty days.
    memory.write_text(good)
    write(site, f"http://a.test:{server.port}/other")
    for now, is_kept in [("2026-12-20", True), ("2027-01-20", False)]:
        assert links("--memory", str(memory), "--now", now).returncode == 0
        assert ('/ok"' in memory.read_text()) == is_kept
    run = links("--memory", str(tmp_path), *DAY)
    assert run.returncode == 3
    assert str(tmp_path) in run.stderr


def test_without_a_connection(site, links):
    write(site, "https://missing.invalid/", "https://other.invalid/")
    run = links("--format", "json", *DAY)
    assert run.returncode == 3
    assert "is this machine connected?" in run.stderr
    assert {code for code, _ in found(run).values()} == {"doubtful-link"}
    assert "invalid" not in (site / ".polder/links.json").read_text()


@pytest.mark.parametrize(
    ("program", "text", "words"),
    [
        ("curl", None, "apt-get install curl"),
        ("curl", "curl 7.52.1 (x)\\nProtocols: https", "curl 7.61 or later"),
        ("curl", "curl 8.1.0 (x)\\nProtocols: http", "cannot ask addresses that begin with https"),
        ("getent", None, "apt-get install libc-bin"),
    ],
)
def test_missing_programs(site, tmp_path, program, text, words):
    (tmp_path / "bin").mkdir()
    for name in ["curl", "getent"]:
        if name == program and text is None:
            continue
        script = tmp_path / "bin" / name
        script.write_text(f"#!/bin/sh\nprintf '{text or 'curl 8.1.0 (x) https'}\\n'\n")
        script.chmod(0o755)
    env = {**os.environ, "PATH": str(tmp_path / "bin"), "LC_ALL": "C.UTF-8"}
    run = polder(site, "links", env=env)
    assert run.returncode == 3
    assert words in run.stderr


@pytest.mark.parametrize(
    "options",
    [
        ["--at-once", "0"],
        ["--seconds", "0"],
        ["--patience", "-1"],
        ["--inside", "http://a/"],
        ["--inside", ""],
        ["--memory", ""],
    ],
)
def test_wrong_options(site, links, options):
    assert links(*options).returncode == 2


def test_the_documented_workflow_is_valid(tmp_path):
    page = (PROJECT / "docs/ci/links.md").read_text()
    workflow = tmp_path / "links.yml"
    workflow.write_text(re.search(r"```yaml\n(name: Links.*?)```", page, re.DOTALL)[1])
    for command in [
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
        ["zizmor", "--offline", "--quiet", "--strict-collection"],
    ]:
        run = subprocess.run([*command, workflow], capture_output=True, text=True)
        assert run.returncode == 0, run.stdout + run.stderr


def test_the_documented_output(site, links, server):
    """The page shows an object for an address, and a summary, with all their members."""
    page = (PROJECT / "docs/ci/links.md").read_text()
    address, totals = (
        json.loads(block) for block in re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    )
    write(site, f"http://a.test:{server.port}/moved/301/~new")
    run = links("--format", "json", "--verbose", *DAY)
    shown = [json.loads(line) for line in run.stdout.splitlines()]
    (link,) = (line["link"] for line in shown if "link" in line)
    assert list(link) == list(address["link"])
    assert list(summary(run)) == list(totals["summary"])
    named = set(re.findall(r"\(`(--[a-z-]+)`\)|`(--[a-z-]+)`", page))
    known = polder(site, "links", "--help").stdout
    assert all((first or second) in known for first, second in named)
    for option in [
        "--all",
        "--fix",
        "--memory",
        "--at-once",
        "--seconds",
        "--patience",
        "--inside",
    ]:
        assert option in page and option in known


def test_no_links(site, links):
    run = links()
    assert run.returncode == 0
    assert run.stderr == "There are no links to other sites\n"


def test_the_settings_of_a_user_have_no_effect(site, links, hosts, server):
    """Neither .curlrc nor .netrc: they could send a password, or ask others."""
    (hosts.folder / ".curlrc").write_text("user = a:topsecret\nheader = X-Mine: 1\n")
    (hosts.folder / ".netrc").write_text("machine a.test login a password topsecret\n")
    write(site, f"http://a.test:{server.port}/ok")
    assert links(*DAY).returncode == 0
    ((_, _, _, headers),) = server.requests
    assert not {"authorization", "x-mine"} & headers.keys()


def test_a_proxy(site, links, hosts, server):
    """It gets the requests, and looks up the hosts. Private addresses are not asked through it."""
    (hosts.folder / "asked").unlink(missing_ok=True)
    write(site, "http://www.example.org:8080/ok", "http://10.0.0.1/", "http://localhost/")
    proxy = f"http://127.0.0.1:{server.port}"
    run = links("--format", "json", *DAY, env={"http_proxy": proxy})
    assert found(run).keys() == {7, 9}
    assert [path for _, _, path, _ in server.requests] == ["http://www.example.org:8080/ok"]
    assert not (hosts.folder / "asked").exists()


def test_ctrl_c_keeps_what_was_learnt(site, hosts, server):
    at = f"test:{server.port}"
    write(site, f"http://a.{at}/ok", f"http://b.{at}/silent", f"http://c.{at}/status/404")
    reading, writing = pty.openpty()
    process = subprocess.Popen(
        [POLDER, "links", "--inside", "*.test", *DAY],
        cwd=site,
        env={**hosts.environment, "TERM": "xterm"},
        stderr=writing,
        stdout=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )
    os.close(writing)
    limit = time.monotonic() + 20
    # The number of answers is shown while one host is silent.
    shown = b""
    while b"2 of 3" not in shown and time.monotonic() < limit:
        shown += os.read(reading, 4096)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=10) == -signal.SIGINT
    rest = b""
    try:
        while piece := os.read(reading, 4096):
            rest += piece
    except OSError:
        pass
    assert b"1 not asked" in rest
    memory = (site / ".polder/links.json").read_text()
    assert "/ok" in memory and "gone 404" in memory and "silent" not in memory
