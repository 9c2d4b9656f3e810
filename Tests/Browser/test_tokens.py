"""The colour tokens of site.css have the contrast that WCAG 2.2 requires, in light and in dark."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "Templates/assets/site.css"

# Text on each background that is allowed: at least 4.5 (1.4.3). Large text, edges of controls and
# lines of pictures: at least 3 (1.4.3, 1.4.11).
TEXT = [
    ("ink", ["paper", "wash", "tint", "wash-red", "wash-yellow", "wash-water", "wash-meadow"]),
    ("soft", ["paper", "wash", "tint"]),
    ("link", ["paper", "wash", "tint", "wash-water"]),
    ("visited", ["paper", "wash"]),
    ("red", ["paper", "wash-red"]),
    ("on-canal", ["canal"]),
    ("on-canal-soft", ["canal"]),
    ("yellow", ["canal"]),
    ("on-yellow", ["yellow"]),
    ("ink", ["sea", "land"]),
]
PARTS = [
    ("edge", ["paper", "wash", "tint"]),
    ("meadow", ["paper", "wash"]),
    ("water", ["paper", "wash"]),
    ("ochre", ["paper", "wash"]),
    ("red", ["paper", "wash", "land", "sea"]),
    ("visited", ["paper"]),
    ("focus", ["paper", "wash", "tint"]),
    ("meadow", ["land"]),
]
PAIRS = [
    (front, back, least)
    for pairs, least in ((TEXT, 4.5), (PARTS, 3))
    for front, backs in pairs
    for back in backs
]


def tokens():
    """The tokens of both schemes. The dark ones override the light ones."""
    css = STYLES.read_text("utf-8")
    light = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{3,6});", css.split("@media", 1)[0]))
    dark = css.split("@media (prefers-color-scheme: dark)", 1)[1].split("\n}", 1)[0]
    return {"light": light, "dark": light | dict(re.findall(r"--([a-z0-9-]+): (#\w+);", dark))}


def luminance(colour):
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_defines_it():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_tokens_have_contrast(scheme, front, back, least):
    colours = tokens()[scheme]
    assert contrast(colours[front], colours[back]) >= least, f"{front} on {back}, {scheme}"
