"""A repository that holds only content: the steps of action.yml and of ci/gitlab.yml are run in
their order, from nothing to a published folder, with a local stand-in for the release."""

import hashlib
import http.server
import json
import os
import re
import shlex
import shutil
import subprocess
import tarfile
import threading
import time
from pathlib import Path

import pytest
import yaml
from running import POLDER, PROJECT, files

VERSION = "1.2.3"
MACHINE = os.uname().machine
TARBALL = f"polder-{VERSION}-linux-{MACHINE}.tar.gz"
STEPS = PROJECT / "ci/polder-steps"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def releases(tmp_path_factory):
    """The address of a folder of releases, and the folder: one release, with its checksums."""
    root = tmp_path_factory.mktemp("releases")
    folder = root / f"v{VERSION}"
    folder.mkdir()
    with tarfile.open(folder / TARBALL, "w:gz", compresslevel=1) as archive:
        name = TARBALL.removesuffix(".tar.gz")
        archive.add(POLDER, f"{name}/bin/polder")
        archive.add(PROJECT / "README.md", f"{name}/share/doc/polder/README.md")
    digest = hashlib.sha256((folder / TARBALL).read_bytes()).hexdigest()
    (folder / "SHA256SUMS").write_text(f"{digest}  {TARBALL}\n")

    def handler(*arguments):
        return Quiet(*arguments, directory=str(root))

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", folder
        server.shutdown()
        thread.join()


@pytest.fixture
def release(releases):
    address, folder = releases
    digest = (folder / "SHA256SUMS").read_text().split()[0]
    return {"version": VERSION, "sha256": digest, "releases": address}


def annotations(output):
    return [line for line in output.splitlines() if line.startswith("::")]


# MARK: GitHub


def evaluated(text, context):
    """A text with its `${{ … }}`, as far as action.yml uses the language of expressions."""

    def value(expression):
        parts = re.split(r"('[^']*')", expression)
        for index in range(0, len(parts), 2):
            part = parts[index].replace("&&", " and ").replace("||", " or ")
            parts[index] = re.sub(
                r"[a-z]+(\.[a-z0-9_-]+)+", lambda m: f"named({m.group()!r})", part
            ).replace("format(", "formatted(")
        scope = {
            "named": lambda name: context[name],
            "formatted": lambda text, *values: text.format(*values),
        }
        return eval("".join(parts).strip(), {"__builtins__": {}}, scope)

    if "${{" not in text:
        return text
    whole = re.fullmatch(r"\$\{\{ (.*) \}\}", text)
    if whole:
        return str(value(whole.group(1)))
    return re.sub(r"\$\{\{ (.*?) \}\}", lambda m: str(value(m.group(1))), text)


class Runner:
    """Runs action.yml as GitHub does: each step in a shell of its own."""

    def __init__(self, folder, project, event="push", **inputs):
        self.folder, self.project = folder, project
        self.temp = folder / "runner temp"
        self.temp.mkdir(exist_ok=True)
        self.action = yaml.safe_load((PROJECT / "action.yml").read_text())
        self.context = {
            "runner.temp": str(self.temp),
            "github.server_url": "https://github.example.org",
            "github.repository": "town/site",
            "github.action_repository": "owner/polder",
            "github.event_name": event,
            "github.event.repository.default_branch": "main",
        }
        known = self.action["inputs"]
        assert set(inputs) <= set(known) and all(
            name in inputs for name, one in known.items() if one.get("required")
        )
        for name, one in known.items():
            self.context[f"inputs.{name}"] = inputs.get(
                name, evaluated(one.get("default", ""), self.context)
            )
        self.path = self.temp / "path"
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
            "GITHUB_ACTION_PATH": str(PROJECT),
            "GITHUB_PATH": str(self.path),
            "GITHUB_EVENT_NAME": event,
            "GITHUB_REF_NAME": "main",
            "GITHUB_REF_TYPE": "branch",
        }

    def run(self):
        """Returns what the steps printed, and the name of the one that failed."""
        output = ""
        for step in self.action["runs"]["steps"]:
            condition = step.get("if")
            if condition and evaluated(f"${{{{ {condition} }}}}", self.context) != "True":
                continue
            own = {name: evaluated(text, self.context) for name, text in step["env"].items()}
            run = subprocess.run(
                ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
                cwd=self.project,
                env=self.environment | own,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=120,
            )
            output += run.stdout
            if run.returncode != 0:
                return output, step["name"], run.returncode
        return output, None, 0


