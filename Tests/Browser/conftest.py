"""`pytest Tests/Browser --public FOLDER` tests the site in FOLDER; without it, only the checks.

With `--record DAY`, the results of the tests are written for the accessibility statement.
"""

import pytest

import statement
from browsing import chromium
from built_site import BuiltSite
from server import serve

SITE_TESTS = (
    "test_design.py",
    "test_errands.py",
    "test_filter.py",
    "test_pages.py",
    "test_returning.py",
    "test_search.py",
    "test_site.py",
)


def pytest_addoption(parser):
    parser.addoption("--public", help="the folder of a built site")
    parser.addoption("--record", help="the day to write into the accessibility statement")


def pytest_configure(config):
    folder = config.getoption("--public")
    config.built_site = BuiltSite(folder) if folder else None
    # If there are several processes, the first one receives the results of every test.
    if config.getoption("--record") and not hasattr(config, "workerinput"):
        config.recorder = statement.Recorder(pages=len(config.built_site.pages))
        config.pluginmanager.register(config.recorder)


def pytest_sessionfinish(session):
    recorder = getattr(session.config, "recorder", None)
    if recorder:
        statement.write(list(recorder.checks()), session.config.getoption("--record"))


def pytest_ignore_collect(collection_path, config):
    """Skips these tests if there is no site."""
    if config.built_site is None and collection_path.name in SITE_TESTS:
        return True
    return None


def pytest_generate_tests(metafunc):
    site = metafunc.config.built_site
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", site.worth_testing())
    if "page_and_twin" in metafunc.fixturenames:
        pairs = [
            (path, site.in_language(path, language))
            for path in site.worth_testing()
            for language in site.languages
            if site.language_of(path) == site.default_language != language
        ]
        metafunc.parametrize("page_and_twin", pairs, ids=[path for path, _ in pairs])


@pytest.fixture(scope="session")
def site(pytestconfig):
    return pytestconfig.built_site


@pytest.fixture(scope="session")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def origin(site):
    with serve(site.folder) as origin:
        yield origin
