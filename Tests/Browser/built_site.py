"""The content of a folder that `polder build` wrote: its pages, languages and kinds of page."""

import re
from pathlib import Path

HTML_LANG = re.compile(rb"<html\b[^>]*\blang=[\"']?([A-Za-z-]+)")
CANONICAL = re.compile(rb"<link\b[^>]*\brel=[\"']?canonical\b[^>]*\bhref=[\"']?([^\"'\s>]+)")


class BuiltSite:
    """Pages are identified by the path of their URL: '/', '/nl/cities/', '/404.html'."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        if not (self.folder / "index.html").is_file():
            raise FileNotFoundError(f"{self.folder} holds no built site: it has no index.html")
        self.pages = sorted(self._path_of(file) for file in self._html_files())
        self.default_language = self._first_match(HTML_LANG, "/") or "en"
        self.languages = [self.default_language] + sorted(
            entry.name
            for entry in self.folder.iterdir()
            if re.fullmatch("[a-z]{2}", entry.name) and (entry / "index.html").is_file()
        )

    def _html_files(self):
        for file in self.folder.rglob("*.html"):
            if not any(part.startswith(".") for part in file.relative_to(self.folder).parts):
                yield file

    def _path_of(self, file):
        path = "/" + file.relative_to(self.folder).as_posix()
        return path.removesuffix("index.html") if file.name == "index.html" else path

    def _first_match(self, pattern, path):
        match = pattern.search(self.file_of(path).read_bytes())
        return match.group(1).decode() if match else None

    def file_of(self, path):
        return self.folder / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))

    @property
    def base_url(self):
        """The URL that the home page states as its own, or None."""
        return self._first_match(CANONICAL, "/")

    def language_of(self, path):
        first = path.split("/")[1]
        return first if first in self.languages[1:] else self.default_language

    def in_language(self, path, language):
        """The path of the same page in another language, whether or not it exists."""
        original = path
        if self.language_of(path) != self.default_language:
            original = path.removeprefix("/" + self.language_of(path))
        return original if language == self.default_language else f"/{language}{original}"

    def kind_of(self, path):
        """Pages of one kind come from one template: same language, section, depth and paging."""
        parts = self.in_language(path, self.default_language).strip("/").split("/")
        further = len(parts) >= 2 and parts[-2] == "page"
        if further:
            parts = parts[:-2]
        return (self.language_of(path), parts[0], len(parts), further)

    def one_of_each_kind(self):
        """The largest page of each kind, which is most likely to contain mistakes."""
        largest = {}
        for path in self.pages:
            kind = self.kind_of(path)
            size = self.file_of(path).stat().st_size
            if kind not in largest or size > largest[kind][0]:
                largest[kind] = (size, path)
        return sorted(path for _, path in largest.values())

    def worth_testing(self, limit=60):
        """Every page of a small site, or one page of each kind of a larger one."""
        return self.pages if len(self.pages) <= limit else self.one_of_each_kind()
