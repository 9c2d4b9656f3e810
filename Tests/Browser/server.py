"""A web server for a built site, as any host of static files would serve it."""

import contextlib
import fnmatch
import functools
import http.server
import threading
from pathlib import Path
from urllib.parse import urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".xml": "application/xml",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Maps /x/ to /x/index.html, and missing files to 404.html with status 404."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}

    def list_directory(self, path):
        self.send_error(404)

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class HeaderHandler(Handler):
    """Sends the headers in the site's `_headers`, as Netlify and Cloudflare Pages do."""

    def end_headers(self):
        path = urlsplit(self.path).path
        headers = {"Cache-Control": "public, max-age=0, must-revalidate"}
        for pattern, own in read_headers(Path(self.directory) / "_headers"):
            if fnmatch.fnmatchcase(path, pattern):
                headers |= own
        for name, value in headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_request(self, code="-", size="-"):
        self.server.seen.append(self.path)


def read_headers(file):
    """The rules of a `_headers` file: paths, where `*` stands for anything, and their headers."""
    rules = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            name, value = line.strip().split(": ", 1)
            rules[-1][1][name] = value
        else:
            rules.append((line, {}))
    return rules


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # A browser that hangs up in the middle of an answer is not an error.


@contextlib.contextmanager
def serve(folder, seen=None):
    """Serves `folder` on a free port of this machine. Yields the origin, without a final slash.

    With a list `seen`, each requested path is added to it, and responses have the headers of the
    site's `_headers`.
    """
    handler = Handler if seen is None else HeaderHandler
    with Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        server.seen = seen
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
