"""The preview as a server: its responses, its refusals, and that nothing stops it."""

import contextlib
import html
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from running import POLDER, PROJECT, polder, small_disk

# Seconds: a busy machine must not fail the test.
LIMIT = 60


class Server:
    """A preview. Its tools have the port that is printed, its pages the one in the shell."""

    def __init__(self, folder, address, process):
        self.folder = folder
        self.tools = int(address.strip().rsplit(":", 1)[1].strip("/"))
        with urllib.request.urlopen(f"http://127.0.0.1:{self.tools}/", timeout=20) as answer:
            shell = answer.read().decode()
        self.port = int(re.search(r'data-pages="[^"]*:(\d+)"', shell)[1])
        self.token = re.search(r'data-token="([^"]+)"', shell)[1]
        self.process = process

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.tools}"

    def get(self, path, **headers):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.read()

    def connect(self, port=None):
        return socket.create_connection(("127.0.0.1", port or self.port), timeout=20)

    def ask(self, request, port=None):
        """Returns the head of a response, with its fields by their names in lower case."""
        with self.connect(port) as connection:
            connection.sendall(request)
            text = b""
            while b"\r\n\r\n" not in text:
                text += connection.recv(4096)
        first, *fields = text.split(b"\r\n\r\n")[0].decode().split("\r\n")
        pairs = (field.split(": ", 1) for field in fields)
        return int(first.split()[1]), {name.lower(): value for name, value in pairs}

    def raw(self, request, port=None):
        """Returns the status of a request, sent byte by byte; None if there is no response."""
        with self.connect(port) as connection, contextlib.suppress(ConnectionError):
            # The server may refuse before it has read everything.
            with contextlib.suppress(ConnectionError):
                connection.sendall(request)
            answer = connection.recv(4096)
            return int(answer.split()[1]) if answer else None
        return None

    def state(self, path="/"):
        request = urllib.request.Request(
            f"{self.origin}/_polder/page.json?path={path}", headers={"Origin": self.origin}
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.loads(answer.read())

    def wait_for(self, is_so):
        """Returns the state as soon as a condition is true, within a limit."""
        end = time.monotonic() + LIMIT
        while True:
            state = self.state()
            with contextlib.suppress(urllib.error.HTTPError):
                if is_so(state):
                    return state
            assert time.monotonic() < end, f"never so: {state}"
            time.sleep(0.05)


@contextlib.contextmanager
def serving(folder, *options):
    process = subprocess.Popen(
        [POLDER, "serve", *(() if "--port" in options else ("--port", "0")), *options],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield Server(folder, process.stdout.readline(), process)
        assert process.poll() is None, "the server has died"
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(PROJECT / "Tests/Sites/base", tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def server(folder):
    with serving(folder) as running:
        yield running


def request(target, *fields, host=None):
    lines = [f"GET {target} HTTP/1.1", f"Host: {host}", *fields, "", ""]
    return "\r\n".join(lines).encode()


def test_serves_the_files_of_a_build(server):
    subprocess.run([POLDER, "build", "--drafts"], cwd=server.folder, check=True, timeout=60)
    public = server.folder / "Public"
    files = [path for path in public.rglob("*") if path.is_file() and ".polder" not in path.parts]
    assert len(files) > 5
    for file in files:
        if file.name == "404.html":
            continue
        path = "/" + str(file.relative_to(public))
        served = server.get(path.removesuffix("index.html"), **{"Polder-Raw": "1"})
        assert served == file.read_bytes(), path


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/", 200),
        ("/%00", 400),
        ("/..%2f..%2fetc/passwd", 400),
        ("/%2e%2e/%2e%2e/etc/passwd", 400),
        ("/../../etc/passwd", 400),
        ("/\\..\\..\\etc\\passwd", 404),
        ("//etc/passwd", 404),
        ("/Content/site.yml", 404),
        ("/cities", 302),
        ("//cities", 404),
        ("/a" * 3000, 414),
        ("*", 400),
        ("http://evil.example/", 421),
        ("/_polder/nothing", 404),
        ("/_polder/../index.html", 400),
    ],
)
def test_targets(server, target, status):
    assert server.raw(request(target, host=f"127.0.0.1:{server.port}")) == status


def test_only_its_own_name_is_answered(server):
    assert server.raw(request("/", host="evil.example")) == 421
    assert server.raw(request("/", host=f"evil.example:{server.port}")) == 421
    assert server.raw(request("/", host=f"localhost:{server.port}")) == 200


def test_a_megabyte_of_header_is_refused(server):
    field = "X: " + "a" * 1_000_000
    assert server.raw(request("/", field, host=f"127.0.0.1:{server.port}")) in (431, None)
    many = [f"X{number}: {'b' * 1000}" for number in range(1000)]
    assert server.raw(request("/", *many, host=f"127.0.0.1:{server.port}")) in (431, None)
    assert server.get("/")


def test_incomplete_and_invalid_requests_do_no_harm(server):
    with contextlib.ExitStack() as stack:
        for half in [b"", b"GET", b"GET / HTTP/1.1\r\nHo", b"\x00\xff\r\n\r\n", b"\r\n" * 10]:
            connection = stack.enter_context(server.connect())
            connection.sendall(half)
        assert server.get("/")


def test_clients_that_never_read_and_a_hundred_tabs(server):
    with contextlib.ExitStack() as stack:
        host = f"127.0.0.1:{server.port}"
        tabs = []
        for _ in range(100):
            tab = stack.enter_context(server.connect())
            tab.sendall(request("/_polder/events", host=host))
            tabs.append(tab)
        lazy = stack.enter_context(server.connect())
        lazy.sendall(request("/", host=host) * 2000)
        page = server.folder / "Content/index.md"
        for number in range(20):
            page.write_text(page.read_text() + f"\nChange {number}.\n")
            server.wait_for(lambda _, n=number: f"Change {n}." in server.get("/").decode())
        for tab in tabs:
            text = b""
            # If states follow quickly, some are skipped, but never the last one.
            while b"data: 2" not in text:
                text += tab.recv(4096)
            assert all(
                line in (b"", b":", b"retry: 500") or re.fullmatch(rb"data: \d+", line)
                for line in text.split(b"\r\n\r\n", 1)[1].split(b"\n")
            )


def post(target, *fields, host, content=""):
    fields = [*fields, f"Content-Length: {len(content)}"]
    lines = [f"POST {target} HTTP/1.1", f"Host: {host}", *fields, "", content]
    return "\r\n".join(lines).encode()


@pytest.mark.parametrize("name", ["fix", "page.json?path=/", "site.json"])
def test_the_tools_answer_only_their_own_scripts(server, name):
    host = f"127.0.0.1:{server.tools}"
    target = "/_polder/" + name
    token = f"Polder-Token: {server.token}"
    for origin in (
        None,
        "null",
        "http://evil.example",
        f"http://127.0.0.1:{server.port}",
        f"http://localhost:{server.tools}",
        f"https://127.0.0.1:{server.tools}",
        f"http://127.0.0.1:{server.tools}.evil.example",
        f"http://127.0.0.1:{server.tools}/",
    ):
        fields = [token, *([f"Origin: {origin}"] if origin else [])]
        for method in (post, request):
            status, answer = server.ask(method(target, *fields, host=host), server.tools)
            assert status == 403, (origin, method)
            assert not [field for field in answer if field.startswith("access-control")]
    right = [token, f"Origin: http://{host}"]
    # The request for a fix names one that does not exist.
    wanted = 409 if name == "fix" else 200
    status, answer = server.ask(post(target, *right, host=host, content="x"), server.tools)
    assert status == wanted
    assert "set-cookie" not in answer
    # A preflight request (CORS) gets no permission.
    asking = post(target, *right, host=host).replace(b"POST", b"OPTIONS", 1)
    assert server.raw(asking, server.tools) == 405
    # The pages offer none of it.
    host = f"127.0.0.1:{server.port}"
    for origin in (f"http://127.0.0.1:{server.tools}", f"http://{host}"):
        fields = [token, f"Origin: {origin}"]
        assert server.raw(request(target, *fields, host=host)) == 404
        assert server.raw(post(target, *fields, host=host)) == 405


def test_a_fix_needs_the_token(server):
    host = f"127.0.0.1:{server.tools}"
    own = f"Origin: http://{host}"
    for fields in ([own], [own, "Polder-Token: guessed"], [own, f"Polder-Token: {server.token}x"]):
        assert server.raw(post("/_polder/fix", *fields, host=host), server.tools) == 403
    assert server.raw(request("/_polder/fix", own, host=host), server.tools) == 405


@pytest.mark.parametrize("port", ["tools", "port"])
def test_each_port_has_its_own_name(server, port):
    own = getattr(server, port)
    for host, status in (
        (f"127.0.0.1:{own}", 200),
        (f"localhost:{own}", 200),
        (f"LOCALHOST:{own}", 200),
        (f"127.0.0.1:{server.tools + server.port - own}", 421),
        ("127.0.0.1", 421),
        (f"evil.example:{own}", 421),
        (f"127.0.0.1.evil.example:{own}", 421),
        (f"127.0.0.1:{own}@evil.example", 421),
    ):
        assert server.raw(request("/", host=host), own) == status, host
    assert server.raw(b"GET / HTTP/1.1\r\n\r\n", own) == 400


def test_who_may_show_what_in_a_frame(server):
    for path in ("/", "/nothing/", "/_polder/", "/_polder/nothing", "/_polder/shell.js"):
        _, fields = server.ask(request(path, host=f"127.0.0.1:{server.tools}"), server.tools)
        policy = fields["content-security-policy"]
        assert "frame-ancestors 'none'" in policy, path
        assert "set-cookie" not in fields
    for name in ("127.0.0.1", "localhost"):
        for path in ("/", "/nothing/", "/cities", "/_polder/client.js"):
            _, fields = server.ask(request(path, host=f"{name}:{server.port}"))
            policy = fields["content-security-policy"]
            assert policy == f"frame-ancestors http://{name}:{server.tools}", path
            assert "x-frame-options" not in fields
    # A refusal contains nothing that a page could show.
    _, fields = server.ask(request("/", host="evil.example"))
    assert fields["content-security-policy"] == "frame-ancestors 'none'"


@pytest.mark.parametrize("port", ["tools", "port"])
def test_no_service_worker_stays_in_the_browser(server, port):
    own = getattr(server, port)
    asking = request("/_polder/news.js", "Service-Worker: script", host=f"127.0.0.1:{own}")
    assert server.raw(asking, own) == 403


def test_any_path_shows_the_shell(server):
    host = f"127.0.0.1:{server.tools}"
    for path in ("/", "/cities/", "/nowhere", "/a/%22%3E%3Cscript%3E/?x=<\"&amp;'", "/nl/%C3%A9/"):
        with server.connect(server.tools) as connection:
            connection.sendall(request(path, "Connection: close", host=host))
            text = connection.makefile("rb").read().decode()
        assert text.startswith("HTTP/1.1 200 "), path
        page = html.unescape(re.search(r'<iframe[^>]* src="([^"<>]*)"', text)[1])
        plain = urllib.parse.unquote
        assert plain(page) == plain(f"http://127.0.0.1:{server.port}{path}")
    assert server.raw(request("/_polder", host=host), server.tools) == 302
    assert server.raw(post("/", f"Origin: http://{host}", host=host), server.tools) == 405


@pytest.mark.parametrize("port", ["tools", "port"])
@pytest.mark.parametrize(
    "head",
    [
        "GET / HTTP/1.1\r\nHost: HOST\r\nX: a\rb\r\n\r\n",
        "GET / HTTP/1.1\rHost: HOST\r\r",
        "GET / HTTP/1.1\nHost: HOST\n\n",
        "GET / HTTP/1.1\r\nHost: HOST\nX: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nX: y\r\r\nGET /x HTTP/1.1\r\n\r\n",
        "\rGET / HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "GET /\r HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\n X: folded\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nX: y\r\n\tfolded\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : HOST\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0, 0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: +1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length:\r\n\r\n",
        "GET http://localhost:PORT/ HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
    ],
)
def test_heads_that_two_programs_could_read_in_two_ways(server, head, port):
    own = getattr(server, port)
    head = head.replace("HOST", f"127.0.0.1:{own}").replace("PORT", str(own))
    start = time.monotonic()
    assert server.raw(head.encode(), own) == 400
    assert time.monotonic() - start < 5, "nobody waits for the rest of what is wrong already"


def test_a_transfer_coding_is_refused_with_a_length(server):
    fields = ["Transfer-Encoding: chunked", f"Origin: {server.origin}"]
    asking = post("/_polder/fix", *fields, host=f"127.0.0.1:{server.tools}", content="0")
    assert server.raw(asking, server.tools) == 501


def test_the_tools_stay_on_this_machine(folder):
    with serving(folder, "--host", "0.0.0.0") as server:
        assert listening(server.tools) == {"127.0.0.1"}
        assert listening(server.port) == {"0.0.0.0"}
        assert server.get("/")
        time.sleep(0.5)
        told = said(server.process)
        assert "Everybody in your network can read the pages, drafts included" in told
        assert "The tools of the preview stay on this computer" in told


def listening(port):
    """The IPv4 addresses on which somebody listens at a port."""
    lines = Path("/proc/net/tcp").read_text().splitlines()[1:]
    places = [line.split()[1].split(":") for line in lines if line.split()[3] == "0A"]
    return {
        ".".join(str(byte) for byte in reversed(bytes.fromhex(address)))
        for address, number in places
        if int(number, 16) == port
    }


def test_the_pages_have_the_next_free_port(folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with serving(folder, "--port", str(port - 1)) as server:
            assert server.tools == port - 1
            # Another program may have the port after the taken one.
            assert port < server.port < port + 20


def test_it_speaks_dutch(folder):
    with serving(folder, "--language", "nl") as server:
        server.wait_for(lambda state: state["hasSite"])
        page = server.folder / "Content/index.md"
        page.write_text(page.read_text() + "\n[x](nergens.md)\n")
        state = server.wait_for(lambda state: state["counts"]["errors"] == 1)
        assert "bestaat niet" in state["problems"][0]["message"]
        time.sleep(0.5)
        told = said(server.process)
        assert "Gelezen, " in told
        assert "1 bestand veranderd" in told
        assert "1 fout: zie de pagina" in told
        assert "Alle pagina's: " in told


def test_a_port_that_is_taken(folder, server):
    second = subprocess.Popen(
        [POLDER, "serve", "--port", str(server.tools)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        address = second.stdout.readline()
        assert int(address.rsplit(":", 1)[1].strip().strip("/")) > server.tools
        assert second.stderr.readline().startswith(f"Port {server.tools} is taken")
    finally:
        second.kill()
        second.communicate()


def test_mistakes_leave_the_last_site_up(server):
    page = server.folder / "Content/index.md"
    good = page.read_text()
    server.wait_for(lambda state: state["hasSite"])
    before = server.get("/", **{"Polder-Raw": "1"})
    page.write_text(good + "\n[x](nowhere.md)\n")
    state = server.wait_for(lambda state: state["counts"]["errors"] == 1)
    assert state["problems"][0]["code"] == "broken-link"
    assert server.get("/", **{"Polder-Raw": "1"}) == before
    page.write_text(good)
    server.wait_for(lambda state: state["counts"]["errors"] == 0)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("---\ntitle: Open house #1\n---\nText\n", {"comment-in-text"}),
        ("---\ntitle: A &amp; B\n---\nText\n", {"entity-in-text"}),
        ("---\ntitle: [a, b #1]\n---\nText\n", {"yaml-unclosed-bracket"}),
        ("+++\ntitle: A\n+++\nText\n", {"front-matter-fence"}),
        ("\u2014\ntitle: A\n\u2014\nText\n", {"front-matter-fence"}),
        ("***\ntitle: A\n***\nText\n", {"front-matter-fence"}),
        ("title: A\nsummary: B\n---\nText\n", {"front-matter-not-opened"}),
        ("Text\n", {"front-matter-missing"}),
    ],
)
def test_front_matter_that_is_not_what_it_seems(server, text, codes):
    """The page shows the error, and no other; once fixed, none is left."""
    page = server.folder / "Content/index.md"
    good = page.read_text()
    server.wait_for(lambda state: state["hasSite"])
    page.write_text(text)
    state = server.wait_for(lambda state: sum(state["counts"].values()) > 0)
    assert {problem["code"] for problem in state["problems"]} == codes
    assert server.get("/")
    page.write_text(good)
    server.wait_for(lambda state: sum(state["counts"].values()) == 0)


def test_a_mistake_does_not_hide_those_of_finished_pages(server):
    server.wait_for(lambda state: state["hasSite"])
    page = server.folder / "Content/index.md"
    good = page.read_text()
    page.write_text(good.replace("---\n", "---\naliases: [/cities/]\n", 1) + "\n[x](nowhere.md)\n")
    # The second error is found when nothing else has to be done.
    state = server.wait_for(lambda state: state["counts"]["errors"] == 2)
    codes = {problem["code"] for problem in state["problems"]}
    assert codes == {"alias-taken", "broken-link"}
    page.write_text(good)
    server.wait_for(lambda state: state["counts"]["errors"] == 0)


def test_a_template_that_takes_too_long_is_a_mistake(server):
    template = server.folder / "Templates/home.html"
    good = template.read_text()
    server.wait_for(lambda state: state["hasSite"])
    before, end = good.rsplit("{% endblock %}", 1)
    # Two to the 26th.
    loops = "".join(f"{{% for x{n} in site.languages %}}" for n in range(26))
    template.write_text(before + loops + "x" + "{% endfor %}" * 26 + "{% endblock %}" + end)
    state = server.wait_for(lambda state: state["counts"]["errors"] > 0)
    assert state["problems"][0]["code"] == "template-too-slow"
    assert server.raw(request("/", host=f"127.0.0.1:{server.port}")) == 500
    assert server.get("/cities/")
    template.write_text(good)
    server.wait_for(lambda state: state["counts"]["errors"] == 0)
    assert server.get("/")


def test_files_are_served_when_a_page_uses_them(server):
    content = server.folder / "Content"
    (content / "used.pdf").write_bytes(b"used")
    (content / "unused.pdf").write_bytes(b"unused")
    (content / "later.md").write_text("---\ntitle: Later\ndraft: true\n---\n[A](draft.pdf)\n")
    (content / "draft.pdf").write_bytes(b"draft")
    index = content / "index.md"
    index.write_text(index.read_text() + "\n[A](used.pdf)\n")
    server.wait_for(lambda state: b"used.pdf" in server.get("/"))
    assert server.get("/used.pdf") == b"used"
    # The preview shows drafts with their files, whether anybody has opened the page or not.
    assert server.get("/draft.pdf") == b"draft"
    with pytest.raises(urllib.error.HTTPError):
        server.get("/unused.pdf")


def test_files_for_the_root_appear_and_disappear(server):
    static = server.folder / "Content/static"
    (static / ".well-known").mkdir(parents=True)
    (static / ".well-known/x").write_bytes(b"1")

    def has(content):
        with contextlib.suppress(urllib.error.HTTPError):
            return server.get("/.well-known/x") == content

    server.wait_for(lambda state: has(b"1"))
    (static / ".well-known/x").write_bytes(b"22")
    server.wait_for(lambda state: has(b"22"))
    (static / ".env").write_text("x")
    server.wait_for(lambda state: state["counts"]["errors"] == 1)
    (static / ".env").unlink()
    server.wait_for(lambda state: state["counts"]["errors"] == 0)


def test_a_project_that_begins_with_mistakes(folder):
    model = (folder / "Content/model.yml").read_text()
    (folder / "Content/model.yml").write_text("nonsense: [\n")
    with serving(folder) as server:
        state = server.wait_for(lambda state: state["counts"]["errors"] > 0)
        assert not state["hasSite"]
        assert server.raw(request("/", host=f"127.0.0.1:{server.port}")) == 503
        (folder / "Content/model.yml").write_text(model)
        server.wait_for(lambda state: state["hasSite"] and state["counts"]["errors"] == 0)


def test_folders_and_files_come_and_go(server):
    content = server.folder / "Content"
    server.wait_for(lambda state: state["hasSite"])
    content.rename(server.folder / "Elsewhere")
    server.wait_for(lambda state: state["counts"]["errors"] > 0)
    (server.folder / "Elsewhere").rename(content)
    server.wait_for(lambda state: state["counts"]["errors"] == 0)
    for _ in range(50):
        (content / "short.md").write_text("---\ntitle: Short\n---\n")
        (content / "short.md").unlink()
    (content / "new.md").write_text("---\ntitle: New\n---\n\nHere.\n")
    server.wait_for(lambda _: b"Here." in server.get("/new/"))


def test_a_folder_that_becomes_a_link_is_never_read_through(folder, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "paper.txt").write_text("secret")
    (outside / "index.md").write_text("---\ntitle: Secret\n---\n\nsecret\n")
    papers = folder / "Content/papers"
    papers.mkdir()
    (papers / "paper.txt").write_text("public")
    page = folder / "Content/index.md"
    page.write_text(page.read_text() + "\n[The paper](papers/paper.txt)\n")
    with serving(folder) as server:
        server.wait_for(lambda state: state["hasSite"])
        assert server.get("/papers/paper.txt") == b"public"
        papers.rename(folder / "elsewhere")
        papers.symlink_to(outside)
        for _ in range(20):
            with contextlib.suppress(urllib.error.HTTPError):
                assert b"secret" not in server.get("/papers/paper.txt")
        state = server.wait_for(lambda state: state["counts"]["errors"] > 0)
        assert "symbolic-link" in [problem["code"] for problem in state["problems"]]
        with contextlib.suppress(urllib.error.HTTPError):
            assert b"secret" not in server.get("/papers/paper.txt")
        papers.unlink()
        (folder / "elsewhere").rename(papers)
        server.wait_for(lambda state: state["counts"]["errors"] == 0)
        assert server.get("/papers/paper.txt") == b"public"


def test_files_that_are_no_pages_are_seen_when_they_change_and_when_they_go(folder):
    data = folder / "Content/cities/share.csv"
    data.write_text("Label,Share\nFirst,33\nSecond,44\n")
    page = folder / "Content/index.md"
    page.write_text(page.read_text() + "\n```chart\ntitle: T\nfile: cities/share.csv\n\n```\n")
    style = folder / "Templates/components/card/card.css"
    style.parent.mkdir(parents=True)
    style.write_text(".first {}")
    assets = folder / "Templates/assets"
    assets.mkdir(exist_ok=True)
    (assets / "site.css").write_text("body {}")
    base = folder / "Templates/base.html"
    link = '<link rel="stylesheet" href="{{ asset("site.css") }}">'
    base.write_text(base.read_text().replace("</title>", "</title>\n" + link))

    def shows(server, path, text):
        return lambda _: text in server.get(path).decode()

    with serving(folder) as server:
        server.wait_for(lambda state: state["hasSite"] and not state["counts"]["errors"])
        server.wait_for(shows(server, "/", ">33"))
        data.write_text("Label,Share\nFirst,55\nSecond,44\n")
        server.wait_for(shows(server, "/", ">55"))
        sheet = re.search(r'href="(/[^"]*site[^"]*css)"', server.get("/").decode())[1]
        assert ".first" in server.get(sheet).decode()
        style.write_text(".second {}")
        server.wait_for(lambda _: sheet not in server.get("/").decode())
        sheet = re.search(r'href="(/[^"]*site[^"]*css)"', server.get("/").decode())[1]
        assert ".second" in server.get(sheet).decode()
        style.unlink()
        server.wait_for(lambda _: sheet not in server.get("/").decode())
        data.unlink()
        server.wait_for(lambda state: state["counts"]["errors"] > 0)


def test_a_checkout_of_many_files_is_one_rebuild(folder):
    def git(*arguments):
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *who, *arguments], cwd=folder, check=True, timeout=60)

    names = [folder / f"Content/cities/many-{number}.md" for number in range(1_000)]
    for state in ("Before", "After"):
        for name in names:
            name.write_text(f"---\ntitle: Many\n---\n\n{state}.\n")
        if state == "Before":
            git("init", "--quiet")
        git("add", "--all")
        git("commit", "--quiet", "--message", state)
    with serving(folder) as server:
        server.wait_for(lambda state: state["hasSite"])
        git("checkout", "--quiet", "HEAD~1")
        for name in (names[0], names[-1]):
            server.wait_for(lambda _, n=name: b"Before." in server.get(f"/cities/{n.stem}/"))
        time.sleep(1)
        told = said(server.process)
        assert told.count("1000 files changed") == told.count(" changed") == 1, told