@pytest.fixture
def project(site, tmp_path):
    """A repository with only content, and a target that is a folder."""
    settings = site / "Content/site.yml"
    settings.write_text(
        settings.read_text()
        + "hosts: [apache, github-pages]\n"
        + f"publish:\n  live:\n    folder: {tmp_path / 'published site'}\n"
    )
    key = site / "Content/static/.well-known/key.txt"
    key.parent.mkdir(parents=True)
    key.write_text("key\n")
    return site


def test_from_nothing_to_a_published_folder_on_github(project, tmp_path, release, record_property):
    published = tmp_path / "published site"
    start = time.monotonic()
    output, failed, _ = Runner(tmp_path, project, publish="yes", **release).run()
    record_property("seconds", round(time.monotonic() - start, 2))
    print(f"from nothing to a published folder: {time.monotonic() - start:.2f} s")
    assert failed is None, output
    assert (published / "index.html").is_file() and not annotations(output)
    public = {name for name in files(project / "Public") if not name.startswith(".polder/")}
    assert public <= set(files(published))
    assert {".htaccess", ".nojekyll", ".well-known/key.txt", "_apache.conf"} <= public
    # The same again: a change of one word.
    page = project / "Content/index.md"
    page.write_text(page.read_text() + "\nA new sentence.\n")
    output, failed, _ = Runner(tmp_path, project, publish="yes", **release).run()
    assert failed is None, output
    assert "A new sentence." in (published / "index.html").read_text()


def test_a_proposed_change_is_checked_and_not_published(project, tmp_path, release):
    output, failed, _ = Runner(tmp_path, project, "pull_request", publish="yes", **release).run()
    assert failed is None, output
    for event in ("pull_request", "pull_request_target", "push"):
        runner = Runner(tmp_path, project, event, publish="yes", **release)
        [publish] = [one for one in runner.action["runs"]["steps"] if one["name"] == "Publish"]
        wanted = str(event == "push")
        assert evaluated(f"${{{{ {publish['if']} }}}}", runner.context) == wanted
    assert (project / "Public/index.html").exists()
    assert not (tmp_path / "published site").exists()
    # The script refuses too, whatever calls it.
    refusals = [
        {"GITHUB_EVENT_NAME": "pull_request", "GITHUB_REF_NAME": "12/merge"},
        {"GITHUB_EVENT_NAME": "push", "GITHUB_REF_NAME": "draft", "POLDER_BRANCH": "main"},
        {"GITHUB_EVENT_NAME": "push", "GITHUB_REF_NAME": "v1", "GITHUB_REF_TYPE": "tag"},
        {"CI_PIPELINE_SOURCE": "merge_request_event"},
        {"CI_PIPELINE_SOURCE": "push", "CI_COMMIT_BRANCH": "draft", "POLDER_BRANCH": "main"},
    ]
    for environment in refusals:
        run = subprocess.run(
            [STEPS, "publish"],
            cwd=project,
            env={"PATH": os.environ["PATH"], **environment},
            capture_output=True,
            text=True,
        )
        assert run.returncode == 0 and "Nothing is published: this is" in run.stdout, run
    assert not (tmp_path / "published site").exists()


def test_a_mistake_in_a_page_is_annotated_and_nothing_is_published(site, tmp_path, release):
    (site / "Content/about.md").write_text("---\ntitle: About\n---\n[x](nowhere.md)\n")
    output, failed, status = Runner(tmp_path, site, publish="yes", **release).run()
    assert (failed, status) == ("Check the pages", 1)
    assert [line.partition(",endLine")[0] for line in annotations(output)] == [
        "::error file=Content/about.md,line=4"
    ]
    assert not (site / "Public").exists() and not (tmp_path / "published site").exists()


