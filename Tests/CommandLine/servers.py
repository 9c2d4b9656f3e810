"""Real servers on this machine that a site is published to, each on a free port of 127.0.0.1."""

import contextlib
import getpass
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(port, process):
    for _ in range(400):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        if process.poll() is not None:
            raise RuntimeError(f"{process.args[0]} ended with {process.returncode}")
        time.sleep(0.05)
    raise RuntimeError(f"{process.args[0]} does not listen")


class Server:
    """A server in a folder of its own. `environment` makes Polder find it."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True)
        self.port = free_port()
        # Settings of this machine for other stores would come before those of the test.
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("AWS_", "RCLONE_", "RSYNC_"))
        }
        self.environment["LC_ALL"] = "C.UTF-8"
        self.process = None

    def start(self):
        log = (self.folder / "log").open("ab")
        self.process = subprocess.Popen(
            self.command(), cwd=self.folder, stdout=log, stderr=log, start_new_session=True
        )
        wait_for(self.port, self.process)

    def stop(self, how=signal.SIGKILL):
        """Ends the server with everything that it started."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, how)
        self.process.wait(20)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()


class SSH(Server):
    """OpenSSH's server for the present user, and a client that uses only its keys."""

    def __init__(self, folder):
        super().__init__(folder)
        for name in ("host", "key"):
            make_key(folder / name)
        shutil.copy(folder / "key.pub", folder / "authorized_keys")
        (folder / "sshd_config").write_text(
            f"""Port {self.port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/authorized_keys
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
MaxStartups 100
LogLevel VERBOSE
SetEnv PATH={folder}/remote:/usr/local/bin:/usr/bin:/bin
"""
        )
        (folder / "remote").mkdir()
        host = (folder / "host.pub").read_text().split()
        (folder / "known_hosts").write_text(f"[127.0.0.1]:{self.port} {host[0]} {host[1]}\n")
        (folder / "config").write_text(
            f"""Host web
  HostName 127.0.0.1
  Port {self.port}
  User {getpass.getuser()}
  HostKeyAlias [127.0.0.1]:{self.port}
Host *
  IdentityFile {folder}/key
  IdentitiesOnly yes
  IdentityAgent none
  UserKnownHostsFile {folder}/known_hosts
  GlobalKnownHostsFile /dev/null
"""
        )
        # ssh finds its configuration through the list of users, not through HOME.
        bin_folder = folder / "bin"
        bin_folder.mkdir()
        program = bin_folder / "ssh"
        program.write_text(f'#!/bin/sh\nexec {shutil.which("ssh")} -F "{folder}/config" "$@"\n')
        program.chmod(0o755)
        self.environment["PATH"] = f"{bin_folder}:{os.environ['PATH']}"
        self.site = folder / "www" / "site"
        self.site.parent.mkdir()
        self.place = f"web:{self.site}"

    def command(self):
        # The server separates its rights in this folder of the system.
        if os.getuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)
        return ["/usr/sbin/sshd", "-D", "-e", "-f", str(self.folder / "sshd_config")]

    def cut(self):
        """Ends all connections, and not the server."""
        for process in descendants(self.process.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)