def said(process):
    """Returns what a server has printed at the terminal meanwhile."""
    text = b""
    for stream in (process.stdout, process.stderr):
        os.set_blocking(stream.fileno(), False)
        with contextlib.suppress(BlockingIOError):
            text += os.read(stream.fileno(), 1 << 16)
    return text.decode()


def test_a_disk_that_fills_hurts_only_who_writes(folder, tmp_path):
    disk = tmp_path / "disk"
    with small_disk(disk, 2 << 20) as is_mounted:
        if not is_mounted:
            pytest.skip("no file system may be mounted here")
        shutil.copytree(folder, disk, dirs_exist_ok=True)
        with serving(disk) as server:
            page = disk / "Content/index.md"
            good = page.read_text()
            server.wait_for(lambda state: state["hasSite"])
            with contextlib.suppress(OSError), (disk / "filler").open("wb", 0) as filler:
                while True:
                    filler.write(b"x" * 4096)
            # An editor that first empties the file, and then cannot write to it.
            with pytest.raises(OSError), page.open("w") as file:
                file.write(good + "\nMore.\n" * 10_000)
            server.wait_for(lambda state: "More." in server.get("/").decode() or any_count(state))
            (disk / "filler").unlink()
            page.write_text(good + "\nThere is room again.\n")
            server.wait_for(lambda _: b"There is room again." in server.get("/"))