def test_a_release_that_is_not_the_one_that_was_chosen(site, tmp_path, release, releases):
    temp = tmp_path / "runner temp"
    wrong = {
        "sha256": [
            ("0" * 64, 3, "has the hash"),
            ("abc", 2, "must be like"),
            ("", 2, "is missing"),
        ],
        "version": [
            ("9.9.9", 3, "cannot be downloaded"),
            ("../../1.2.3", 2, "must be like"),
            ("1.2.3; touch x", 2, "must be like"),
        ],
        "releases": [
            ("http://www.example.org/releases", 2, "must be like"),
            ("http://127.0.0.1:1", 3, "cannot be downloaded"),
            ("file:///tmp", 2, "must be like"),
        ],
    }
    for name, cases in wrong.items():
        for value, code, words in cases:
            output, failed, status = Runner(tmp_path, site, **(release | {name: value})).run()
            assert (failed, status) == ("Take the released program", code), output
            assert output.startswith("curl: ") or output.startswith("::error::")
            assert words in annotations(output)[0]
            assert not (temp / "polder").exists(), "nothing of it may be left"
    # The right hash of something that is no release.
    address, folder = releases
    (folder.parent / "v9.0.0").mkdir(exist_ok=True)
    odd = folder.parent / "v9.0.0" / TARBALL.replace(VERSION, "9.0.0")
    odd.write_bytes(b"not a tarball")
    digest = hashlib.sha256(odd.read_bytes()).hexdigest()
    output, failed, status = Runner(
        tmp_path, site, version="9.0.0", sha256=digest, releases=address
    ).run()
    assert (failed, status) == ("Take the released program", 3) and "does not hold" in output


def test_the_site_for_pages_has_everything_but_polders_own_records(site, tmp_path, release):
    (site / "Content/static/.well-known").mkdir(parents=True)
    (site / "Content/static/.well-known/key.txt").write_text("key\n")
    target = tmp_path / "pages folder"
    runner = Runner(tmp_path, site, "pull_request", **release, **{"pages-folder": str(target)})
    output, failed, _ = runner.run()
    assert failed is None, output
    assert (target / ".well-known/key.txt").exists() and not (target / ".polder").exists()
    assert runner.path.read_text().strip() == str(runner.temp / "polder/bin")
    output, failed, status = runner.run()
    assert (failed, status) == ("Copy the site for Pages", 3) and "exists already" in output


# MARK: GitLab


class Job:
    """Runs a job of ci/gitlab.yml: its script, with the variables of GitLab."""

    def __init__(self, name, folder, site, release, **variables):
        jobs = yaml.safe_load((PROJECT / "ci/gitlab.yml").read_text())
        job = jobs[name]
        parent = jobs.get(job.get("extends"), {})
        self.script, self.site = job["script"], site
        home = folder / "site"
        named = jobs["variables"] | parent.get("variables", {}) | job.get("variables", {})
        named |= {
            "CI_PROJECT_DIR": str(home),
            "CI_DEFAULT_BRANCH": "main",
            "CI_COMMIT_BRANCH": "main",
            "CI_PIPELINE_SOURCE": "push",
            "POLDER_VERSION": release["version"],
            "POLDER_SHA256": release["sha256"],
            "POLDER_RELEASES": release["releases"],
            **variables,
        }
        # Variables of GitLab name others.
        for _ in range(5):
            for key, value in named.items():
                named[key] = re.sub(
                    r"\$([A-Z_]+)", lambda m: str(named.get(m.group(1), "")), str(value)
                )
        # The shell splits the name of the script.
        assert " " not in str(home)
        scripts = Path(named["POLDER_HOME"] + ".scripts") if "POLDER_HOME" in named else None
        if scripts:
            scripts.mkdir(parents=True, exist_ok=True)
            for script in ("polder-steps", "polder-clock"):
                shutil.copy(PROJECT / "ci" / script, scripts)
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **named}

    def run(self):
        code = "set -eo pipefail\n" + "\n".join(self.script)
        return subprocess.run(
            ["bash", "-c", code],
            cwd=self.site,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
        )


