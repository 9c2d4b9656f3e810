"""Makes a large programme for the benchmark: the project's model and templates, invented content.

Copies the project's Content and Templates, and adds cities, approaches, projects, events,
organisations and people that refer to one another, in English and Dutch, up to the requested number
of Markdown files. The words are real, with natural frequencies (Zipf), so that a search index has
its usual size. The same seed makes the same files.

Usage: corpus.py FOLDER [--pages N] [--seed N] [--translated SHARE]
"""

import argparse
import itertools
import random
import shutil
from pathlib import Path

PROJECT = Path(__file__).parents[2]
WORD_LISTS = {"en": "/usr/share/dict/american-english", "nl": "/usr/share/dict/dutch"}

# The share of each collection in a hundred entries. Every programme has few themes and audiences.
SHARES = {
    "cities": 5,
    "approaches": 35,
    "projects": 15,
    "events": 25,
    "organisations": 15,
    "people": 4,
    "networks": 1,
}
FEW = {"themes": 40, "audiences": 12}
COUNTRIES = ["NL", "BE", "DE", "FR", "ES", "PT", "IT", "GR", "AT", "PL", "SE", "DK", "FI", "IE"]

# The headings that the model requires in an approach's body.
SECTIONS = {
    "en": ["What is inspiring?", "How does it operate?", "What is the outcome?"],
    "nl": ["Wat is inspirerend?", "Hoe werkt het?", "Wat levert het op?"],
}


class Vocabulary:
    """The words of a language, drawn with the frequency of their rank."""

    def __init__(self, language, chance, size=30_000):
        self._chance = chance
        words = self._list(language) or [self._made_up() for _ in range(size)]
        chance.shuffle(words)
        # Frequent words tend to be short.
        self._words = sorted(words[:size], key=lambda word: len(word) + 8 * chance.random())
        weights = (1 / (rank + 2.7) ** 1.07 for rank in range(len(self._words)))
        self._weights = list(itertools.accumulate(weights))
        self._drawn = iter(())

    @staticmethod
    def _list(language):
        file = Path(WORD_LISTS[language])
        if not file.is_file():
            return []
        lines = sorted(set(file.read_text(encoding="utf-8").split()))
        return [word for word in lines if word.isalpha() and word.islower() and 2 <= len(word) < 16]

    def _made_up(self):
        syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
        return "".join(self._chance.choices(syllables, k=self._chance.randint(1, 4)))

    def words(self, count):
        drawn = list(itertools.islice(self._drawn, count))
        if len(drawn) < count:
            more = self._chance.choices(self._words, cum_weights=self._weights, k=100_000)
            self._drawn = iter(more)
            drawn += itertools.islice(self._drawn, count - len(drawn))
        return drawn


class Writer:
    """Writes text in one language, with the Markdown that writers use."""

    def __init__(self, language, chance, targets):
        self.language = language
        self._chance = chance
        self._vocabulary = Vocabulary(language, chance)
        self._targets = targets

    def phrase(self, low, high, limit=1000):
        text = " ".join(self._vocabulary.words(self._chance.randint(low, high)))
        while len(text) > limit:
            text = text.rpartition(" ")[0]
        return text.capitalize()

    def _sentence(self):
        words = self._vocabulary.words(self._chance.randint(6, 22))
        words[0] = words[0].capitalize()
        place = self._chance.randrange(1, len(words) - 1)
        match self._chance.randrange(12):
            case 0:
                words[place] = f"*{words[place]}*"
            case 1:
                words[place] = f"**{words[place]}**"
            case 2:
                words[place] = f'"{words[place]} {words[-1]}"'
            case 3 | 4:
                # At least three words: `[click](…)` gives a warning, and a build with warnings is
                # repeated each time.
                text = self.phrase(3, 4).lower()
                words[place] = f"[{text}]({self._chance.choice(self._targets)})"
            case 5 | 6 | 7:
                words[place] += ","
        return " ".join(words) + "."

    def _paragraph(self):
        return " ".join(self._sentence() for _ in range(self._chance.randint(3, 7)))

    def _list(self):
        ordered = self._chance.random() < 0.3
        lines = []
        for number in range(1, self._chance.randint(3, 7) + 1):
            marker = f"{number}." if ordered else "-"
            lines.append(f"{marker} {self._sentence()}")
            if self._chance.random() < 0.2:
                indent = " " * (len(marker) + 1)
                lines += [f"{indent}- {self.phrase(3, 8)}" for _ in range(2)]
        return "\n".join(lines)

    def _table(self):
        columns = self._chance.randint(2, 4)
        rows = [[self.phrase(1, 2) for _ in range(columns)]]
        rows.append(["---"] * (columns - 1) + ["--:"])
        for _ in range(self._chance.randint(3, 7)):
            cells = [self.phrase(1, 4) for _ in range(columns - 1)]
            rows.append([*cells, str(self._chance.randint(1, 9999))])
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)

    def _block(self):
        chance = self._chance.random()
        if chance < 0.7:
            return self._paragraph()
        if chance < 0.87:
            return self._list()
        if chance < 0.94:
            return self._table()
        return f"> {self._paragraph()}"

    def body(self, headings=None):
        """Returns 300 to 900 words under `headings`, or under headings of its own."""
        wanted = self._chance.randint(300, 900)
        headings = headings or [self.phrase(2, 6) for _ in range(self._chance.randint(2, 5))]
        blocks = [self._paragraph()]
        for number, heading in enumerate(headings, 1):
            blocks.append(f"## {heading}")
            blocks.append(self._paragraph())
            while sum(block.count(" ") for block in blocks) < wanted * number / len(headings):
                if self._chance.random() < 0.08:
                    blocks.append(f"### {self.phrase(2, 5)}")
                blocks.append(self._block())
        return "\n\n".join(blocks) + "\n"


