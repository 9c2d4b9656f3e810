"""Contact cards, read by vobject."""

import pytest
import vobject

from conftest import HOSTILE


def parse(data):
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    return vobject.readOne(data.decode())


@pytest.fixture
def whole(site):
    site.page("cities/the-hague.md", title="The Hague", country="NL")
    site.page(
        "organisations/o.md",
        title="Organisation",
        summary="What it is.",
        city="the-hague",
        website="https://o.example.org/",
        email="info@o.example.org",
        phone="+31 70 123 4567",
        address="Street 1; at the back",
        contacts=["p"],
        updated="2026-02-03",
    )
    site.page(
        "people/p.md",
        title="Mike de Kreek",
        position="Host",
        organisation="o",
        email="p@o.example.org",
    )
    return site


def test_an_organisation(whole):
    whole.build()
    for name, version in [("contact.vcf", "3.0"), ("contact-4.vcf", "4.0")]:
        card = parse(whole.read(f"organisations/o/{name}"))
        assert card.version.value == version
        assert card.fn.value == "Organisation"
        assert card.org.value == ["Organisation"]
        assert card.email.value == "info@o.example.org"
        assert card.tel.value.removeprefix("tel:").replace(" ", "") == "+31701234567"
        assert card.adr.value.street == "Street 1; at the back"
        assert card.adr.value.city == "The Hague"
        assert card.adr.value.country == "Netherlands"
        assert card.contents["url"][0].value == "https://o.example.org/"
        assert card.uid.value.startswith("urn:uuid:")
        assert card.rev.value.startswith("2026") or card.rev.value.startswith("20260202")
        card.serialize()


def test_a_person(whole):
    whole.build()
    card = parse(whole.read("people/p/contact.vcf"))
    assert (card.n.value.given, card.n.value.family) == ("Mike", "de Kreek")
    assert card.org.value == ["Organisation"]
    assert card.title.value == "Host"
    assert parse(whole.read("nl/people/p/contact.vcf")).uid.value == card.uid.value


def test_who_has_nothing_to_give_has_no_card(site):
    site.page("organisations/o.md", title="Silent")
    site.build()
    assert not site.exists("organisations/o/contact.vcf")


def test_an_address_without_a_city(site):
    site.page("organisations/o.md", title="O", address="Street 1")
    site.build()
    address = parse(site.read("organisations/o/contact.vcf")).adr.value
    assert (address.street, address.city, address.country) == ("Street 1", "", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(site, text):
    site.page("organisations/o.md", title=text, summary=text, address=text, email="o@example.org")
    site.page("people/p.md", title=text, position=text, organisation="o", email="p@example.org")
    site.build()
    wanted = text
    for file in site.files("*.vcf"):
        card = parse(file.read_bytes())
        assert card.fn.value == wanted
        assert card.note.value == wanted if "organisations" in str(file) else True
        assert len(card.contents["email"]) == 1


def test_a_person_who_is_removed_is_gone(whole):
    """The name is removed from every page, index, feed, card and calendar; a remaining name is an
    error.
    """
    name = "Mike de Kreek"
    whole.page("events/a.md", title="A", start="2026-10-29", hosts=["p"], published="2026-01-01")
    whole.build()
    assert any(name.encode() in file.read_bytes() for file in whole.files("*") if file.is_file())
    (whole.folder / "Content/people/p.md").unlink()
    run = whole.run("build")
    assert run.returncode == 1
    assert run.stderr.count("[unknown-reference]") == 2
    for path in ["organisations/o.md", "events/a.md"]:
        text = (whole.folder / "Content" / path).read_text()
        text = text.replace("contacts:\n- p\n", "").replace("hosts:\n- p\n", "")
        whole.write(f"Content/{path}", text)
    whole.build()
    for file in whole.files("*"):
        if file.is_file():
            data = file.read_bytes()
            assert name.encode() not in data and b"p@o.example.org" not in data, file
            assert b"/people/p/" not in data, file
    assert not whole.exists("people/p")


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Gerard 't Hooft", ("'t Hooft", "Gerard", "", "")),
        ("dr. Sophie in 't Veld MSc", ("in 't Veld", "Sophie", "dr.", "MSc")),
        (
            "Marja van Bijsterveldt-Vliegenthart",
            ("van Bijsterveldt-Vliegenthart", "Marja", "", ""),
        ),
    ],
)
def test_a_name_in_its_parts(whole, title, parts):
    whole.page("people/p.md", title=title, email="p@o.example.org")
    whole.build()
    for name in ("contact.vcf", "contact-4.vcf"):
        card = parse(whole.read(f"people/p/{name}"))
        found = card.n.value
        assert (found.family, found.given, found.prefix, found.suffix) == parts
        assert card.fn.value == title


def test_fields_say_what_a_title_does_not(whole):
    model = (whole.folder / "Content/model.yml").read_text()
    more = "".join(f"      {name}: {{type: text}}\n" for name in ("given-name", "family-name"))
    whole.write("Content/model.yml", model.replace("      position: {type: text}\n", more))
    whole.page(
        "people/p.md",
        title="María García López",
        email="p@o.example.org",
        **{"family-name": "García López"},
    )
    whole.build()
    name = parse(whole.read("people/p/contact.vcf")).n.value
    assert (name.family, name.given) == ("García López", "María")


def test_an_address_in_its_parts(whole):
    whole.page(
        "organisations/o.md",
        title="Organisation",
        city="the-hague",
        address="Spui 70, 2511 BT Den Haag",
        phone="14 070",
    )
    run = whole.build()
    assert "invalid-phone" not in run.stderr
    for name in ("contact.vcf", "contact-4.vcf"):
        card = parse(whole.read(f"organisations/o/{name}"))
        address = card.adr.value
        assert (address.street, address.code, address.city, address.country) == (
            "Spui 70",
            "2511 BT",
            "Den Haag",
            "Netherlands",
        )
    assert card.tel.value == "tel:14070;phone-context=+31"
