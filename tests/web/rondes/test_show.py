"""The page about a round, as each kind of participant sees it."""

from __future__ import annotations

from datetime import date

import pytest

from gesprekken.core.permissions import Rol
from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.infra.vorm import vorm
from gesprekken.queries.sjablonen.sjablonen import list_regios, list_sjablonen
from tests.conftest import ClientVoor
from tests.fabrieken.kopieren import vergroot_ronde
from tests.fabrieken.rondes import maak_ronde
from tests.fabrieken.wereld import Wereld
from tests.web.rondes.invullen import dossiertabel, vragen

RONDE = "/rondes/najaar-2026"
ZIET_RONDE = [r for r in Rol if r not in {Rol.HUURDERSORGANISATIE, Rol.TECHNISCH_BEHEER}]


def test_elke_stapsoort_heeft_een_naam_en_elke_parameter_woorden() -> None:
    assert all(soort.naam for soort in SOORTEN.values())
    for stap in (s for sjabloon in list_sjablonen() for s in sjabloon.stappen):
        soort = SOORTEN[stap.soort]
        zinnen = soort.werking(vorm(soort.parameters, stap.parameters))
        assert all(str(w) in zinnen for w in stap.parameters.values() if type(w) is int), stap.code


@pytest.mark.parametrize("rol", ZIET_RONDE)
def test_elke_deelnemer_leest_waar_de_ronde_over_gaat(client_voor: ClientVoor, rol: Rol) -> None:
    pagina = client_voor(rol).haal(RONDE)
    assert pagina.kop == "Najaar 2026"
    for zin in ("Werkwijze", "Startgesprek", "5b.4", "Overzicht 5a", "Vóór 15 december 2026", "11.550 woningen",
                "Peildatum 17 december 2021", "Hard en zacht plan", "Addendum, werkafspraak 6"):  # fmt: skip
        assert zin in pagina.tekst
    mag = rol == Rol.SECRETARIAAT
    assert bool(pagina.kies("a[href*='/termijnen/']")) is mag
    assert bool(pagina.kies("a[href*='/doelen/']")) is mag


def test_een_dossier_is_alleen_een_link_voor_wie_het_mag_openen(client_voor: ClientVoor) -> None:
    alle = set(dossiertabel(client_voor("secretariaat").haal(RONDE)))
    haaglanden = next(r for r in list_regios() if r.slug == "haaglanden")
    vidomes = {g for w in haaglanden.werkgebieden if w.corporatie == "vidomes" for g in w.gemeenten}
    assert 1 < len(vidomes) < len(alle) == 9
    verwacht = {"coordinator": {"zoetermeer"}, "corporatie": vidomes, "toetser": set(), "provincie": alle,
                "secretariaat": alle}  # fmt: skip
    for wie, slugs in verwacht.items():
        pagina = client_voor(wie).haal(RONDE)
        links = {str(a["href"]).rpartition("/")[2] for a in pagina.kies("tr[data-dossier] a")}
        assert links == slugs, wie
        assert len(dossiertabel(pagina)) == 9


def test_de_lijst_toont_alleen_rondes_waaraan_iemand_meedoet(client_voor: ClientVoor, wereld: Wereld) -> None:
    with wereld.context():
        maak_ronde(naam="Voorjaar 2027", overzichten=date(2027, 5, 1))
    assert [a.get_text(strip=True) for a in client_voor("delft").haal("/rondes").kies("th a")] == [
        "Voorjaar 2027",
        "Najaar 2026",
    ]
    buitenstaander = client_voor(wereld.persoon("woonbron", Rol.CORPORATIE_MEDEWERKER))
    assert "Ronde starten" not in buitenstaander.haal("/rondes").tekst
    koepel = client_voor(wereld.persoon("svh", Rol.CORPORATIE_MEDEWERKER))
    assert "Er is nog geen ronde." in koepel.haal("/rondes").tekst
    assert koepel.haal("/rondes/laatste").adres == "/rondes"
    assert koepel.get(RONDE).status_code == 404


def test_een_onbekende_ronde_bestaat_niet(client_voor: ClientVoor) -> None:
    for adres in (
        "/rondes/bestaat-niet",
        "/rondes/nieuw/",
        "/rondes/najaar-2026%20",
        "/rondes/%00",
        "/rondes/%F0%9F%8F%A0",
    ):
        assert client_voor("secretariaat").get(adres).status_code == 404


@pytest.mark.parametrize("adres", ["/rondes", RONDE])
def test_een_pagina_kost_even_veel_vragen_bij_negen_als_bij_veertig_dossiers(
    client_voor: ClientVoor, wereld: Wereld, adres: str
) -> None:
    client = client_voor(Rol.PROVINCIE_PARTNER)
    voor = vragen(client, adres)
    with wereld.context():
        vergroot_ronde(wereld.ronde, 40)
    assert len(dossiertabel(client.haal(RONDE))) == 40
    assert len(vragen(client, adres)) == len(voor) <= 12
