"""A server that plays every trick on those who check links. It listens on 127.0.0.1 only.

The path of a request decides, not its host. `Hosts` makes names lead here, and nowhere else.
"""

import contextlib
import os
import socket
import ssl
import struct
import subprocess
import threading
import time
import zlib
from email.utils import formatdate
from pathlib import Path

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"


class TrickyServer:
    """Answers on one port; with a context, through TLS."""

    def __init__(self, context=None):
        self.context = context
        # Method, host with port, path and headers of each request.
        self.requests = []
        # The most requests at the same time, by host.
        self.most = {}
        self.lock = threading.Lock()
        self.current = {}
        self.counts = {}
        self.ends = False
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def close(self):
        self.ends = True
        self.listener.close()

    def serve(self):
        while not self.ends:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.talk, args=[connection], daemon=True).start()

    def talk(self, connection):
        with contextlib.suppress(OSError), connection:
            connection.settimeout(30)
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            elif connection.recv(1, socket.MSG_PEEK) == b"\x16":
                return  # The beginning of TLS.
            reader = connection.makefile("rb")
            while not self.ends:
                line = reader.readline()
                if not line:
                    return
                method, path, _ = line.decode().split()
                headers = {}
                while (line := reader.readline()) not in (b"\r\n", b""):
                    name, _, value = line.decode().partition(":")
                    headers[name.lower()] = value.strip()
                host = headers.get("host", "")
                with self.lock:
                    self.requests.append((method, host, path, headers))
                    self.current[host] = self.current.get(host, 0) + 1
                    self.most[host] = max(self.most.get(host, 0), self.current[host])
                    count = self.counts[host, path] = self.counts.get((host, path), 0) + 1
                try:
                    if not self.answer(connection, method, host, path, count):
                        return
                finally:
                    with self.lock:
                        self.current[host] -= 1

    def answer(self, connection, method, host, path, count):
        """Answers a request; returns whether the connection can be used again."""
        name = path.split("?")[0].strip("/").split("/")[0]
        trick = getattr(self, "trick_" + name.replace("-", "_"), None)
        if trick:
            return trick(connection, method, host, path, count)
        return self.plain(connection, method)

    @staticmethod
    def plain(connection, method):
        connection.sendall(OK + (b"hello" if method == "GET" else b""))
        return True

    @staticmethod
    def status(connection, status, *headers):
        lines = [f"HTTP/1.1 {status} Status", "Content-Length: 0", *headers]
        connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n")
        return True

    def redirect(self, connection, status, target, *headers):
        return self.status(connection, status, f"Location: {target}", *headers)

    # Statuses: /status/404

    def trick_status(self, connection, method, host, path, count):
        return self.status(connection, int(path.split("?")[0].split("/")[2]))

    # HEAD

    def trick_head(self, connection, method, host, path, count):
        """/head/405: the status of HEAD, while GET works."""
        if method == "GET":
            return self.plain(connection, method)
        return self.status(connection, int(path.split("/")[2]))

    def trick_head_cut(self, connection, method, host, path, count):
        return method == "GET" and self.plain(connection, method)

    def trick_head_with_body(self, connection, method, host, path, count):
        connection.sendall(OK + b"hello")
        return False

    # Patience

    def trick_busy(self, connection, method, host, path, count):
        """/busy/1: asks for this number of seconds, once."""
        if count > 1:
            return self.plain(connection, method)
        return self.status(connection, 429, f"Retry-After: {path.split('/')[2]}")

    def trick_busy_date(self, connection, method, host, path, count):
        if count > 1:
            return self.plain(connection, method)
        # The date has whole seconds, so this is between none and one second from now.
        date = formatdate(time.time() + 1, usegmt=True)
        return self.status(connection, 503, f"Retry-After: {date}")

    # Slowness

    def trick_slow_head(self, connection, method, host, path, count):
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        for number in range(200):
            connection.sendall(b"X-%d: y\r\n" % number)
            time.sleep(0.1)
        return False

    def trick_silent(self, connection, method, host, path, count):
        time.sleep(20)
        return False

    def trick_slow_body(self, connection, method, host, path, count):
        if method == "HEAD":
            return self.status(connection, 405)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(200):
            connection.sendall(b"x")
            time.sleep(0.1)
        return False

    def trick_endless(self, connection, method, host, path, count):
        if method == "HEAD":
            return self.status(connection, 405)
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        self.sent = 0
        with contextlib.suppress(OSError):
            while self.sent < 200 << 20:
                self.sent += connection.send(b"x" * 65536)
        return False

    # Redirects

    def trick_moved(self, connection, method, host, path, count):
        """/moved/301/ADDRESS, in which ~ is a slash and ! is a question mark."""
        _, _, status, target = path.split("?")[0].split("/", 3)
        return self.redirect(connection, int(status), target.replace("~", "/").replace("!", "?"))

    def trick_password(self, connection, method, host, path, count):
        return self.redirect(connection, 302, f"http://user:topsecret@{host}/ok")

    def trick_lost(self, connection, method, host, path, count):
        return self.redirect(connection, 301, "/not-found")

    def trick_latin(self, connection, method, host, path, count):
        """An address that is not in UTF-8."""
        head = b"HTTP/1.1 301 Moved\r\nLocation: /caf\xe9 1\r\nContent-Length: 0\r\n\r\n"
        connection.sendall(head)
        return True

    def trick_loop(self, connection, method, host, path, count):
        other = "b" if path.endswith("a") else "a"
        return self.redirect(connection, 302, f"/loop/{other}")

    def trick_cookie_wall(self, connection, method, host, path, count):
        return self.redirect(connection, 302, path, f"Set-Cookie: seen={count}; Path=/")

    def trick_far(self, connection, method, host, path, count):
        number = int(path.split("/")[2])
        return self.redirect(connection, 302, f"/far/{number + 1}")

    def trick_nowhere(self, connection, method, host, path, count):
        return self.status(connection, 301)

    # Answers that are none

    def trick_reset(self, connection, method, host, path, count):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False

    def trick_broken_chunks(self, connection, method, host, path, count):
        if method == "HEAD":
            return self.status(connection, 405)
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nbroken")
        return False

    def trick_bomb(self, connection, method, host, path, count):
        if method == "HEAD":
            return self.status(connection, 405)
        body = zlib.compress(bytes(10 << 20), 9)
        head = (
            f"HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        connection.sendall(head.encode() + body)
        return False

    def trick_huge_headers(self, connection, method, host, path, count):
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        for number in range(6000):
            connection.sendall(b"X-%d: %s\r\n" % (number, b"y" * 1000))
        connection.sendall(b"\r\n")
        return False

    def trick_not_http(self, connection, method, host, path, count):
        connection.sendall(b"SSH-2.0-OpenSSH_9.2p1\r\n")
        return False

    def trick_imitation(self, connection, method, host, path, count):
        """Tries to look like the end of a request of curl, in a header."""
        return self.status(connection, 404, "X: y", "@ 0 200 0.1: x", "Retry-After: x")


class Hosts:
    """Makes names lead to the servers: a program `getent` in a folder of its own, for PATH."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(exist_ok=True)
        program = self.folder / "getent"
        program.write_text(
            """#!/bin/sh
echo "$@" >>"${0%/*}/asked"
case $2 in
missing.* | *.invalid) exit 2 ;;
flaky.*) [ -e "${0%/*}/flaky" ] || { : >"${0%/*}/flaky"; exit 2; } ;;
cloud.test) echo '169.254.169.254 STREAM'; exit ;;
private.*) echo '127.0.0.1 STREAM'; exit ;;
mixed.test) echo '169.254.169.254 STREAM'; echo '127.0.0.1 STREAM'; exit ;;
*.test) ;;
*) exit 2 ;;
esac
echo "127.0.0.1 STREAM $2"
echo '127.0.0.1 DGRAM'
"""
        )
        program.chmod(0o755)

    @property
    def environment(self):
        """Variables for a program that uses these hosts, and no proxy and no settings of a user."""
        kept = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
        path = f"{self.folder}:{os.environ['PATH']}"
        return {**kept, "PATH": path, "LC_ALL": "C.UTF-8", "HOME": str(self.folder)}


def certificate(folder, host):
    """Makes a certificate for a host, signed with its own key; returns its file and a context."""
    key, file = Path(folder) / f"{host}.key", Path(folder) / f"{host}.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    command += ["-nodes", "-days", "2", "-subj", f"/CN={host}", "-keyout", key, "-out", file]
    command += ["-addext", f"subjectAltName=DNS:{host}"]
    subprocess.run(command, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file, key)
    return file, context
