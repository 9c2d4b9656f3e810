"""The publish clock: ci/polder-clock looks at a published data/next.txt, and publishes only if a
time has passed."""

import contextlib
import datetime
import http.server
import os
import shutil
import subprocess
import threading
import time

import pytest
from running import PROJECT

CLOCK = PROJECT / "ci/polder-clock"
PAST, FUTURE = "2026-01-01T00:00:00Z", "2126-01-01T00:00:00Z"


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        host = self.server
        host.seen.append(self.path)
        time.sleep(host.delay)
        self.send_response_only(host.status)
        if host.date is not None:
            self.send_header("Date", host.date)
        for name, value in host.fields.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(host.body)))
        self.end_headers()
        self.wfile.write(host.body)

    def log_message(self, *arguments):
        pass


class Host(http.server.ThreadingHTTPServer):
    daemon_threads = True
    status, body, delay, fields = 200, b"", 0, {}

    def handle_error(self, request, client_address):
        pass

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}/site/"

    def set_clock(self, hours=0):
        now = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=hours)
        self.date = now.strftime("%a, %d %b %Y %H:%M:%S GMT")


@pytest.fixture
def host():
    with Host(("127.0.0.1", 0), Handler) as server:
        server.seen = []
        server.set_clock()
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def look(host, tmp_path):
    """Lets the clock look; the command writes a line to `published`."""
    folder = tmp_path / "project with space"
    folder.mkdir()

    def run(*command, address=None, **environment):
        command = command or ("bash", "-c", 'echo "$1" >> published', "-", "one word")
        return subprocess.run(
            [CLOCK, address or host.address, *command],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=60,
            env={**os.environ, "POLDER_CLOCK_SECONDS": "5", **environment},
        )

    run.folder = folder
    run.published = folder / "published"
    return run


def test_it_publishes_only_when_a_time_has_passed(look, host):
    host.body = f"{FUTURE}\n".encode()
    run = look()
    assert (run.returncode, run.stderr) == (0, "") and FUTURE in run.stdout
    assert not look.published.exists()
    host.body = f"{PAST}\n{FUTURE}\n".encode()
    run = look()
    assert (run.returncode, run.stderr) == (0, "")
    assert look.published.read_text() == "one word\n"
    assert host.seen == ["/site/data/next.txt"] * 2
    host.body = b""
    run = look()
    assert (run.returncode, "next never" in run.stdout) == (0, True)
    # The command decides what a failure is.
    host.body = PAST.encode()
    run = look("bash", "-c", "exit 9")
    assert run.returncode == 9 and "The next run tries again" in run.stderr
    assert look.published.read_text() == "one word\n"


@pytest.mark.parametrize(
    "body",
    [
        "<!doctype html>\n", "2026-01-01\n", "tomorrow", "2026-13-41T00:00:00Z", "\n\n",
        "2026-01-01T00:00:00Z x",
    ],
)  # fmt: skip
def test_something_else_than_times_is_not_believed(look, host, body):
    host.body = body.encode()
    run = look()
    assert run.returncode == 75 and "data/next.txt" in run.stderr, run
    assert not look.published.exists()


def test_a_failing_network_changes_nothing(look, host):
    host.body = PAST.encode()
    host.status = 404
    assert look().returncode == 75
    host.status, host.delay = 200, 1.5
    assert look(POLDER_CLOCK_SECONDS="1").returncode == 75
    assert look(address="http://127.0.0.1:1/").returncode == 75
    assert not look.published.exists()
    host.delay = 0
    assert look().returncode == 0 and look.published.exists()


def test_a_wrong_clock_changes_nothing(look, host):
    host.body = PAST.encode()
    for hours in (-2, 2, 24 * 365 * 20):
        host.set_clock(hours)
        run = look()
        assert run.returncode == 75 and "clock" in run.stderr and not look.published.exists()
    # A copy of a cache is as old as it says.
    host.set_clock(-2)
    host.fields = {"Age": "7200"}
    assert look().returncode == 0 and look.published.exists()
    # A host without a clock.
    host.date, host.fields = None, {}
    assert look().returncode == 0
    # A date that nobody can read.
    host.date = "yesterday; $(touch published-by-a-host)"
    assert look().returncode == 0
    assert sorted(path.name for path in look.folder.iterdir()) == ["published"]


def test_two_never_publish_at_once(look, host):
    host.body = PAST.encode()
    slow = (
        'mkdir running || echo twice >> twice; sleep 0.5; rmdir running; echo "done" >> published'
    )
    with contextlib.ExitStack() as stack:
        runs = [
            stack.enter_context(
                subprocess.Popen(
                    [CLOCK, host.address, "bash", "-c", slow],
                    cwd=look.folder,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for _ in range(3)
        ]
        outputs = [run.communicate(timeout=30)[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0]
    assert sum("Another run is publishing" in output for output in outputs) == 2
    assert look.published.read_text() == "done\n" and not (look.folder / "twice").exists()
    # What the command leaves running does not hold the lock.
    assert look("bash", "-c", "sleep 20 >/dev/null 2>&1 & echo $! > left").returncode == 0
    assert look().returncode == 0 and "one word" in look.published.read_text()
    subprocess.run(["kill", (look.folder / "left").read_text().strip()], check=True)


def test_wrong_usage(look):
    for arguments in [[], ["www.example.org"], ["file:///etc/passwd"], ["--help"]]:
        run = subprocess.run([CLOCK, *arguments], capture_output=True, text=True)
        assert run.returncode == 2 and "Usage:" in run.stderr
    bare = look.folder / "bin"
    bare.mkdir()
    for name in ["bash", "env", "flock"]:
        (bare / name).symlink_to(shutil.which(name))
    run = look(PATH=str(bare))
    assert run.returncode == 3 and "curl is missing (Debian: curl)" in run.stderr


def test_the_files_for_systemd_and_cron(tmp_path):
    for name in ("polder-clock.service", "polder-clock.timer"):
        text = (PROJECT / "ci" / name).read_text()
        (tmp_path / name).write_text(text.replace("/usr/local/bin/polder-clock", str(CLOCK)))
    files = [tmp_path / "polder-clock.service", tmp_path / "polder-clock.timer"]
    run = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *files],
        capture_output=True,
        text=True,
        env={**os.environ, "SYSTEMD_UNIT_PATH": f"{tmp_path}:"},
    )
    mine = [line for line in run.stderr.splitlines() if "polder-clock" in line]
    assert run.returncode == 0 and not mine, run.stderr
    due = subprocess.run(
        ["systemd-analyze", "calendar", "--iterations=2", "*:08,38"], capture_output=True, text=True
    )
    assert due.returncode == 0 and due.stdout.count(":08:00") + due.stdout.count(":38:00") >= 2
    assert "OnCalendar=*:08,38" in files[1].read_text()
    lines = (PROJECT / "ci/polder-clock.cron").read_text().splitlines()
    *variables, line = [line for line in lines if line and not line.startswith("#")]
    assert all("=" in variable for variable in variables)
    assert any(variable.startswith("PATH=/usr/local/bin") for variable in variables)
    minutes, hours, days, months, weekdays, user, command = line.split(" ", 6)
    assert [int(minute) for minute in minutes.split(",")] == [8, 38]
    assert (hours, days, months, weekdays, user) == ("*", "*", "*", "*", "polder")
    # cron reads a percent sign as the end of the command.
    assert "%" not in command
    subprocess.run(["sh", "-n", "-c", command], check=True)
