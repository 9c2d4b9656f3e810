"""The recipes of docs/ci/previews.md: checked by schemas, and nginx asks for a password."""

import base64
import re
import subprocess
import sys
from pathlib import Path

import pytest
from servers import nginx

from conftest import PROJECT

PAGE = (PROJECT / "docs/ci/previews.md").read_text()


def recipe(name):
    """The block of code before a comment with this name."""
    before = PAGE.split(f"<!-- checked: {name} -->")[0]
    return re.findall(r"^```\w+\n(.*?)^```$", before, re.MULTILINE | re.DOTALL)[-1]


@pytest.mark.parametrize("name, schema", [("github", "github-workflows"), ("gitlab", "gitlab-ci")])
def test_workflows_fit_their_schemas(tmp_path, name, schema):
    program = Path(sys.executable).with_name("check-jsonschema")
    file = tmp_path / f"{name}.yml"
    file.write_text(recipe(name))
    command = [program, "--builtin-schema", f"vendor.{schema}"]
    # GitLab's schema has keywords in patterns that only JavaScript knows.
    run = subprocess.run([*command, file], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    file.write_text(recipe(name).replace("stage:", "stag:").replace("runs-on:", "run-on:"))
    assert subprocess.run([*command, file], capture_output=True).returncode == 1


def test_a_preview_is_behind_a_password(site, tmp_path):
    site.page("about.md", title="About", draft=True)
    root = tmp_path / "review"
    address = ["--base-url", "https://review.example.org/spring/"]
    site.build("--preview", "spring", *address, "--output", str(root / "spring"))
    passwords = tmp_path / "passwords"
    hashed = subprocess.run(
        ["openssl", "passwd", "-apr1", "-stdin"], input="a b", text=True, capture_output=True
    ).stdout
    passwords.write_text(f"reader:{hashed}")
    block = re.search(r"server \{\n  root .*?;\n(.*)\}", recipe("nginx"), re.DOTALL).group(1)
    block = block.replace("/etc/nginx/review.htpasswd", str(passwords))
    (root / "_nginx.conf").write_text(block)
    for folder in [tmp_path, root, passwords]:
        folder.chmod(0o755)
    login = base64.b64encode(b"reader:a b").decode()
    right = {"Authorization": f"Basic {login}"}
    with nginx(root, tmp_path / "nginx") as get:
        for path in ["/spring/", "/spring/about/", "/spring/nowhere/", "/spring/robots.txt"]:
            answer = get(path)
            assert answer.status == 401 and b"About" not in answer.body, path
            assert answer.headers["www-authenticate"].startswith("Basic")
            assert answer.headers["x-robots-tag"] == "noindex, nofollow"
        wrong = base64.b64encode(b"reader:wrong").decode()
        assert get("/spring/", Authorization=f"Basic {wrong}").status == 401
        for path in ["/spring/", "/spring/about/"]:
            answer = get(path, **right)
            assert answer.status == 200 and b"Preview: spring" in answer.body
            assert answer.headers["x-robots-tag"] == "noindex, nofollow"
            assert answer.headers["cache-control"] == "no-store"
        for path in ["/spring/.polder/manifest.json", "/spring/_headers", "/spring/nowhere/"]:
            assert get(path, **right).status == 404, path
    # The preview's own file for nginx keeps search engines out too.
    with nginx(root, tmp_path / "own", "/spring") as get:
        assert get("/spring/about/").headers["x-robots-tag"] == "noindex, nofollow"
