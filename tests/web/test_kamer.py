"""The application does not start with a room that says what is not so."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Flask
import pytest

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.soorten.bod import SOORT as BOD
from gesprekken.web import kaart, kamer, navigatie, plekken
from gesprekken.web.kaart import KAMERS, vind_kamers
from gesprekken.web.kamer import Adres, Ingang, Kamer, OnjuisteKamer, Tab
from gesprekken.web.stapkamer import Hier
from gesprekken.web.toegang import ToegangOntbreekt, controleer, public, requires, toegang_van

ZONDER_PLEKKEN = [replace(k, plekken={}) for k in KAMERS]
ALLE_PLEKKEN = {soort: adres for k in KAMERS for soort, adres in k.plekken.items()}


def _pagina(**_delen: str) -> str:
    return "x"


def _proef(methode: str = "GET", pagina: object = _pagina) -> Blueprint:
    bp = Blueprint("proef", __name__)
    bp.add_url_rule("/proef/<ronde>/<stap>", "show", pagina, methods=[methode])  # type: ignore[arg-type]  # a page of any shape
    return bp


def _app(*kamers: Kamer) -> Flask:
    app = Flask(__name__)
    kamer.betrek(app, kamers)
    return app


def test_een_leespagina_zonder_eigen_recht_vraagt_wat_haar_kamer_vraagt() -> None:
    app = _app(Kamer(_proef(), leest=Permission.BOD_LEZEN))
    controleer(app)
    assert toegang_van(app, "proef.show") == Permission.BOD_LEZEN


@pytest.mark.parametrize("eigen", [requires(Permission.AGENDA_LEZEN)(_pagina), public(lambda **_d: "x")])
def test_een_eigen_recht_gaat_voor_dat_van_de_kamer(eigen: object) -> None:
    app = _app(Kamer(_proef(pagina=eigen), leest=Permission.BOD_LEZEN))
    assert toegang_van(app, "proef.show") == getattr(eigen, "toegang", None)


def test_een_daad_noemt_altijd_een_eigen_recht() -> None:
    with pytest.raises(ToegangOntbreekt, match="changes things under bod:lezen"):
        controleer(_app(Kamer(_proef("POST"), leest=Permission.BOD_LEZEN)))


def test_zonder_recht_van_de_route_of_haar_kamer_start_niets() -> None:
    with pytest.raises(ToegangOntbreekt, match=r"proef\.show"):
        controleer(_app(Kamer(_proef())))


def test_alleen_lezen_kan_van_een_hele_kamer_zijn() -> None:
    with pytest.raises(OnjuisteKamer, match="only reading"):
        Kamer(_proef(), leest=Permission.BOD_SCHRIJVEN)


@pytest.mark.parametrize(
    "kamer_",
    [
        Kamer(_proef(), onderdeel="proef.weg"),
        Kamer(_proef(), ingangen=(Ingang(1, "proef.weg", "Weg"),)),
        Kamer(_proef(), ingangen=(Ingang(1, "proef.show", "Weg", paginas=("proef.weg",)),)),
        Kamer(_proef(), tab=Tab(BOD, "proef.weg")),
        Kamer(_proef(), plekken={Pleksoort.BOD: Adres("proef.weg")}),
    ],
)
def test_een_pagina_die_er_niet_is_houdt_de_start_tegen(kamer_: Kamer) -> None:
    with pytest.raises(OnjuisteKamer, match=r"proef\.weg"):
        _app(kamer_)


def test_twee_kamers_tonen_niet_dezelfde_plek(app: Flask) -> None:
    dubbel = Kamer(_proef(), plekken={Pleksoort.BOD: Adres("biedingen.show", "stap")})
    with pytest.raises(OnjuisteKamer, match="proef and another room both show: bod"):
        plekken.registreer(app, [*KAMERS, dubbel])


@pytest.mark.parametrize("soort", list(Pleksoort))
def test_elke_plek_heeft_een_kamer(app: Flask, soort: Pleksoort) -> None:
    rest = {s: adres for s, adres in ALLE_PLEKKEN.items() if s != soort}
    with pytest.raises(OnjuisteKamer, match=f"no room shows: {soort}$"):
        plekken.registreer(app, [*ZONDER_PLEKKEN, Kamer(_proef(), plekken=rest)])


@pytest.mark.parametrize("adres", [Adres("biedingen.show"), Adres("biedingen.show", "stap", "nr")])
def test_een_plek_vult_het_hele_adres_en_niets_anders(app: Flask, adres: Adres) -> None:
    anders = Kamer(_proef(), plekken={**ALLE_PLEKKEN, Pleksoort.BOD: adres})
    with pytest.raises(OnjuisteKamer, match=r"bod fills .* of biedingen\.show"):
        plekken.registreer(app, [*ZONDER_PLEKKEN, anders])


def test_twee_kamers_hebben_geen_tab_voor_dezelfde_stapsoort() -> None:
    with pytest.raises(OnjuisteKamer, match="two rooms"):
        navigatie.maak_navigatie([*KAMERS, Kamer(_proef(), tab=Tab(BOD, "proef.show"))])


def test_een_kamer_hoort_bij_een_ingang_die_er_is() -> None:
    with pytest.raises(OnjuisteKamer, match=r"no entry of the navigation: proef\.show"):
        navigatie.maak_navigatie([*KAMERS, Kamer(_proef(), onderdeel="proef.show")])


def test_een_pakket_zonder_kamer_houdt_de_start_tegen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("gesprekken.web.systeem.KAMER")
    with pytest.raises(OnjuisteKamer, match=r"gesprekken\.web\.systeem exports no KAMER"):
        vind_kamers()
    assert kaart.KAMERS == KAMERS


def test_buren_liggen_op_een_adres_en_hebben_elk_hun_eigen_paginas() -> None:
    """Else a page of one would link to a page of another that happens to have the same name."""
    adressen = {k.bp.name: k.bp.url_prefix for k in KAMERS}
    endpoints = [endpoint.split(".", 1) for endpoint in _app(*ZONDER_PLEKKEN).view_functions if "." in endpoint]
    met_buren = [soort for soort in Hier.__subclasses__() if soort.buren]
    assert met_buren
    for soort in met_buren:
        kamers = {soort.kamer, *soort.buren}
        assert len({adressen[kamer] for kamer in kamers}) == 1
        namen = [pagina for kamer, pagina in endpoints if kamer in kamers]
        assert len(namen) == len(set(namen)) > len(kamers)
