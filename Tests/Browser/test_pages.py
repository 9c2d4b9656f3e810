"""The requirements for every page: see checks.py."""

import checks


def test_is_accessible(browser, origin, path):
    assert checks.accessibility(browser, origin + path) == []


def test_fits_a_narrow_screen(browser, origin, path):
    assert checks.fits_narrow_screen(browser, origin + path) == []


def test_has_an_outline(browser, origin, path, site):
    assert checks.outline(browser, origin + path, site.language_of(path)) == []


def test_has_a_skip_link(browser, origin, path):
    assert checks.skip_link(browser, origin + path) == []


def test_keeps_to_itself(browser, origin, path):
    assert checks.keeps_to_itself(browser, origin + path) == []


def test_works_without_javascript(browser, origin, path):
    assert checks.works_without_javascript(browser, origin + path) == []


def test_leads_to_its_translation_and_back(browser, origin, page_and_twin, site):
    path, twin = page_and_twin
    assert twin in site.pages
    languages = site.language_of(path), site.language_of(twin)
    assert checks.language_switch(browser, origin, path, languages[0], twin, languages[1]) == []
