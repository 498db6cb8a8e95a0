"""One click per role: in the demo only."""

from __future__ import annotations

import pytest

from gesprekken.core.permissions import ROLNAAM, Rol
from gesprekken.queries.partijen.partijen import list_demofuncties
from gesprekken.web.partijen.loginpagina import ROLTAAK
from tests.fabrieken.partijen import maak_demomensen
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient
from tests.ondersteuning.databank import tel
from tests.web.partijen.inloggen import EMAIL, log_in


@pytest.fixture
def demo(client: Paginaclient, wereld: Wereld) -> Paginaclient:
    """A browser at an application in demo mode, where nobody is real."""
    maak_demomensen(wereld.app)
    wereld.app.config["DEMO"] = True
    return client


def _knop(rol: Rol) -> str:
    return ROLNAAM[rol][0].upper() + ROLNAAM[rol][1:]


def test_elke_rol_heeft_een_zin_over_wat_zij_komt_doen() -> None:
    assert ROLTAAK.keys() == set(Rol)


@pytest.mark.parametrize("rol", Rol)
def test_elke_rol_komt_met_een_klik_binnen(demo: Paginaclient, rol: Rol) -> None:
    pagina = demo.haal("/inloggen")
    assert ROLTAAK[rol] in pagina.tekst
    binnen = demo.stuur(pagina.formulier("/demo"), knop=_knop(rol))
    assert ROLNAAM[rol] in binnen.kies(".gs-kopbalk__pet")[0].get_text()


def test_elk_account_van_de_demo_staat_op_de_pagina(demo: Paginaclient, wereld: Wereld) -> None:
    functies = wereld.lees(list_demofuncties)
    pagina = demo.haal("/inloggen")
    sleutels = {str(b["value"]) for b in pagina.kies("details button")}
    assert sleutels == {f.sleutel for f in functies}
    laatste = functies[-1]
    binnen = demo.stuur(pagina.formulier("/demo"), knop=f"{laatste.naam}, {laatste.organisatie_naam}")
    assert laatste.naam in binnen.tekst


def test_de_demo_brengt_naar_de_gezochte_pagina_en_nooit_naar_een_ander(demo: Paginaclient) -> None:
    formulier = demo.haal("/inloggen?volgende=/rondes").formulier("/demo")
    assert demo.stuur(formulier, knop=_knop(Rol.SECRETARIAAT)).adres == "/rondes"
    naam, waarde = formulier.knoppen[_knop(Rol.SECRETARIAAT)]
    token = demo.haal("/inloggen").formulier("/demo").waarden["csrf_token"]
    data = {"csrf_token": token, "volgende": "//kwaad.example", naam: waarde}
    assert demo.post("/inloggen/demo", data=data).headers["Location"] == "/"


@pytest.mark.parametrize("sleutel", ["", "bestaat-niet", "\x00"])
def test_een_onbekend_account_bestaat_niet(demo: Paginaclient, sleutel: str) -> None:
    voor = tel(demo.application, "sessie")
    token = demo.haal("/inloggen").formulier("/demo").waarden["csrf_token"]
    assert demo.post("/inloggen/demo", data={"csrf_token": token, "functie": sleutel}).status_code == 404
    assert tel(demo.application, "sessie") == voor


def test_buiten_de_demo_bestaat_inloggen_met_een_klik_niet(client: Paginaclient, wereld: Wereld) -> None:
    maak_demomensen(wereld.app)
    voor = tel(wereld.app, "sessie")
    sleutel = wereld.lees(list_demofuncties)[0].sleutel
    pagina = client.haal("/inloggen")
    assert "Proef het met één klik" not in pagina.tekst
    assert [f.adres for f in pagina.formulieren()] == ["/inloggen"]
    token = pagina.formulier("/inloggen").waarden["csrf_token"]
    assert client.post("/inloggen/demo", data={"csrf_token": token, "functie": sleutel}).status_code == 404
    assert tel(wereld.app, "sessie") == voor


def test_met_een_echt_account_erbij_gaat_inloggen_met_een_klik_dicht(demo: Paginaclient, wereld: Wereld) -> None:
    wereld.persoon("zoetermeer", Rol.GEMEENTE_COORDINATOR, email="demo@delft.example")
    maak_demomensen(wereld.app)
    sleutel = wereld.lees(list_demofuncties)[0].sleutel
    wereld.persoon("delft", Rol.GEMEENTE_COORDINATOR, email=EMAIL)
    voor = tel(wereld.app, "sessie")
    pagina = demo.haal("/inloggen")
    assert "Proef het met één klik" not in pagina.tekst
    assert "Voorbeeldomgeving" not in pagina.tekst
    token = pagina.formulier("/inloggen").waarden["csrf_token"]
    assert demo.post("/inloggen/demo", data={"csrf_token": token, "functie": sleutel}).status_code == 404
    assert log_in(demo, "demo@delft.example").status_code == 422, "its password is known to everybody"
    assert tel(wereld.app, "sessie") == voor
    assert log_in(demo, EMAIL).status_code == 303
