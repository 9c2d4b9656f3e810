"""The requirements for the site as a whole: see checks.py."""

import checks


def test_html_is_valid(site):
    assert checks.valid_html(site.folder) == []


def test_links_lead_somewhere(site):
    assert checks.links_lead_somewhere(site.folder, site.base_url) == []


def test_missing_pages_are_not_found(browser, origin):
    assert checks.not_found(browser, origin) == []


def test_languages_have_the_same_pages(site):
    for language in site.languages[1:]:
        originals = {p for p in site.pages if site.language_of(p) == site.default_language}
        translated = {
            site.in_language(p, site.default_language)
            for p in site.pages
            if site.language_of(p) == language
        }
        assert translated == originals
