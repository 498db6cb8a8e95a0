"""Access is declared on every route, every button can be found, and no link leads nowhere."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Flask
import pytest

from gesprekken.app import create_app
from gesprekken.core.actor import Actor
from gesprekken.core.permissions import GRANTS, Permission, Rol
from gesprekken.settings import Settings
from gesprekken.web.kaart import KAMERS
from gesprekken.web.kamer import Kamer
from gesprekken.web.toegang import ToegangOntbreekt, controleer, public, requires
from tests.conftest import ClientVoor
from tests.fabrieken.partijen import actor_van, maak_demomensen, maak_gebruiker
from tests.fabrieken.volgende import volgende_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient, nieuwe_client
from tests.ondersteuning.databank import Databank
from tests.ondersteuning.wandeling import endpoint_van, knoppen, links, wandel

SCHRIJFT = {"POST", "PUT", "PATCH", "DELETE"}


def _pagina() -> str:
    return "x"


def _app_met(methode: str, functie: Callable[[], str]) -> Flask:
    app = Flask(__name__)
    app.add_url_rule("/proef", "proef", functie, methods=[methode])
    return app


def test_een_route_zonder_toegang_wordt_geweigerd() -> None:
    with pytest.raises(ToegangOntbreekt, match="proef"):
        controleer(_app_met("GET", _pagina))


@pytest.mark.parametrize("methode", sorted(SCHRIJFT))
@pytest.mark.parametrize("recht", [p for p in Permission if p.endswith(":lezen")])
def test_een_leesrecht_bewaakt_geen_route_die_schrijft(methode: str, recht: Permission) -> None:
    controleer(_app_met("GET", requires(recht)(_pagina)))
    with pytest.raises(ToegangOntbreekt, match="changes things under"):
        controleer(_app_met(methode, requires(recht)(_pagina)))


def test_een_route_met_een_recht_of_voor_iedereen_mag_er_zijn() -> None:
    controleer(_app_met("POST", requires(Permission.GESPREK_PLANNEN)(_pagina)))
    controleer(_app_met("GET", public(lambda: "x")))


def test_de_toepassing_start_niet_met_een_route_zonder_toegang(
    databank: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    kaal = Blueprint("kaal", __name__)
    kaal.add_url_rule("/kaal", "kaal", _pagina)
    monkeypatch.setattr("gesprekken.app.KAMERS", (*KAMERS, Kamer(kaal)))
    instellingen: Settings = databank.app.config["INSTELLINGEN"]
    with pytest.raises(ToegangOntbreekt, match=r"kaal\.kaal"):
        create_app(instellingen)


def test_elk_recht_wordt_door_een_route_gevraagd_en_door_een_rol_gedragen(app: Flask) -> None:
    gevraagd = {getattr(functie, "toegang", None) for functie in app.view_functions.values()}
    assert set(Permission) <= gevraagd
    assert set(Permission) == {recht for rechten in GRANTS.values() for recht in rechten}
    assert set(GRANTS) == set(Rol)


def _met_twee_petten(wereld: Wereld) -> Actor:
    provincie = wereld.organisatie("provincie-zuid-holland")
    with wereld.context():
        return actor_van(maak_gebruiker((provincie, Rol.PROVINCIE_PARTNER), (provincie, Rol.PROVINCIE_TOETSER)))


def _opgehaald(client: Paginaclient, pagina: Pagina) -> list[str]:
    """The files that a page offers, each of which is there."""
    adressen = links(pagina, "a[download]")
    assert [client.get(adres).status_code for adres in adressen] == [200] * len(adressen)
    return adressen


ZONDER_LINK = {
    "systeem.gezond", "systeem.melden", "partijen.home", "partijen.login", "rondes.laatste",
    "kladden.sessie", "kladden.net_getypt",
}  # fmt: skip


def _laat_een_klad_achter(client: Paginaclient, wereld: Wereld) -> None:
    """And another one that was thrown away."""
    adres = f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze"
    for tekst in ("Weg", "Half"):
        formulier = client.haal(adres).formulier("/werkwijze")
        antwoord = client.post("/klad", data={**formulier.vul(tekst=tekst).waarden, "klad_formulier": formulier.adres})
        assert antwoord.status_code == 200
        if tekst == "Weg":
            client.stuur(client.haal(adres).formulier("/weg"))


@pytest.mark.usefixtures("halverwege")
def test_iedereen_bereikt_met_elke_link_een_pagina_en_samen_bereiken_zij_elke_knop(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    """Slow: everybody opens every page that a link leads to, some thousand pages."""
    volgende_ronde(wereld)
    daden: set[str] = set()
    paginas: set[str] = set()
    wereld.mensen["dubbel"] = _met_twee_petten(wereld)
    _laat_een_klad_achter(client_voor("coordinator"), wereld)
    for wie in wereld.mensen:
        client = client_voor(wie)
        for pagina in wandel(client, "/", per_endpoint=3):
            paginas.add(endpoint_van(wereld.app, pagina.adres))
            daden |= {endpoint_van(wereld.app, adres, "POST") for adres in knoppen(pagina)}
            paginas |= {endpoint_van(wereld.app, adres) for adres in _opgehaald(client, pagina)}
    maak_demomensen(wereld.app)
    wereld.app.config["DEMO"] = True
    inlog = nieuwe_client(wereld.app).haal("/inloggen")
    daden |= {endpoint_van(wereld.app, adres, "POST") for adres in knoppen(inlog)}
    regels = [r for r in wereld.app.url_map.iter_rules() if r.endpoint != "static"]
    van_een_script = {"kladden.bewaar", "kladden.verleng"}
    assert {r.endpoint for r in regels if SCHRIJFT & (r.methods or set())} - van_een_script == daden
    assert {r.endpoint for r in regels if "GET" in (r.methods or set())} - ZONDER_LINK == paginas - ZONDER_LINK
