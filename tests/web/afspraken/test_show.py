"""Onze afspraken: what an organisation promised and has to do, over all its dossiers, and nobody else's."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from gesprekken.core.permissions import Rol
from gesprekken.domain.agenda.invoer import Puntinvoer
from gesprekken.domain.dossiers.models import Deelname
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.services.agenda import instemmen, samenstellen
from gesprekken.services.daad import Daad
from tests.conftest import ClientVoor
from tests.fabrieken.agendahalverwege import Agendaspel
from tests.fabrieken.opvolgingzetten import Opvolging, besproken
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Pagina

ADRES = "/onze-afspraken"
GEHEIM = "Wat alleen de provincie weet"


def rijen(pagina: Pagina, deel: str) -> list[str]:
    """The lines of one list, each as its words."""
    return [_woorden(rij) for rij in pagina.kies(f"#{deel} tbody tr.gs-rij")]


def _woorden(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def koppen(pagina: Pagina, deel: str) -> list[str]:
    """The dossiers that the lines of one list are grouped by."""
    return [str(rij["data-dossier"]) for rij in pagina.kies(f"#{deel} tr[data-dossier]")]


def delfts(wereld: Wereld) -> tuple[Opvolging, str]:
    """An item of Vidomes in Delft that was talked about."""
    delft = Opvolging(wereld, "delft")
    (kade,) = delft.vastgesteld(("corporatie", "Kade"))
    delft.gehouden(kade)
    return delft, kade


def test_zonder_afspraken_zegt_de_pagina_wat_er_komt(wereld: Wereld, client_voor: ClientVoor) -> None:
    pagina = client_voor("corporatie").haal(ADRES)
    assert pagina.kop == "Onze afspraken"
    for zin in ("U heeft niets toegezegd.", "heeft een actie", "U heeft nog geen agendapunten."):
        assert zin in pagina.tekst


def test_een_corporatie_ziet_haar_toezeggingen_uit_alle_dossiers_met_dag_stand_en_link(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    toezegging = opvolging.toezegging(grond, tekst="Wij rekenen het door.")
    delft, kade = delfts(wereld)
    delft.toezegging(kade, tekst="Wij sturen een schets.")
    corporatie = client_voor("corporatie")
    pagina = corporatie.haal(ADRES)
    assert koppen(pagina, "toezeggingen") == ["zoetermeer", "delft"]
    eerste, tweede = rijen(pagina, "toezeggingen")
    assert eerste.startswith("Wij rekenen het door. 1. Grond")
    assert eerste.endswith("Loopt")
    assert "Kade" in tweede
    adres = opvolging.adres("toezeggingen", toezegging.sleutel)
    assert pagina.kies("#toezeggingen tbody th[scope=row] a")[0]["href"] == adres
    assert "Dit heeft u toegezegd" in corporatie.haal(adres).kop


def test_wat_te_laat_is_staat_bovenaan_en_wat_klaar_is_onderaan(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    klaar = opvolging.toezegging(grond, tekst="Klaar is klaar.")
    opvolging.afgedaan(klaar, "nakomen")
    opvolging.toezegging(grond, tekst="Dit kwam te laat.")
    wereld.klok.verder(days=10)
    opvolging.toezegging(grond, tekst="Dit kan nog.")
    wereld.klok.verder(days=6)
    pagina = client_voor("directeur").haal(ADRES)
    standen = [str(r["data-toezegging"]) for r in pagina.kies("#toezeggingen tr[data-toezegging]")]
    assert standen == ["telaat", "bezig", "gereed"]
    assert [r.split(".")[0] for r in rijen(pagina, "toezeggingen")] == [
        "Dit kwam te laat", "Dit kan nog", "Klaar is klaar",
    ]  # fmt: skip
    assert "2 open" in _woorden(pagina.kies("#toezeggingen-kop")[0])
    assert _woorden(pagina.kies("#toezeggingen .gs-paneel__kop .gs-status")[0]) == "1 te laat"


def test_acties_van_collega_s_staan_erbij_ook_uit_een_startgesprek(wereld: Wereld, client_voor: ClientVoor) -> None:
    gesprek = wereld.gehouden().sleutel
    wereld.actie(gesprek, wie="directeur", tekst="Een plan voor Oost sturen")
    opvolging, grond, _geluid = besproken(wereld)
    opvolging.actie(grond, wie="corporatie", tekst="Een tekening maken")
    pagina = client_voor("corporatie").haal(ADRES)
    startgesprek, punt = rijen(pagina, "acties")
    assert "Startgesprek Zoetermeer" in startgesprek
    assert wereld.actor("directeur").naam in startgesprek
    assert "Agendapunt 1. Grond" in punt
    for a in pagina.kies("#acties tbody th[scope=row] a"):
        assert client_voor("corporatie").haal(str(a["href"])).kop


def test_agendapunten_tonen_de_rol_en_hoe_ver_het_is(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, geluid = besproken(wereld)
    opvolging.gezet(grond, "afsluiten")
    (regel,) = rijen(client_voor("corporatie").haal(ADRES), "punten")
    assert regel == "1. Grond Neemt deel Afgesloten"
    gemeente = client_voor("coordinator").haal(ADRES)
    open_, dicht = gemeente.kies("#punten tr[data-punt]")
    assert (open_["data-punt"], dicht["data-punt"]) == (geluid, grond)
    assert "Nog geen gesprek" in _woorden(open_)


def test_de_gemeente_ziet_wat_zij_zelf_toezegde_en_niet_wat_anderen_haar_toezegden(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    opvolging.toezegging(grond, "vidomes", "Dit doet Vidomes.")
    opvolging.toezegging(grond, "zoetermeer", "Dit doet de gemeente.")
    (regel,) = rijen(client_voor("lezer").haal(ADRES), "toezeggingen")
    assert regel.startswith("Dit doet de gemeente.")


def test_van_een_punt_of_afspraak_van_een_ander_staat_nergens_iets(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, _grond, geluid = besproken(wereld)
    opvolging.gehouden(geluid)
    opvolging.toezegging(geluid, "provincie-zuid-holland", GEHEIM)
    opvolging.actie(geluid, "provincie", GEHEIM)
    wereld.mensen["elders"] = wereld.persoon("staedion", Rol.CORPORATIE_MEDEWERKER)
    assert GEHEIM in client_voor("provincie").haal(ADRES).tekst
    for wie in ("corporatie", "goede_woning", "coordinator", "wethouder", "delft", "vreemde_corporatie", "elders"):
        pagina = client_voor(wie).haal(ADRES)
        assert GEHEIM not in pagina.tekst, wie
        assert ("Geluid" in pagina.tekst) == (wie in {"coordinator", "wethouder"}), wie


def test_een_eigen_toezegging_blijft_staan_als_de_partij_uit_het_punt_gaat(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    opvolging.toezegging(grond, tekst="Wij bouwen door.")
    _nieuwe_versie_zonder(wereld, grond)
    corporatie = client_voor("corporatie")
    pagina = corporatie.haal(ADRES)
    assert rijen(pagina, "punten") == []
    assert len(rijen(pagina, "toezeggingen")) == 1
    corporatie.haal(str(pagina.kies("#toezeggingen tbody th[scope=row] a")[0]["href"]))


def _nieuwe_versie_zonder(wereld: Wereld, punt: str) -> None:
    """A version in which only the trekker has a part in this item is adopted."""
    spel = Agendaspel(wereld, "zoetermeer")
    invoer = Puntinvoer("Grond", "", 20, {wereld.organisaties["zoetermeer"]: "voert"})
    agenda = wereld.lees(spel.agenda)
    assert agenda is not None
    with wereld.context():
        samenstellen.bewaar_samenstelling(
            Daad(spel.trekker, wereld.klok(), *spel.plaats), agenda.versie, {punt: invoer}
        )
    spel.voorgelegd()
    wereld.klok.verder(days=8)
    with wereld.context():
        instemmen.stel_vast(Daad(spel.trekker, wereld.klok(), *spel.plaats), 2)


def test_kiezen_voor_een_dossier_laat_alleen_dat_zien(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    opvolging.toezegging(grond)
    delft, kade = delfts(wereld)
    delft.toezegging(kade)
    corporatie = client_voor("corporatie")
    keuzes = [str(o.get("value")) for o in corporatie.haal(ADRES).kies("#dossier option")]
    assert keuzes[0] == ""
    assert {"delft", "zoetermeer"} <= set(keuzes)
    pagina = corporatie.haal(f"{ADRES}?dossier=delft")
    assert [str(o["value"]) for o in pagina.kies("#dossier option[selected]")] == ["delft"]
    for deel in ("toezeggingen", "punten"):
        assert koppen(pagina, deel) == ["delft"]
    assert "Grond" not in pagina.tekst


def test_een_dossier_waar_u_niet_aan_tafel_zit_bestaat_hier_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    for slug in ("den-haag", "nergens", "%00"):
        client_voor("goede_woning").haal(f"{ADRES}?dossier={slug}", status=404)
    for pagina in ("0", "-3", "x", "99999999999999999999"):
        client_voor("goede_woning").haal(f"{ADRES}?pagina={pagina}")


def test_wie_een_deelname_verliest_ziet_het_dossier_ook_hier_niet_meer(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    opvolging.toezegging(grond)
    _beeindig(wereld, "vidomes")
    pagina = client_voor("corporatie").haal(ADRES)
    assert rijen(pagina, "toezeggingen") == rijen(pagina, "punten") == []


def _beeindig(wereld: Wereld, slug: str) -> None:
    with wereld.app.app_context(), transactie():
        db.session.execute(
            sa.update(Deelname).where(Deelname.organisatie_id == wereld.organisaties[slug]).values(actief=False)
        )


def test_de_hoofdnavigatie_wijst_alleen_wie_aan_tafel_zit_de_weg(wereld: Wereld, client_voor: ClientVoor) -> None:
    for wie, ziet in (("corporatie", True), ("lezer", True), ("secretariaat", False), ("tafel", False)):
        links = [a.get_text() for a in client_voor(wie).haal("/mijn-werk").kies("#hoofdnavigatie a")]
        assert ("Onze afspraken" in links) == ziet, wie
    huidig = client_voor("corporatie").haal(ADRES).kies("#hoofdnavigatie a[aria-current=page]")
    assert [a.get_text() for a in huidig] == ["Onze afspraken"]


def test_de_dag_telt_vanaf_vandaag(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    opvolging.toezegging(grond)
    assert "over 14 dagen" in rijen(client_voor("corporatie").haal(ADRES), "toezeggingen")[0]
    wereld.klok.zet(wereld.klok() + timedelta(days=15))
    assert "1 dag te laat" in rijen(client_voor("corporatie").haal(ADRES), "toezeggingen")[0]
