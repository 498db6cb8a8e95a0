"""The examination itself: every kind of fault, planted in a page whose good form was seen before, is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.keuring import Keuring
from tests.journeys.toetsenbord import Toetsenbord

PAGINA = "/inloggen"
PLANT = """([html, stijl]) => {
  document.querySelector("main").insertAdjacentHTML("beforeend", `<div id="proef">${html}</div>`);
  Object.assign(document.querySelector("#proef > *").style, stijl);
}"""
RUIM_OP = "() => document.querySelector('#proef').remove()"
KLEIN = {"width": "8px", "height": "8px", "padding": "0", "minHeight": "0", "minWidth": "0"}
FOUTEN: dict[str, tuple[str, dict[str, str], str]] = {
    "te weinig contrast": ("<p>Lichtgrijs.</p>", {"color": "#999", "background": "#ccc"}, "1280 px: color-contrast: "),
    "een doel te klein": ("<button>x</button><button>y</button>", KLEIN, "390 px: target-size: "),
    "een veld zonder label": ("<input>", {}, "px: label: "),
    "een knop zonder naam": ("<button></button>", {}, "px: button-name: "),
    "een link zonder naam": ('<a href="/inloggen"></a>', {}, "px: link-name: "),
    "een tekening zonder naam": ('<svg role="img"></svg>', {}, "px: svg-img-alt: "),
    "een kop te diep": ("<h6>Kop</h6>", {}, "px: heading-order: "),
    "een lijst met iets anders dan regels": ("<ul><p>Los</p></ul>", {}, "px: list: "),
    "een rol die niet bestaat": ('<p role="verzonnen">Tekst</p>', {}, "px: aria-roles: "),
    "een kenmerk dat niet bestaat": ('<p aria-verzonnen="1">Tekst</p>', {}, "px: aria-valid-attr: "),
    "twee keer de inhoud": ("<main>Nog een</main>", {}, "px: landmark-no-duplicate-main: "),
    "te breed voor een telefoon": ("<p>Breed.</p>", {"width": "600px"}, "390 px: steekt uit"),
    "te breed voor een bureau": ("<p>Breed.</p>", {"width": "1600px"}, "1280 px: steekt uit"),
}
# Two texts of the same kind, of which the second stands in a way that makes it hard to read.
TWEELING = """([html, stijl]) => {
  const blad = new CSSStyleSheet();
  blad.replaceSync(`#proef p { color: #666; background: none; font-size: 16px } ${stijl}`);
  document.adoptedStyleSheets = [blad];
  document.querySelector("main").insertAdjacentHTML("beforeend", `<div id="proef">${html}</div>`);
}"""
GOEDE = "<div><div><i></i><p>Goed.</p></div></div>"
SLECHTE = '<div id="slecht"><div><i></i><p>Slecht.</p></div></div>'
TWEELINGEN = {
    "een andere kleur": "#slecht p { color: #999 }",
    "een andere vulling van de letters": "#slecht p { -webkit-text-fill-color: #999 }",
    "een rand om de letters": "#slecht p { -webkit-text-stroke: 1px #999 }",
    "een kleinere letter": "#proef p { color: #8a8a8a; font-size: 32px } #slecht p { font-size: 16px }",
    "een dunnere letter": "#proef p { color: #8a8a8a; font-size: 20px; font-weight: 700 }"
    " #slecht p { font-weight: 400 }",
    "geen schaduw meer": "#proef p { color: #bbb; "
    "text-shadow: 1px 1px #000, -1px 1px #000, 1px -1px #000, -1px -1px #000 } #slecht p { text-shadow: none }",
    "een andere ondergrond": "#slecht p { background: #ccc }",
    "een andere ondergrond, hoger op": "#slecht { background: #ccc }",
    "doorschijnend": "#slecht p { opacity: .6 }",
    "doorschijnend, hoger op": "#slecht { opacity: .6 }",
    "doorschijnend door iets dat er niet onder ligt": "#proef > div { height: 0; margin-bottom: 4rem }"
    " #slecht { opacity: .6 }",
    "gemengd met de ondergrond": "#proef > div { background: #888 } #proef p { background: #fff }"
    " #slecht p { mix-blend-mode: multiply }",
    "iets dat erachter ligt": "#proef > div > div { position: relative } #proef p { position: relative }"
    " #slecht i { position: absolute; inset: 0; background: #ccc }",
    "iets dat niet meer erachter ligt": "#proef p { color: #fff; position: relative } #proef > div > div"
    " { position: relative } #proef i { position: absolute; inset: 0; background: #000 } #slecht i { right: 100% }",
}
STIJL = """(media) => {
  const blad = new CSSStyleSheet();
  blad.replaceSync(`@media (${media}) { #proef p { color: #999; background: #ccc; } }`);
  document.adoptedStyleSheets = [blad];
}"""


def test_elke_soort_fout_wordt_gevonden_ook_nadat_een_goede_pagina_is_gezien(bezoek: Bezoek) -> None:
    """Over ten seconds on a busy machine: a page with a fault is examined for each kind, at both widths."""
    bezoek.ga(PAGINA)
    for html, stijl, klacht in FOUTEN.values():
        bezoek.page.evaluate(PLANT, [html, stijl])
        with pytest.raises(AssertionError, match=klacht):
            bezoek.keur()
        bezoek.page.evaluate(RUIM_OP)
    bezoek.page.evaluate("() => document.documentElement.removeAttribute('lang')")
    with pytest.raises(AssertionError, match="px: html-has-lang: "):
        bezoek.keur()


@pytest.mark.parametrize("stijl", TWEELINGEN.values(), ids=TWEELINGEN)
def test_een_tekst_die_slechter_staat_dan_haar_tweeling_wordt_gevonden(
    bezoek: Bezoek, tmp_path: Path, stijl: str
) -> None:
    klacht = "color-contrast: Elements must meet minimum color contrast ratio thresholds"
    bezoek = Bezoek(bezoek.context, bezoek.server, Keuring(tmp_path / "gekeurd"))
    bezoek.ga(PAGINA)
    bezoek.page.evaluate(TWEELING, [GOEDE, stijl])
    bezoek.keur()
    for html in (GOEDE + SLECHTE, SLECHTE):
        bezoek.ga(PAGINA)
        bezoek.page.evaluate(TWEELING, [html, stijl])
        with pytest.raises(AssertionError) as fout:
            bezoek.keur()
        regels = [regel.strip() for regel in str(fout.value).splitlines() if " px: " in regel or "<p>" in regel]
        assert regels == [f"390 px: {klacht}", "<p>Slecht.</p>", f"1280 px: {klacht}", "<p>Slecht.</p>"]


def test_wat_eens_genoeg_afstak_wordt_niet_nog_eens_gewogen(bezoek: Bezoek, tmp_path: Path) -> None:
    keuring = Keuring(tmp_path / "gekeurd")
    bezoek.ga(PAGINA)
    for _ in range(2):
        keuring.keur(bezoek.page, PAGINA, altijd=True)
        bezoek.page.reload()
    assert len(set(keuring.genoeg)) == len(keuring.genoeg) > 0


@pytest.mark.parametrize(("media", "breedte"), [("max-width: 600px", 390), ("min-width: 601px", 1280)])
def test_een_fout_op_een_breedte_wordt_op_die_breedte_gevonden(bezoek: Bezoek, media: str, breedte: int) -> None:
    bezoek.ga(PAGINA)
    bezoek.page.evaluate(PLANT, ["<p>Lichtgrijs.</p>", {}])
    bezoek.page.evaluate(STIJL, media)
    with pytest.raises(AssertionError) as fout:
        bezoek.keur()
    assert [regel for regel in str(fout.value).splitlines() if " px: " in regel] == [
        f"{breedte} px: color-contrast: Elements must meet minimum color contrast ratio thresholds"
    ]


def test_een_goede_vorm_geldt_voor_elk_proces_en_een_foute_voor_geen_enkel(bezoek: Bezoek, tmp_path: Path) -> None:
    eerste, tweede = (Bezoek(bezoek.context, bezoek.server, Keuring(tmp_path / "gekeurd")) for _ in range(2))
    for wie, onderzocht in ((eerste, True), (tweede, False)):
        wie.ga(PAGINA)
        assert wie.page.evaluate("() => typeof axe === 'object'") is onderzocht
    for wie in (eerste, tweede, tweede):
        wie.page.evaluate(PLANT, ["<input>", {}])
        with pytest.raises(AssertionError, match="px: label: "):
            wie.keur()
        wie.page.evaluate(RUIM_OP)


def test_een_pagina_met_een_weigering_wordt_altijd_onderzocht(bezoek: Bezoek) -> None:
    for _ in range(2):
        bezoek.ga("/bestaat-niet", status=404)
        assert bezoek.page.evaluate("() => typeof axe === 'object'")
    with pytest.raises(AssertionError, match="404 in plaats van 200"):
        bezoek.ga("/bestaat-niet")


def _mislukt(page: Page) -> None:
    page.route("**/static/weg.png", lambda route: route.abort())
    page.evaluate("() => { new Image().src = '/static/weg.png'; }")


RUIS: dict[str, tuple[str, Callable[[Page], object], str]] = {
    "een melding": ("console", lambda p: p.evaluate("() => console.log('hallo')"), "console: hallo"),
    "een fout in een script": (
        "pageerror", lambda p: p.evaluate("() => { setTimeout(() => { throw new Error('kapot'); }); }"), "kapot",
    ),
    "een verzoek dat mislukt": ("requestfailed", _mislukt, "mislukt: .*/static/weg.png"),
    "een bestand dat er niet is": ("console", lambda p: p.evaluate("() => { fetch('/static/weg.js'); }"), "404"),
    "een stijl die het beleid verbiedt": (
        "console", lambda p: p.evaluate(PLANT, ['<p style="color: red">Rood</p>', {}]), "Content Security Policy",
    ),
}  # fmt: skip


def test_elke_soort_ruis_wordt_gehoord(bezoek: Bezoek) -> None:
    for soort, doe, klacht in RUIS.values():
        bezoek.ga(PAGINA)
        with bezoek.page.expect_event(soort):
            doe(bezoek.page)
        with pytest.raises(AssertionError, match=klacht):
            bezoek.keur()
        bezoek.vergeet_ruis()


def test_wie_zonder_muis_werkt_ziet_altijd_de_focus_en_raakt_geen_muis_aan(bezoek: Bezoek) -> None:
    toetsen = Toetsenbord(bezoek)
    bezoek.ga(PAGINA)
    knop = bezoek.bedienbaar("Inloggen")
    knop.evaluate("e => { e.style.outline = 'none'; }")
    with pytest.raises(AssertionError, match="geen zichtbare focus op BUTTON Inloggen"):
        toetsen.naar(knop)
    bezoek.page.mouse.click(1, 1)
    with pytest.raises(AssertionError, match="er is een muis gebruikt"):
        bezoek.keur()
