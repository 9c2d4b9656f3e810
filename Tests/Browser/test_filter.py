"""A list is filtered on its page: see Templates/assets/filter.js."""

from playwright.sync_api import expect

from browsing import PHONE
from waiting import eventually

LIST = "/approaches/"


def titles(page):
    return page.locator("#results .card-title").all_inner_texts()


def choose(page, term):
    facet = page.locator(f".facet:has(input[value='{term}'])")
    if facet.get_attribute("open") is None:
        facet.locator("summary").click()
    page.locator(f"input[value='{term}']").click()


def test_combines_any_facets_and_keeps_them_in_the_url(browser, origin):
    with browser.window(PHONE) as page:
        page.goto(origin + LIST)
        everything = titles(page)
        choose(page, "themes:social-rights")
        page.wait_for_url("**/approaches/?themes=social-rights")
        narrowed = eventually(
            page, lambda: titles(page), lambda now: 0 < len(now) < len(everything)
        )
        assert 0 < len(narrowed) < len(everything)
        expect(page.locator(".filter [role=status]")).to_contain_text(str(len(narrowed)))
        choose(page, "themes:housing")
        choose(page, "audiences:undocumented-migrants")
        page.wait_for_url("**/?audiences=undocumented-migrants&themes=housing&themes=social-rights")
        expect(page.locator(".chosen a")).to_have_count(3)
        kept = titles(page)
        assert set(kept) >= set(narrowed)
        page.reload()
        expect(page.locator(".chosen a")).to_have_count(3)
        assert eventually(page, lambda: titles(page), kept.__eq__) == kept
        page.go_back()
        page.go_back()
        page.wait_for_url("**/approaches/?themes=social-rights")
        expect(page.locator(".chosen a")).to_have_count(1)
        assert eventually(page, lambda: titles(page), narrowed.__eq__) == narrowed
        page.locator(".chosen a").click()
        page.wait_for_url("**/approaches/")
        assert eventually(page, lambda: titles(page), everything.__eq__) == everything


def test_a_filtered_page_keeps_its_filter(browser, origin):
    with browser.window() as page:
        page.goto(origin + LIST + "themes/social-rights/")
        choose(page, "themes:housing")
        page.wait_for_url("**/?themes=housing&themes=social-rights")
        # The other facets are there now too, for the whole list.
        expect(page.locator("input[value='audiences:undocumented-migrants']")).to_have_count(1)
        expect(page.locator("input[value='themes:housing']")).to_be_focused()
        expect(page.locator("h1")).not_to_be_empty()


def test_a_filter_has_more_than_one_value(browser, origin, site):
    with browser.window(PHONE, java_script_enabled=False) as page:
        for path in ("/approaches/", "/cities/", "/events/", "/nl/projects/", "/organisations/"):
            page.goto(origin + path)
            for facet in page.locator(".facet").all():
                assert facet.locator("a.check").count() > 1


def test_the_language_switch_keeps_the_filters(browser, origin):
    with browser.window(PHONE) as page:
        page.goto(origin + LIST + "?themes=social-rights")
        page.locator(".chosen a").first.wait_for()
        page.locator(".languages a[lang=nl]").click()
        page.wait_for_url("**/nl/approaches/?themes=social-rights")
        page.goto(origin + "/search/?q=housing")
        page.locator(".search-result").first.wait_for()
        page.locator(".languages a[lang=nl]").click()
        page.wait_for_url("**/nl/search/?q=housing")


def test_without_a_script_each_value_is_a_page_with_its_count(browser, origin):
    with browser.window(PHONE, java_script_enabled=False) as page:
        page.goto(origin + LIST)
        links = page.locator(".facet a.check").evaluate_all(
            "links => links.map(a => [a.href, Number(a.querySelector('.check-count').textContent)])"
        )
        assert links
        for url, count in links:
            page.goto(url)
            expect(page.locator("#results .card")).to_have_count(count)
            assert (
                page.locator("link[rel=canonical]")
                .get_attribute("href")
                .endswith(url.removeprefix(origin))
            )