class Programme:
    def __init__(self, seed, entries):
        """A programme with a number of entries, at least 20."""
        self._chance = random.Random(seed)
        self._names = Vocabulary("en", self._chance)
        counts = {name: max(1, min(count, entries // 20)) for name, count in FEW.items()}
        rest = entries - sum(counts.values())
        counts |= {name: max(1, rest * share // 100) for name, share in SHARES.items()}
        counts["approaches"] += entries - sum(counts.values())
        self.slugs = {name: self._slugs(count) for name, count in counts.items()}
        targets = [f"/{name}/{slug}.md" for name, slugs in self.slugs.items() for slug in slugs]
        self._writers = {code: Writer(code, self._chance, targets) for code in ("en", "nl")}

    def _slugs(self, count):
        words = [word if word.isascii() else "x" for word in self._names.words(2 * count)]
        return [f"{words[2 * n]}-{words[2 * n + 1]}-{n}" for n in range(count)]

    def _one(self, collection):
        return self._chance.choice(self.slugs[collection])

    def _some(self, collection, low, high):
        count = min(self._chance.randint(low, high), len(self.slugs[collection]))
        return f"[{', '.join(self._chance.sample(self.slugs[collection], count))}]"

    def _fields(self, collection):
        """Returns the other fields of an original, which a translation inherits."""
        chance = self._chance
        # A fifth of the project's own content has a date, which makes it news for the feeds.
        published = {}
        if chance.random() < 0.2:
            day = f"{chance.randint(2020, 2025)}-{chance.randint(1, 12):02}"
            published = {"published": f"{day}-{chance.randint(1, 28):02}"}
        return self._own_fields(collection) | published

    def _own_fields(self, collection):
        """Returns the fields that only this collection has."""
        chance = self._chance
        day = f"{chance.randint(2020, 2029)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        topics = {"themes": self._some("themes", 1, 3), "audiences": self._some("audiences", 0, 2)}
        match collection:
            case "cities":
                latitude, longitude = chance.uniform(36, 60), chance.uniform(-9, 25)
                return {
                    "country": chance.choice(COUNTRIES),
                    "coordinates": f"{latitude:.4f}, {longitude:.4f}",
                    "networks": self._some("networks", 0, 2),
                }
            case "approaches":
                partners = self._some("organisations", 0, 3)
                return {"city": self._one("cities"), **topics, "partners": partners}
            case "projects":
                return {
                    "cities": self._some("cities", 1, 3),
                    **topics,
                    "organisations": self._some("organisations", 1, 5),
                    "initiators": self._some("people", 0, 2),
                }
            case "events":
                hour = chance.randint(9, 17)
                # Events before the benchmark's time, the first day of 2026, have an outcome.
                outcome = self._writers["en"].phrase(8, 20)
                return {
                    **({"outcome": outcome} if day < "2026" else {}),
                    "start": f"{day} {hour:02}:00",
                    "end": f"{day} {hour + 2:02}:30",
                    "city": self._one("cities"),
                    **topics,
                    "organisers": self._some("organisations", 1, 2),
                }
            case "organisations":
                return {
                    "city": self._one("cities"),
                    "email": f"info@{self._one('organisations')}.example",
                    "contacts": self._some("people", 0, 2),
                }
            case "people":
                return {"organisation": self._one("organisations")}
            case _:
                return {}

    def _entry(self, collection, language, fields):
        writer = self._writers[language]
        head = {"title": writer.phrase(2, 6, 110), "summary": writer.phrase(10, 25, 160), **fields}
        lines = [f"{key}: {value}" for key, value in head.items() if value != "[]"]
        sections = SECTIONS[language] if collection == "approaches" else None
        return "\n".join(["---", *lines, "---", "", writer.body(sections)])

    def write(self, content, translations):
        """Writes every entry, and some of them in Dutch too."""
        entries = [(name, slug) for name, slugs in self.slugs.items() for slug in slugs]
        translated = set(self._chance.sample(entries, translations))
        for collection, slug in entries:
            folder = content / collection
            folder.mkdir(exist_ok=True)
            text = self._entry(collection, "en", self._fields(collection))
            (folder / f"{slug}.md").write_text(text, encoding="utf-8")
            if (collection, slug) in translated:
                text = self._entry(collection, "nl", {})
                (folder / f"{slug}.nl.md").write_text(text, encoding="utf-8")


def make(folder, pages=10_000, seed=1, translated=1.0):
    """Writes FOLDER/Content, with `pages` Markdown files in total, and FOLDER/Templates."""
    folder = Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("Content", "Templates"):
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, folder / name)
    content = folder / "Content"
    wanted = pages - len(list(content.rglob("*.md")))
    entries = round(wanted / (1 + translated))
    if entries < 20:
        raise ValueError(f"{pages} pages are too few: the project's own content is part of them")
    Programme(seed, entries).write(content, wanted - entries)


def made_up(content):
    """The paths below a corpus's Content of the pages that the project does not have."""
    own = PROJECT / "Content"
    names = (str(path.relative_to(content)) for path in sorted(content.rglob("*.md")))
    return [name for name in names if not (own / name).exists()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--pages", type=int, default=10_000, help="Markdown files in all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--translated", type=float, default=1.0, help="share that is also in Dutch")
    options = parser.parse_args()
    make(options.folder, options.pages, options.seed, options.translated)
    print(f"{options.pages} Markdown files are in {options.folder}/Content")


if __name__ == "__main__":
    main()