class S3(Server):
    """moto's S3, with a bucket that everybody may read."""

    def __init__(self, folder, bucket="town"):
        super().__init__(folder)
        self.bucket = bucket
        self.url = f"http://127.0.0.1:{self.port}"
        self.place = f"store:{bucket}"
        for name, value in {
            "type": "s3",
            "provider": "Other",
            "access_key_id": "AKIAPOLDERTESTKEY",
            "secret_access_key": "a-secret-that-nobody-may-see",
            "endpoint": self.url,
            "force_path_style": "true",
        }.items():
            self.environment[f"RCLONE_CONFIG_STORE_{name.upper()}"] = value
        self.environment["RCLONE_CONFIG"] = "/dev/null"

    def command(self):
        moto = Path(sys.executable).parent / "moto_server"
        return [str(moto), "-H", "127.0.0.1", "-p", str(self.port)]

    def start(self):
        super().start()
        client = self.client()
        client.create_bucket(Bucket=self.bucket)
        rule = {
            "Effect": "Allow",
            "Principal": "*",
            "Action": "s3:GetObject",
            "Resource": f"arn:aws:s3:::{self.bucket}/*",
        }
        client.put_bucket_policy(
            Bucket=self.bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": [rule]})
        )

    def client(self):
        import boto3  # takes a moment: only for tests that need it

        return boto3.client(
            "s3",
            endpoint_url=self.url,
            region_name="us-east-1",
            aws_access_key_id="x",
            aws_secret_access_key="x",
        )

    def requests(self):
        """The requests so far: (method, path with query)."""
        # The colours of the log stand between.
        text = (self.folder / "log").read_text(errors="replace")
        return re.findall(r'"(?:\x1b\[\d+m)*([A-Z]+) (.+?) HTTP/1', text)


class WebDAV(Server):
    """nginx, where a folder is both changed through WebDAV, with a password, and shown."""

    password = "correct-horse-battery"

    def __init__(self, folder, site=None):
        super().__init__(folder)
        self.url = f"http://127.0.0.1:{self.port}"
        self.site = site or folder / "site"
        if site is None:
            self.site.mkdir()
        (folder / "tmp").mkdir()
        hashed = subprocess.run(
            ["openssl", "passwd", "-apr1", self.password], capture_output=True, text=True
        )
        (folder / "users").write_text(f"town:{hashed.stdout}")
        user = f"user {getpass.getuser()};" if os.getuid() == 0 else ""
        (folder / "nginx.conf").write_text(
            f"""{user}
daemon off;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
events {{ worker_connections 200; }}
http {{
  include /etc/nginx/mime.types;
  access_log {folder}/access.log;
  client_body_temp_path {folder}/tmp/body;
  proxy_temp_path {folder}/tmp/proxy;
  fastcgi_temp_path {folder}/tmp/fastcgi;
  uwsgi_temp_path {folder}/tmp/uwsgi;
  scgi_temp_path {folder}/tmp/scgi;
  client_max_body_size 100m;
  server {{
    listen 127.0.0.1:{self.port};
    location / {{ root {self.site}; index index.html; location /.polder/ {{ return 404; }} }}
    location /dav/ {{
      alias {self.site}/;
      auth_basic "publish"; auth_basic_user_file {folder}/users;
      dav_methods PUT DELETE MKCOL COPY MOVE;
      dav_ext_methods PROPFIND OPTIONS;
      create_full_put_path on;
      dav_access user:rw group:r all:r;
    }}
  }}
}}
"""
        )
        self.place = "dav:"
        obscured = subprocess.run(
            ["rclone", "obscure", "-"], input=self.password, capture_output=True, text=True
        )
        config = folder / "rclone.conf"
        config.write_text(
            f"[dav]\ntype = webdav\nurl = {self.url}/dav\nvendor = other\nuser = town\n"
            f"pass = {obscured.stdout}"
        )
        config.chmod(0o600)
        self.environment["RCLONE_CONFIG"] = str(config)

    def command(self):
        return ["/usr/sbin/nginx", "-c", str(self.folder / "nginx.conf")]

    def requests(self):
        """The requests so far through WebDAV: (method, path)."""
        log = self.folder / "access.log"
        text = log.read_text(errors="replace") if log.exists() else ""
        return re.findall(r'"(\w+) (/dav/\S*) HTTP', text)


def make_key(path):
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", str(path)], check=True
    )


def descendants(process):
    """The numbers of all processes that this one started, and that those started."""
    children = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            words = status.read_text().rpartition(")")[2].split()
            children.setdefault(int(words[1]), []).append(int(status.parent.name))
    found, open_ones = [], [process]
    while open_ones:
        new = children.get(open_ones.pop(), [])
        found += new
        open_ones += new
    return found