def test_from_nothing_to_a_published_folder_on_gitlab(project, tmp_path, release):
    run = Job("polder", tmp_path, project, release).run()
    assert run.returncode == 0, run.stderr
    assert json.loads((project / "gl-code-quality-report.json").read_text()) == []
    assert (project / "polder-site/index.html").exists()
    run = Job("polder-publish", tmp_path, project, release).run()
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "published site/index.html").exists()
    run = Job("pages", tmp_path, project, release).run()
    assert run.returncode == 0 and (project / "public/index.html").exists()


def test_a_merge_request_gets_a_report(site, tmp_path, release):
    (site / "Content/about.md").write_text(
        "---\ntitle: About\n---\n[x](nowhere.md) and [x](nowhere.md)\n"
    )
    event = {"CI_PIPELINE_SOURCE": "merge_request_event"}
    run = Job("polder", tmp_path, site, release, **event).run()
    assert run.returncode == 1 and "Content/about.md:4:5: error" in run.stderr
    report = json.loads((site / "gl-code-quality-report.json").read_text())
    assert len(report) == 2 and len({one["fingerprint"] for one in report}) == 2
    for one in report:
        assert one["check_name"] == "broken-link" and one["severity"] == "critical"
        assert one["location"] == {"path": "Content/about.md", "lines": {"begin": 4}}
        assert "nowhere.md" in one["description"]
    run = Job("polder-publish", tmp_path, site, release, **event).run()
    assert not (tmp_path / "published site").exists()


def test_the_clock_of_gitlab_starts_a_pipeline(site, tmp_path, release, releases):
    """The token is sent, and no other user can see it meanwhile."""
    received = []

    class Gitlab(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"2026-01-01T00:00:00Z\n")

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            everyone = [
                path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists()
            ]
            received.append((self.path, body, everyone))
            self.send_response(201)
            self.end_headers()

        def log_message(self, *arguments):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Gitlab) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}"
        run = Job(
            "polder-clock",
            tmp_path,
            site,
            release,
            CI_PIPELINE_SOURCE="schedule",
            POLDER_URL=address,
            CI_JOB_TOKEN="glcbt-secret_token",
            CI_API_V4_URL=address + "/api/v4",
            CI_PROJECT_ID="42",
        ).run()
        server.shutdown()
        thread.join()
    assert run.returncode == 0, run.stderr
    [(path, body, everyone)] = received
    assert path == "/api/v4/projects/42/trigger/pipeline"
    assert 'name="token"\r\n\r\nglcbt-secret_token\r\n' in body and 'name="ref"' in body
    assert not any(b"glcbt-secret" in line for line in everyone)
    assert "glcbt-secret" not in run.stdout + run.stderr


def test_gitlab_verifies_the_scripts_that_it_fetches(tmp_path, releases):
    jobs = yaml.safe_load((PROJECT / "ci/gitlab.yml").read_text())
    address, folder = releases
    shutil.copytree(PROJECT / "ci", folder.parent / "ci")
    # Only the stand-in has no https.
    code = jobs[".polder"]["before_script"][-1]
    assert code.count("'=https'") == 2

    def fetch(home):
        Path(f"{home}.scripts").mkdir()
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", code.replace("'=https'", "'=http'")],
            env={
                "PATH": os.environ["PATH"],
                **jobs["variables"],
                "POLDER_HOME": str(home),
                "POLDER_SCRIPTS": f"{address}/ci",
            },
            capture_output=True,
            text=True,
        )

    run = fetch(tmp_path / "first")
    assert run.returncode == 0, run.stderr
    assert os.access(tmp_path / "first.scripts/polder-steps", os.X_OK)
    with (folder.parent / "ci/polder-clock").open("a") as script:
        script.write("# somebody was here\n")
    run = fetch(tmp_path / "second")
    assert run.returncode == 1 and "polder-clock: FAILED" in run.stdout
    for name in ("steps", "clock"):
        digest = hashlib.sha256((PROJECT / f"ci/polder-{name}").read_bytes()).hexdigest()
        key = f"POLDER_{name.upper()}_SHA256"
        assert jobs["variables"][key] == digest, f"write {digest} into {key} of ci/gitlab.yml"


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_the_documentation_shows_the_example_that_the_schema_accepts(host):
    example = (PROJECT / f"ci/examples/{host}.yml").read_text()
    page = (PROJECT / "docs/ci/content-only.md").read_text()
    assert f"```yaml\n{example}```\n" in page
    inputs = yaml.safe_load((PROJECT / "action.yml").read_text())["inputs"]
    assert all(f"| `{name}` |" in page for name in inputs)
    variables = yaml.safe_load((PROJECT / "ci/gitlab.yml").read_text())["variables"]
    if host == "gitlab":
        assert set(yaml.safe_load(example)["variables"]) < set(variables)


