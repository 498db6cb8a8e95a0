"""The page of one municipality: who sees what of it, and what it says comes from the heart."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gesprekken.core.permissions import Rol
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.boom import Tag, lees_boom


def _soep(tekst: str) -> Tag:
    return lees_boom(tekst)


def _een(soep: Tag, selector: str) -> Tag:
    (gevonden,) = soep.select(selector)
    return gevonden


@pytest.mark.parametrize(
    ("wie", "stand"),
    [
        ("coordinator", 200), ("wethouder", 200), ("lezer", 200), ("corporatie", 200), ("directeur", 200),
        ("provincie", 200), ("secretariaat", 200), ("tafel", 200), ("toetser", 404), ("huurders", 404),
        ("beheer", 404), ("delft", 404), ("vreemde_corporatie", 404),
    ],
)  # fmt: skip
def test_een_dossier_bestaat_alleen_voor_wie_het_mag_zien(
    wereld: Wereld, client_voor: ClientVoor, wie: str, stand: int
) -> None:
    antwoord = client_voor(wie).get(wereld.adres())
    assert antwoord.status_code == stand
    if stand == 404:
        assert wereld.dossier not in antwoord.text.lower()


def test_een_dossier_dat_niet_bestaat_lijkt_op_een_dossier_van_een_ander(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    client = client_voor("delft")
    ander = client.get(wereld.adres())
    niets = client.get(wereld.adres(dossier="nergenshuizen"))
    assert ander.status_code == niets.status_code == 404
    assert _een(_soep(ander.text), "main").get_text() == _een(_soep(niets.text), "main").get_text()


def test_wie_aan_zet_is_ziet_de_eerste_stap_en_een_knop(wereld: Wereld, client_voor: ClientVoor) -> None:
    pagina = _soep(client_voor("coordinator").get(wereld.adres()).text)
    volgende = _een(pagina, ".gs-volgstap")
    assert _een(volgende, "h2").get_text(strip=True) in {"Startgesprek plannen", "Werkwijze opschrijven"}
    assert _een(volgende, "a.nl-button")["href"]


def test_wie_niets_hoeft_te_doen_leest_dat(wereld: Wereld, client_voor: ClientVoor) -> None:
    pagina = _soep(client_voor("lezer").get(wereld.adres()).text)
    assert _een(pagina, "#volg-kop").get_text(strip=True) == "U hoeft nu niets te doen"
    assert not pagina.select(".gs-volgstap a")


def test_een_feit_haalt_precies_zijn_eigen_verplichting_weg(wereld: Wereld, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")

    def open_() -> set[str]:
        rijen = _soep(client.get(wereld.adres()).text).select("[data-plicht]")
        return {f"{r['data-plicht']} {r['data-houder']}" for r in rijen if r["data-telt"] == "1"}

    voor = open_()
    wereld.werkwijze()
    na = open_()
    assert {v.split()[0] for v in voor - na} == {"schrijven"}
    assert {v.split()[0] for v in na - voor} == {"bevestigen"}


def test_een_huurdersorganisatie_die_niemand_kent_staat_er_als_onbekend(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    pagina = client_voor(Rol.SECRETARIAAT).get(wereld.adres(dossier="rijswijk")).text
    assert "Onbekend" in pagina


def test_de_tafel_ziet_geen_gesprekken_en_geen_journaal(wereld: Wereld, client_voor: ClientVoor) -> None:
    gesprek = wereld.gepland()
    client = client_voor(Rol.TAFEL)
    assert gesprek.sleutel not in client.get(wereld.adres()).text
    assert client.get(wereld.adres("journaal")).status_code == 404
    assert client.get(wereld.adres("gesprekken", gesprek.sleutel)).status_code == 404


def test_na_de_termijn_is_de_stap_te_laat_met_reden_en_eigenaar(wereld: Wereld, client_voor: ClientVoor) -> None:
    wereld.klok.verder(days=60)
    pagina = _soep(client_voor("corporatie").get(wereld.adres()).text)
    stap = _een(pagina, '[data-stap="startgesprek"]')
    assert stap["data-stand"] == "telaat"
    rij = _een(pagina, '[data-plicht="plannen"]')
    assert "Zoetermeer" in rij.get_text()
    assert "dagen te laat" in rij.get_text()


def test_het_journaal_zegt_wie_wat_wanneer_en_waarom(wereld: Wereld, client_voor: ClientVoor) -> None:
    gesprek = wereld.gepland()
    wereld.verplaatst(gesprek, wereld.klok() + timedelta(days=20))
    tekst = client_voor("corporatie").haal(wereld.adres("journaal")).tekst
    assert "Startgesprek verplaatst" in tekst
    assert "De wethouder kan niet" in tekst
    assert "coördinator gemeente" in tekst
    assert "van " in tekst
    assert " naar " in tekst
