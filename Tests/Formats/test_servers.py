"""The same site on nginx, Apache and Caddy: each real server is started with the files that
Polder writes for it, and must give the same answers."""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from servers import MODULES, SERVERS, USUAL, apache, apache_folder, nginx

HOSTS = {
    "netlify": ["_headers", "_redirects"],
    "cloudflare": ["_headers", "_redirects"],
    "github-pages": [".nojekyll"],
    "gitlab-pages": ["_redirects"],
    "nginx": ["_nginx.conf"],
    "apache": [".htaccess", "_apache.conf"],
    "caddy": ["_Caddyfile"],
}
FILES = sorted({name for names in HOSTS.values() for name in names})
HOSTILE = Path(__file__).parent / "hostile-hosts"

PAGE_WITH_SEARCH = (
    '<!doctype html><html lang="{{ page.language }}"><head><meta charset="utf-8">'
    '<script type="module" src="{{ asset("search.js") }}"></script>'
    "<title>{{ page.title }}</title></head><body><h1>{{ page.title }}</h1></body></html>"
)


@pytest.fixture
def whole(site):
    """A site with everything that a host must know about."""
    site.page("events/a.md", title="A", start="2026-10-29", aliases=["/events/old/", "/salon.html"])
    site.page("events/a.nl.md", title="A in het Nederlands", aliases=["/nl/ouder/"])
    site.page(
        "articles/b.md",
        body="Many words. " * 200,
        title="B",
        aliases=[
            "/artikel", "/old.php", "/a:b*c$d/", "/prijs/café/", "/100%25/", "/it's(so)[1]+;,=@!~/",
            "/$HOME/", "/a.b/", "/naar'huis&tuin/",
        ],
        published="2026-01-01",
    )  # fmt: skip
    site.page("people/d.md", title="D", email="d@example.org")
    site.page("cities/e.md", title="E", coordinates="52.37, 4.9", country="NL")
    page = (site.folder / "Templates/page.html").read_text()
    site.write(
        "Templates/home.html",
        page.replace("</body>", '<img src="{{ asset("i.svg") }}" alt=""></body>'),
    )
    site.write("Templates/assets/i.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    site.write("Templates/search.html", PAGE_WITH_SEARCH)
    site.settings["security"] = {"contact": "security@example.org", "expires": "2026-12-01"}
    site.settings["hosts"] = list(HOSTS)
    return site


def built(site, *options, base=""):
    site.build("--output", f"Host{base}", *options)
    return site.folder / "Host"


def path_of(location):
    return urlsplit(location).path


@pytest.mark.parametrize("server", SERVERS)
def test_every_server_answers_the_same(whole, server):
    root = built(whole)
    with SERVERS[server](root, whole.folder / "server") as get:
        check_pages(get, root)
        # nginx answers with a page of its own here.
        missing = get("/nl/nergens/x.ics")
        assert missing.status == 404 and (server == "nginx" or b'lang="nl"' in missing.body)
        check_types(get)
        check_hidden(get, root)
        check_redirects(get)
        check_compression(get)


def check_pages(get, root):
    home = get("/")
    assert (home.status, home.headers["content-type"]) == (200, "text/html; charset=utf-8")
    wanted = re.findall("^  ([^:]+): (.*)$", (root / "_headers").read_text(), re.M)
    common = [(name.lower(), value) for name, value in wanted if ":" not in name][:6]
    assert [name for name, _ in common][:2] == [
        "content-security-policy",
        "strict-transport-security",
    ]
    short, long = "public, max-age=300", "public, max-age=31536000, immutable"
    asset = re.search(r'src="(/assets/[^"]*)"', home.body.decode()).group(1)
    entry = json.loads(get("/search/entry.json").body)
    facets = entry["folder"] + "facets.bin"
    data = get("/data/events.json")
    # The path, and its page in the language of the path.
    missing = {
        "/nowhere/": b'lang="en"',
        "/nl/nergens/": b'lang="nl"',
        "/data/none.json": b'lang="en"',
        entry["folder"] + "none.bin": b'lang="en"',
        "/nlx/": b'lang="en"',
    }
    for path, mark in missing.items():
        answer = get(path)
        assert (answer.status, mark in answer.body) == (404, True), path
        assert answer.headers["content-type"] == "text/html; charset=utf-8", path
        assert "cache-control" not in answer.headers, path
        assert "access-control-allow-origin" not in answer.headers, path
        assert [answer.headers.get(name) for name, _ in common] == [v for _, v in common], path
    for path, caching in {
        "/": short,
        "/events/a/": short,
        "/search/entry.json": short,
        "/search/search.js": short,
        "/sitemap.xml": short,
        asset: long,
        facets: long,
    }.items():
        answer = get(path)
        assert (answer.status, answer.headers.get("cache-control")) == (200, caching), path
        assert [answer.headers.get(name) for name, _ in common] == [v for _, v in common], path
        assert "access-control-allow-origin" not in answer.headers, path
    assert data.headers["access-control-allow-origin"] == "*"
    folder = get("/events")
    assert folder.status in (301, 308) and path_of(folder.headers["location"]) == "/events/"
    assert get("/", If_None_Match=home.headers["etag"]).status == 304


def check_types(get):
    for path, kinds in {
        "/events/a/event.ics": "text/calendar",
        "/events/events.ics": "text/calendar",
        "/people/d/contact.vcf": "text/vcard",
        "/feed.xml": "application/atom+xml",
        "/nl/feed.json": "application/feed+json",
        "/data/places.geojson": "application/geo+json",
        "/data/events.csv": "text/csv",
        "/.well-known/security.txt": "text/plain",
    }.items():
        answer = get(path)
        assert (answer.status, answer.headers["content-type"]) == (200, f"{kinds}; charset=utf-8")
    entry = json.loads(get("/search/entry.json").body)
    for path, kinds in {
        "/data/events.json": ["application/json"],
        "/search/entry.json": ["application/json"],
        entry["folder"] + "facets.bin": ["application/octet-stream"],
        "/sitemap.xml": ["text/xml; charset=utf-8", "application/xml"],
        "/search/search.js": [
            "text/javascript; charset=utf-8",
            "application/javascript; charset=utf-8",
        ],
    }.items():
        assert get(path).headers["content-type"] in kinds, path


def check_hidden(get, root):
    hidden = [name for name in FILES if name != ".nojekyll"]
    assert all((root / name).exists() for name in FILES)
    for path in [*hidden, ".polder/manifest.json", ".polder/", ".polder"]:
        # Apache's own rule for `.ht` files comes first.
        allowed = (403, 404) if path == ".htaccess" else (404,)
        assert get("/" + path).status in allowed, path
    # Other ways to write the same address.
    for path in [
        "//_headers",
        "/./_headers",
        "/%5Fheaders",
        "/events/../_headers",
        "/_nginx%2Econf",
        "/%2Epolder/manifest.json",
        "//.polder/manifest.json",
    ]:
        answer = get(path)
        assert answer.status in (301, 308, 400, 403, 404), path
        assert b"Content-Security-Policy" not in answer.body, path


def check_redirects(get):
    for old, new in {
        "/events/old/": "/events/a/",
        "/events/old": "/events/a/",
        "/events/old/event.ics": "/events/a/event.ics",
        "/nl/events/old/": "/nl/events/a/",
        "/nl/ouder/": "/nl/events/a/",
        "/salon.html": "/events/a/",
        "/artikel": "/articles/b/",
        "/old.php": "/articles/b/",
        "/a:b*c$d/": "/articles/b/",
        "/prijs/caf%C3%A9/": "/articles/b/",
        "/100%25/": "/articles/b/",
        "/it's(so)%5B1%5D+;,=@!~/": "/articles/b/",
        "/$HOME/": "/articles/b/",
        "/a.b/": "/articles/b/",
        "/naar'huis&tuin/": "/articles/b/",
    }.items():
        answer = get(old)
        location = answer.headers.get("location", "")
        assert (answer.status, path_of(location)) == (301, new), old
        assert get(new).status == 200
    for path in ["/axb/", "/events/old/more/", "/artikel/more", "/A.b/"]:
        assert get(path).status == 404, path


def check_compression(get):
    plain = get("/articles/b/")
    packed = get("/articles/b/", Accept_Encoding="gzip")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert "accept-encoding" in packed.headers["vary"].lower()
    # A copy that came compressed is still known.
    again = get("/articles/b/", Accept_Encoding="gzip", If_None_Match=packed.headers["etag"])
    assert again.status == 304
    calendar = get("/data/events.csv", Accept_Encoding="gzip")
    assert calendar.headers["content-type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("server", SERVERS)
def test_a_site_in_a_folder_of_its_host(whole, server):
    whole.settings["url"] = "https://www.example.org/programme.v1/"
    base = "/programme.v1"
    root = built(whole, base=base)
    (root / "outside.txt").write_text("Not part of the site.\n")
    (root / "_headers").write_text("Not part of the site.\n")
    with SERVERS[server](root, whole.folder / "server", base) as get:
        assert get(base + "/").status == 200
        redirect = get(base + "/events/old/")
        assert path_of(redirect.headers["location"]) == base + "/events/a/"
        missing = get(base + "/nl/nergens/")
        assert (missing.status, b'lang="nl"' in missing.body) == (404, True)
        missing = get(base + "/nowhere/")
        assert (missing.status, b'lang="en"' in missing.body) == (404, True)
        assert get(base + "/feed.xml").headers["content-type"].startswith("application/atom")
        assert get(base + "/data/events.json").headers["access-control-allow-origin"] == "*"
        assert get(base + "/_headers").status == 404
        assert get("/outside.txt").status == 200


@pytest.mark.parametrize("server", SERVERS)
def test_old_addresses_with_characters_that_mean_something(tmp_path, server):
    """The files that HostFileTests checks, with addresses that no page could have."""
    root = tmp_path / "Host"
    root.mkdir()
    for name in FILES:
        (root / name).write_bytes((HOSTILE / name).read_bytes())
    (root / "index.html").write_text("<h1>Home</h1>\n")
    (root / "404.html").write_text("<h1>Missing</h1>\n")
    (root / "assets").mkdir()
    for name in ["a+(b).0123456789ab.css", "a b$.0123456789ab.css", "aa(b).0123456789ab.css"]:
        (root / "assets" / name).write_text("a{}\n")
    redirects = json.loads((HOSTILE / "redirects.json").read_text())
    assert len(redirects) > 25
    with SERVERS[server](root, tmp_path / "server") as get:
        assert get("/").status == 200
        wrong = {}
        for old, new in redirects:
            answer = get(old)
            found = unquote(path_of(answer.headers.get("location", "")))
            if (answer.status, found) != (301, unquote(new)):
                wrong[old] = (answer.status, found, unquote(new))
        assert not wrong
        kept = "public, max-age=31536000, immutable"
        assert get("/assets/a+(b).0123456789ab.css").headers["cache-control"] == kept
        assert get("/assets/a%20b$.0123456789ab.css").headers["cache-control"] == kept
        assert get("/assets/aa(b).0123456789ab.css").headers["cache-control"] != kept


def test_apache_with_few_modules(whole):
    """A host without the modules headers and deflate still serves the site."""
    root = built(whole)
    few = [name for name in USUAL if name not in ("headers", "deflate", "filter", "autoindex")]
    with apache_folder(root, whole.folder / "server", modules=few) as get:
        assert get("/").status == 200 and get("/events/old/").status == 301
        assert b'lang="nl"' in get("/nl/nergens/").body
        assert get("/_headers").status == 404


def test_apache_reads_everything_that_a_folder_may_say(whole):
    """The most generous host, with all modules that Debian has, and both files at the same time."""
    root = built(whole)
    many = [*USUAL, "rewrite", "include", "expires", "brotli", "version", "status", "userdir"]
    assert (MODULES / "mod_rewrite.so").exists()
    with apache(root, whole.folder / "server", override="All", modules=many) as get:
        home = get("/")
        assert home.status == 200 and home.headers["cache-control"] == "public, max-age=300"
        assert home.headers["x-content-type-options"] == "nosniff"
        assert get("/events/old").status == 301
        # A folder without a page is not listed.
        assert get("/assets/").status in (403, 404)


def test_a_folder_is_not_listed(whole):
    root = built(whole)
    name = next((root / "assets").glob("i.*.svg")).name
    for number, start in enumerate(SERVERS.values()):
        with start(root, whole.folder / f"server-{number}") as get:
            assert name.encode() not in get("/assets/").body


# MARK: the setting


def names(site):
    public = site.folder / "Public"
    return sorted(name for name in [*FILES, "CNAME"] if (public / name).exists())


def test_only_the_hosts_that_the_settings_name_get_files(site):
    site.page("events/a.md", title="A", start="2026-10-29", aliases=["/events/old/"])
    for host, files in HOSTS.items():
        site.settings["hosts"] = host
        site.build()
        assert names(site) == files
    site.settings["hosts"] = ["apache", "gitlab-pages", "apache"]
    site.build()
    assert names(site) == [".htaccess", "_apache.conf", "_redirects"]
    assert "_nginx" not in site.read("_apache.conf").decode()
    site.settings["hosts"] = []
    site.build()
    assert names(site) == []
    del site.settings["hosts"]
    site.settings["domain"] = "www.example.org"
    site.build()
    assert names(site) == ["CNAME", "_headers", "_nginx.conf", "_redirects"]


def test_without_the_setting_nothing_is_compressed(whole):
    """What existing sites get stays the same, byte for byte: Tests/Sites has such files."""
    del whole.settings["hosts"]
    whole.build()
    assert b"gzip" not in whole.read("_nginx.conf")
    with nginx(whole.folder / "Public", whole.folder / "server") as get:
        assert "content-encoding" not in get("/articles/b/", Accept_Encoding="gzip").headers


def test_a_file_of_the_writer_with_the_name_of_a_hosts_file(whole):
    whole.write("Content/static/.nojekyll", "")
    whole.build()
    for name in [".htaccess", "_apache.conf", "_Caddyfile"]:
        whole.write(f"Content/static/{name}", "Require all denied\n")
        run = whole.run("build")
        assert run.returncode == 1 and "[host-file]" in run.stderr, name
        (whole.folder / "Content/static" / name).unlink()
    whole.build()


WRONG = {
    "Apache": "apache",
    "apache2": "apache",
    "httpd": "apache",
    "cady": "caddy",
    "ngnix": "nginx",
    "github": "github-pages",
    "gitlab": "gitlab-pages",
    "Netlify": "netlify",
    "www.example.org": None,
    "": None,
}


def test_hosts_that_do_not_exist(site):
    site.settings["hosts"] = list(WRONG)
    run = site.run("build", "--format", "json")
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    found = [line for line in lines if line.get("code") == "unknown-value"]
    assert run.returncode == 1 and len(found) == len(WRONG), run.stdout
    for line, (name, near) in zip(found, WRONG.items(), strict=True):
        assert f"'{name}'" in line["message"] and "caddy" in line["advice"]
        assert line["suggestion"] == near and line["file"] == "Content/site.yml"
    for wrong in [{"apache": True}, [["apache"]]]:
        site.settings["hosts"] = wrong
        run = site.run("build")
        assert run.returncode == 1 and "hosts" in run.stderr
