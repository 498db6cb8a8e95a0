"""The ledger: what the bid is, how it grew, what it means for the region, and what stands beside it."""

from __future__ import annotations

from gesprekken.core.permissions import Rol
from gesprekken.domain.biedingen.models import Uitlegsoort
from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina

DOEL = 11_550  # the goal of this round


def _rij(pagina: Pagina, naam: str) -> list[str]:
    """The numbers of a row of the bid that counts."""
    (rij,) = [r for r in pagina.kies("table.gs-tabel--bod tr") if r.th and r.th.get_text(strip=True) == naam]
    return [td.get_text(" ", strip=True) for td in rij.find_all("td")]


def test_het_bod_staat_er_met_onttrekking_totalen_en_daeb(wereld: Wereld, client_voor: ClientVoor) -> None:
    Bodspel(wereld).uitgebracht(1_200, 900)
    for wie in ("lezer", "corporatie", "provincie", "secretariaat", "tafel"):
        pagina = client_voor(wie).haal(Bodspel(wereld).adres())
        rij = ["1.200", "300", "900", "0", "0", "0", "1.200", "300", "900"]
        assert _rij(pagina, "DAEB: sociale huur van corporaties") == rij, wie
        assert _rij(pagina, "Waarvan DAEB") == _rij(pagina, "Totaal") == rij, wie
        assert _rij(pagina, "Koop tot de koopgrens") == ["0"] * 9, wie
        vormen = [f.adres.rsplit("/", 1)[1] for f in pagina.formulieren() if "/bod/" in f.adres]
        assert vormen == (["voorstellen"] if wie in {"corporatie", "provincie"} else []), wie
        for woord in ("Versie 1", "prijspeil 2019", "Waarom deze versie: Dit past op de plekken die wij kennen."):
            assert woord in pagina.tekst, (wie, woord)


