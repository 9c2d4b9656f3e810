"""Replaces the part of a page of the documentation that a benchmark writes."""


def write_between(file, begin, end, lines):
    """Writes lines between two marks of a page, and keeps the marks."""
    before, rest = file.read_text(encoding="utf-8").split(begin, 1)
    behind = rest.split(end, 1)[1]
    text = "\n".join([before + begin, "", *lines, "", end + behind])
    file.write_text(text, encoding="utf-8")