def test_a_report_that_cannot_be_written(site):
    run = subprocess.run(
        [POLDER, "check", "--code-quality", "no such folder/report.json"],
        cwd=site, capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 3 and "no such folder/report.json" in run.stderr
    for wrong in ("", "Content/report.json", "Public/report.json"):
        run = subprocess.run(
            [POLDER, "check", "--code-quality", wrong], cwd=site, capture_output=True, text=True
        )
        assert run.returncode == 2 and "--code-quality" in run.stderr


# MARK: this project's own workflow


@pytest.fixture
def repository(tmp_path):
    """A repository with a release, and a function that changes a file and asks what changed."""
    folder = tmp_path / "repository"
    for name in ["Content", "Sources", "Templates", "ci", "scripts"]:
        (folder / name).mkdir(parents=True)
        (folder / name / "file").write_text("1\n")
    shutil.copy(PROJECT / "scripts/what-changed", folder / "scripts")

    def git(*arguments):
        return subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
            cwd=folder, capture_output=True, text=True, check=True,
        ).stdout.strip()  # fmt: skip

    def commit(name=None, text=""):
        before = git("rev-parse", "HEAD")
        if name:
            (folder / name).write_text(text)
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "--message", "A change")
        return before

    def ask(*base):
        run = subprocess.run(
            [folder / "scripts/what-changed", *base], cwd="/", capture_output=True, text=True
        )
        assert run.returncode == 0, run.stderr
        return run.stdout.strip()

    git("init", "--quiet", "--initial-branch=main")
    git("commit", "--quiet", "--allow-empty", "--message", "Nothing")
    commit()
    return git, commit, ask


def test_what_a_change_needs(repository):
    git, commit, ask = repository
    digest = "0123456789abcdef" * 4
    assert ask(commit("Content/file", "2")) == "everything", "there is no release"
    commit("ci/released", f"1.0.0 {digest}\n")
    assert ask() == "everything", "there is no tag"
    git("tag", "--annotate", "--message", "Release", "v1.0.0")
    content = f"content 1.0.0 {digest}"
    assert ask(commit("Content/file", "3")) == content
    assert ask() == content, "only the time changed"
    assert ask(commit("Content/a ü.md", "new")) == content
    for name in ["Templates/file", "scripts/file", "README.md", "Content/../Contents"]:
        before = commit(name, "changed")
        assert ask(before) == "everything", name
        assert ask() == content, "the program is still the released one"
    # A change of content that came after a change of the program.
    commit("Sources/file", "4")
    assert ask(commit("Content/file", "5")) == "everything"
    commit("Sources/file", "1\n")
    before = commit("Content/file", "6")
    assert ask(before) == content
    for base in ["0" * 40, "f" * 40, "main~9999"]:
        assert ask(base) == "everything"
    # A branch that was rewritten: the commit before is none of its ancestors.
    git("checkout", "--quiet", "-b", "other", "HEAD~2")
    assert ask(git("rev-parse", "main")) == "everything"
    git("checkout", "--quiet", "main")
    commit("ci/released", "1.0.0; rm -rf / abc\n")
    assert ask() == "everything"


def test_the_workflow_publishes_what_one_of_its_jobs_made():
    jobs = yaml.safe_load((PROJECT / ".github/workflows/publish.yml").read_text())["jobs"]
    makers = {name for name, job in jobs.items() if "upload-pages-artifact" in str(job)}
    assert makers == {"content", "build"} and set(jobs["publish"]["needs"]) == makers
    assert "swift" not in str(jobs["content"]) and "make" not in shlex.split(str(jobs["content"]))
    conditions = {jobs[name]["if"] for name in makers}
    assert conditions == {
        "needs.look.outputs.what == 'content'",
        "needs.look.outputs.what != 'content'",
    }