def test_groei_telt_vanaf_het_eerste_bod_en_niet_vanaf_het_vorige(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Bodspel(wereld)
    for netto in (100, 160, 140):
        spel.uitgebracht(netto)
    pagina = client_voor("corporatie").haal(spel.adres())
    assert pagina.kies("[data-groei]")[0]["data-groei"] == "40"
    assert "100% wordt getoond, niet afgedwongen" in pagina.tekst
    koppen = [a.h3.get_text(" ", strip=True) for a in pagina.kies("[data-versie]") if a.h3]
    assert koppen == [
        "Versie 3, 140 woningen netto (−20)", "Versie 2, 160 woningen netto (+60)", "Versie 1, 100 woningen netto",
    ]  # fmt: skip
    verschil = pagina.kies("[data-versie='3'] details li")[0].get_text(" ", strip=True)
    assert verschil.endswith("2021 tot en met 2025 netto 160 → 140 ; bruto 160 → 140")


def test_zonder_bod_zegt_de_pagina_dat_en_rekent_zij_niets_uit(wereld: Wereld, client_voor: ClientVoor) -> None:
    for wie in ("coordinator", "corporatie", "tafel"):
        pagina = client_voor(wie).haal(Bodspel(wereld).adres())
        assert "Er is nog geen bod uitgebracht." in pagina.tekst
        assert "0 van 9 hebben een bod" in pagina.tekst
        assert "Er is nog geen groei" in pagina.tekst
        assert not pagina.kies("form[action$=oordeel], form[action$=uitleg]")


def test_de_regio_is_de_som_van_wat_is_uitgebracht_tegenover_het_doel(wereld: Wereld, client_voor: ClientVoor) -> None:
    Bodspel(wereld).uitgebracht(400, 300)
    Bodspel(wereld, "delft").uitgebracht(100)
    Bodspel(wereld, "delft").uitgebracht(130)
    pagina = client_voor("corporatie").haal(Bodspel(wereld).adres())
    assert pagina.kies("[data-regio]")[0]["data-regio"] == "430"
    assert pagina.kies("[data-afstand]")[0]["data-afstand"] == str(DOEL - 430)
    zinnen = ("2 van 9 hebben een bod", "Zoetermeer draagt daar 300 aan bij", "70% van het geheel",
              "Addendum, inleiding", "versie 1", "biedingen zijn er niet mee te vergelijken")  # fmt: skip
    for zin in zinnen:
        assert zin in pagina.tekst, zin


def test_een_afstand_die_niemand_kent_krijgt_geen_getal(wereld: Wereld, client_voor: ClientVoor) -> None:
    Bodspel(wereld).uitgebracht()
    pagina = client_voor("coordinator").haal(Bodspel(wereld).adres())
    (vak,) = [d for d in pagina.kies(".gs-kern__item") if "Meer Evenwicht" in d.get_text()]
    assert "Niet bekend" in vak.get_text()
    assert not any(teken.isdigit() for teken in vak.get_text())


def test_oordeel_en_uitleg_staan_naast_het_bod_en_bij_hun_versie(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Bodspel(wereld)
    spel.uitgebracht(100)
    spel.uitgelegd("Eerst de plannen.")
    spel.uitgebracht(90)
    spel.beoordeeld("Het wordt minder.", wezenlijk=False)
    pagina = client_voor("provincie").haal(spel.adres())
    assert "Nog te schrijven" in pagina.kies("#uitleggen")[0].get_text()
    assert "Toelichting bij versie 1" in pagina.kies("#uitleggen details")[0].get_text(" ", strip=True)
    assert "Het systeem rekent het niet uit" in pagina.kies("#oordelen")[0].get_text()
    spel.uitgelegd("Wij zoeken drie plekken.", Uitlegsoort.HANDELINGSPERSPECTIEF)
    vak = client_voor("tafel").haal(spel.adres()).kies("#uitleggen")[0].get_text(" ", strip=True)
    assert "Handelingsperspectief bij versie 2" in vak
    assert "Wij zoeken drie plekken." in vak
    assert "er komen netto geen woningen bij" in vak


def test_elke_verplichting_leidt_naar_haar_plek_op_de_pagina(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    verwacht = ["Bod uitbrengen", "Zeggen of het bod een wezenlijke stap is",
                "Toelichting of handelingsperspectief schrijven",
                "Antwoord geven op het voorstel van Vidomes"]  # fmt: skip
    gezien: dict[str, str] = {}
    for zet in (lambda: None, spel.uitgebracht, spel.voorgesteld):
        zet()
        gezien |= {a.get_text(" ", strip=True): str(a["href"]) for a in client.haal("/mijn-werk").kies("th a")}
    for wat in verwacht:
        adres, _, anker = gezien[wat].partition("#")
        assert adres == spel.adres(), wat
        assert client.haal(adres).kies(f"[id='{anker}']"), wat


def test_het_dossier_heeft_een_tabblad_bod_voor_wie_het_mag_lezen(wereld: Wereld, client_voor: ClientVoor) -> None:
    adres = Bodspel(wereld).adres()
    for wie in ("coordinator", "corporatie", "tafel", "secretariaat"):
        client = client_voor(wie)
        for pad in ("", "werkwijze/werkwijze", "agenda/gespreksagenda"):
            tabs = client.haal(wereld.adres(*pad.split("/") if pad else ())).kies(".gs-tabs a")
            assert [a["href"] for a in tabs if a.get_text(strip=True) == "Bod"] == [adres], (wie, pad)
        (huidig,) = client.haal(adres).kies(".gs-tabs a[aria-current=page]")
        assert huidig["href"] == adres


def test_op_het_bord_staat_wie_toelicht_met_een_link_voor_wie_mag_en_zonder_de_tekst(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel, bord = Bodspel(wereld), f"/rondes/{wereld.ronde}/statusbord"
    spel.uitgebracht()
    assert "licht toe" not in client_voor("tafel").haal(bord).tekst
    spel.uitgelegd("Wij wachten op de provincie.")
    for wie, opent in (("tafel", True), ("coordinator", True), ("delft", False), (Rol.PROVINCIE_TOETSER, False)):
        pagina = client_voor(wie).haal(bord)
        (merk,) = pagina.kies(".gs-lichttoe")
        (rij,) = [r for r in merk.parents if r.name == "tr"]
        assert rij["data-dossier"] == "zoetermeer"
        assert bool(merk.a) == opent, wie
        assert "Wij wachten op de provincie." not in pagina.tekst
    spel.uitgebracht(200)
    assert "licht toe" not in client_voor("tafel").haal(bord).tekst
