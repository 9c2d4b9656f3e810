"""A visitor who reads pages all the while, and follows what they name."""

import http.client
import re
import threading
import time
import urllib.error
import urllib.request
from urllib.parse import quote, urljoin, urlsplit

LINK = re.compile(rb'(?:href|src)="([^"#]+)')


class Visitor(threading.Thread):
    """Reads the site from its home page, again and again, until `stop`.

    Each file that a page names must be there, and whole. A page that was removed after it was
    named may be gone: `may_go` are the paths for which that is so.
    """

    def __init__(self, url, index="", may_go=(), pause=0.0):
        super().__init__(daemon=True)
        self.pause = pause
        self.url, self.index, self.may_go = url, index, may_go
        self.read = 0
        self.problems = []
        self.is_over = threading.Event()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.join(60)

    def run(self):
        while not self.is_over.is_set():
            try:
                self.walk()
            except Exception as error:  # a thread's exception would be lost
                self.problems.append(repr(error))
                return

    def walk(self):
        known, waiting = {""}, [""]
        while waiting and not self.is_over.is_set():
            path = waiting.pop()
            time.sleep(self.pause)
            content = self.get(path)
            if content is None:
                continue
            if not path.endswith("/") and path:
                continue
            if not content.rstrip().endswith(b"</html>"):
                self.problems.append(f"{path}: is not whole")
            for link in LINK.findall(content):
                link = urlsplit(urljoin("https://site/" + path, link.decode()))
                other = link.path.lstrip("/")
                if link.netloc in ("site", "www.example.org") and other not in known:
                    known.add(other)
                    waiting.append(other)

    def get(self, path):
        name = path + self.index if path.endswith("/") or not path else path
        try:
            with urllib.request.urlopen(self.url + quote(name, safe="/%"), timeout=20) as answer:
                self.read += 1
                return answer.read()
        except urllib.error.HTTPError as error:
            if path not in self.may_go:
                self.problems.append(f"{path}: {error.code}")
        except (OSError, http.client.HTTPException):
            time.sleep(0.05)  # the server itself was killed
        return None
