"""Real web servers for a built site: each is started with the files that Polder writes for it."""

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

PATH = "/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin"
MODULES = Path("/usr/lib/apache2/modules")

NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
{user}
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/b;
  proxy_temp_path {folder}/p;
  fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u;
  scgi_temp_path {folder}/s;
  server {{
    listen 127.0.0.1:{port};
    root {root};
    include {root}{base}/_nginx.conf;
  }}
}}
"""

# What an administrator writes, here with the usual modules of Debian and `headers`.
APACHE = """
ServerRoot {folder}
ServerName www.example.org
Listen 127.0.0.1:{port}
PidFile {folder}/pid
ErrorLog {folder}/error.log
{user}
{modules}
TypesConfig /dev/null
<Directory />
  Require all denied
  AllowOverride None
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
<VirtualHost *:{port}>
  DocumentRoot "{root}"
  <Directory "{root}">
    Require all granted
    Options Indexes MultiViews SymLinksIfOwnerMatch
    AllowOverride {override}
  </Directory>
  {include}
</VirtualHost>
"""
USUAL = [
    "mpm_event", "authz_core", "authz_host", "alias", "autoindex", "deflate", "dir", "env",
    "filter", "headers", "mime", "negotiation", "setenvif",
]  # fmt: skip

CADDY = """{{
	admin off
	storage file_system {folder}/storage
}}

http://127.0.0.1:{port} {{
	root * {root}
	import {root}{base}/_Caddyfile
}}
"""


class Answer:
    """The response to a request."""

    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.body = response.read()

    def all(self, name):
        return self.headers.get(name, "")


def program(name):
    found = shutil.which(name, path=PATH)
    assert found, f"{name} is missing: scripts/setup test installs it"
    return found


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextlib.contextmanager
def running(command, port, log, **options):
    """Starts a server. Yields a function that requests a path."""
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file, **options)

    def get(path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=named)
        answer = Answer(connection.getresponse())
        connection.close()
        return answer

    try:
        for _ in range(400):
            assert process.poll() is None, log.read_text()
            try:
                get("/")
                break
            except OSError:
                time.sleep(0.02)
        yield get
    finally:
        process.terminate()
        process.wait(10)


def nginx(root, folder, base=""):
    folder.mkdir()
    port = free_port()
    config = folder / "nginx.conf"
    user = "user root;" if os.getuid() == 0 else ""
    config.write_text(NGINX.format(folder=folder, root=root, port=port, base=base, user=user))
    command = [program("nginx"), "-p", folder, "-e", folder / "error.log", "-c", config]
    checked = subprocess.run([*command, "-t"], check=True, capture_output=True, text=True)
    assert "[warn]" not in checked.stderr, checked.stderr
    return running(command, port, folder / "log")


def apache(root, folder, base="", *, override="None", include=True, modules=USUAL):
    folder.mkdir()
    port = free_port()
    config = folder / "apache.conf"
    lines = [
        f"LoadModule {name}_module {MODULES}/mod_{name}.so"
        for name in modules
        if (MODULES / f"mod_{name}.so").exists()
    ]
    # Apache refuses to run as root, and the folder of a test is closed for others: the user of the
    # files is root if the tests run as root.
    config.write_text(
        APACHE.format(
            folder=folder,
            root=root,
            port=port,
            override=override,
            modules="\n".join(lines),
            user="User www-data\nGroup www-data" if os.getuid() == 0 else "",
            include=f'Include "{root}{base}/_apache.conf"' if include else "",
        )
    )
    if os.getuid() == 0:
        open_for_all(root)
    command = [program("apache2"), "-d", folder, "-f", config]
    environment = {**os.environ, "APACHE_RUN_DIR": str(folder)}
    checked = subprocess.run(
        [*command, "-t"], capture_output=True, text=True, env=environment, check=False
    )
    assert (checked.returncode, checked.stderr.strip()) == (0, "Syntax OK"), checked.stderr
    return running([*command, "-D", "FOREGROUND"], port, folder / "log", env=environment)


def apache_folder(root, folder, base="", **options):
    """A host that lets a folder only have the file `.htaccess`, as Debian does for users."""
    options.setdefault("override", "FileInfo Indexes")
    return apache(root, folder, base, include=False, **options)


def caddy(root, folder, base=""):
    folder.mkdir()
    port = free_port()
    config = folder / "Caddyfile"
    config.write_text(CADDY.format(folder=folder, root=root, port=port, base=base))
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    options = ["--config", config, "--adapter", "caddyfile"]
    checked = subprocess.run(
        [program("caddy"), "validate", *options], capture_output=True, text=True, env=environment
    )
    assert checked.returncode == 0, checked.stderr
    assert not [line for line in checked.stderr.splitlines() if '"level":"warn"' in line]
    written = (Path(f"{root}{base}") / "_Caddyfile").read_text()
    formatted = subprocess.run(
        [program("caddy"), "fmt", "-"], input=written, capture_output=True, text=True, check=True
    )
    assert formatted.stdout == written
    return running([program("caddy"), "run", *options], port, folder / "log", env=environment)


def open_for_all(folder):
    """Lets all users read a folder, and reach it."""
    for path in [folder, *Path(folder).rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    for parent in Path(folder).parents:
        if parent.stat().st_uid == os.getuid() and parent.parent != parent.parent.parent:
            parent.chmod(parent.stat().st_mode | 0o011)


SERVERS = {"nginx": nginx, "apache": apache, "htaccess": apache_folder, "caddy": caddy}
