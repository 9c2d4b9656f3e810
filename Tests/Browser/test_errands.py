"""Five errands of visitors, each in at most two clicks from the home page.

The links are chosen by their text. Each errand ends at a person or at something to do.
"""

import pytest
from playwright.sync_api import expect

# Where each errand ends: a link that is visible there, by its address.
QUESTION = "footer a[href^='mailto:']"
TURF = "main a[href^='mailto:sportveldvandetoekomst@amsterdam.nl?subject=']"
NEXT = "main a[href^='mailto:'][href*='subject=The%20next%20event']"
VOLGENDE = "main a[href^='mailto:'][href*='subject=Het%20volgende%20evenement']"
REPORT = "main a[href$='.pdf']"
JOIN = "main a[href^='mailto:'][href*='%20join%20in']"
MEEDOEN = "main a[href^='mailto:'][href*='%20meedoen']"

# The links to click, and the first page.
ERRANDS = {
    "approach": ("/", ["Undocumented migrants", "Free in, free out"], QUESTION),
    "aanpak": ("/nl/", ["Ongedocumenteerde migranten", "Free in, free out"], QUESTION),
    "turf": ("/", ["sports pitches"], TURF),
    "kunstgras": ("/nl/", ["sportvelden"], TURF),
    "event": ("/", ["Events"], NEXT),
    "evenement": ("/nl/", ["Evenementen"], VOLGENDE),
    "report": ("/", ["Amsterdam"], REPORT),
    "rapport": ("/nl/", ["Amsterdam"], REPORT),
    "join": ("/", ["Take part"], JOIN),
    "meedoen": ("/nl/", ["Doe mee"], MEEDOEN),
}


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without"])
@pytest.mark.parametrize("errand", ERRANDS)
def test_an_errand_takes_two_clicks(browser, origin, errand, scripts):
    start, clicks, end = ERRANDS[errand]
    assert len(clicks) <= 2
    with browser.window(java_script_enabled=scripts) as page:
        page.goto(origin + start)
        for name in clicks:
            page.get_by_role("link", name=name, exact=True).first.click()
            expect(page.locator("main h1")).to_be_visible()
        assert page.url != origin + start
        link = page.locator(end).first
        expect(link).to_be_visible()
        # The errand ends with a message or a download, to which the address leads.
        address = link.get_attribute("href")
        if address.endswith(".pdf"):
            assert page.request.get(origin + address).body().startswith(b"%PDF-")
        else:
            assert "&body=" in address