def any_count(state):
    return state["counts"]["errors"] + state["counts"]["warnings"] > 0


def test_without_watches_it_looks_again_and_again(folder):
    with serving(folder, "--poll") as server:
        server.wait_for(lambda state: state["hasSite"])
        page = folder / "Content/index.md"
        page.write_text(page.read_text() + "\nSeen all the same.\n")
        server.wait_for(lambda _: b"Seen all the same." in server.get("/"))


def test_it_ends_on_request(folder):
    with serving(folder) as server:
        server.get("/")
        # Not SIGINT, which a background process ignores (POSIX, sh, 2.11).
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(60) != 0
        server.process.poll = lambda: None  # That it has ended is right here.


def test_a_new_page_is_correct_except_for_its_questions(folder):
    run = polder(folder, "new", "cities", 'Saint-Étienne "Sud"')
    assert run.returncode == 0
    assert run.stdout == "Content/cities/saint-etienne-sud.md\n"
    text = (folder / "Content/cities/saint-etienne-sud.md").read_text()
    assert text.startswith('---\ntitle: "Saint-Étienne \\"Sud\\""\n')
    assert "draft: true" in text
    check = polder(folder, "check", "--format", "json")
    codes = {json.loads(line).get("code") for line in check.stdout.splitlines()} - {None}
    assert codes <= {"empty-value", "missing-field"}
    again = polder(folder, "new", "cities", "Saint Etienne Sud")
    assert again.returncode == 1
    assert (folder / "Content/cities/saint-etienne-sud.md").read_text() == text


def test_a_kind_that_does_not_exist(folder):
    run = polder(folder, "new", "citties", "X")
    assert run.returncode == 2
    assert "did you mean 'cities'?" in run.stderr
    dutch = polder(folder, "new", "citties", "X", "--language", "nl")
    assert "bedoelt u 'cities'?" in dutch.stderr
