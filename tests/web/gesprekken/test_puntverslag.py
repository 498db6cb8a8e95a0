"""A talk about agenda items: its page, its parties, and the minutes per item."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from gesprekken.domain.gesprekken.models import Gesprek, Verslagversie
from gesprekken.infra.database import db
from tests.conftest import ClientVoor
from tests.fabrieken.opvolging import Vervolg
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import tel


def _gesprek(wereld: Wereld, vervolg: Vervolg, gesprek: Gesprek, deel: str = "") -> str:
    """The page of the talk, or of what can be done with it."""
    return wereld.adres("gesprekken", gesprek.sleutel, *([deel] if deel else []), dossier=vervolg.dossier)


def test_van_schrijven_via_voorleggen_naar_vaststellen_per_punt(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    gesprek = vervolg.gehouden("Grond", "Hoogte")
    adres, partij = vervolg.verslagadres(gesprek, "Grond"), client_voor("corporatie")
    client = client_voor("coordinator")
    concept = client.stuur(client.haal(adres).formulier("verslag").vul(tekst="Vidomes bouwt op Oost."))
    assert concept.adres == adres
    assert concept.kop == "Verslag over ‘Grond’"
    assert "Vidomes bouwt op Oost." not in partij.haal(adres).tekst
    voorgelegd = client.stuur(concept.formulier("voorlegging"))
    assert "Vidomes bouwt op Oost." in partij.haal(adres).tekst
    terug = client.stuur(voorgelegd.formulier("terugneming"))
    client.stuur(terug.formulier("voorlegging"))
    wethouder = client_voor("wethouder")
    vast = wethouder.stuur(wethouder.haal(adres).formulier("vaststelling"))
    assert "Het verslag is vastgesteld en verandert niet meer." in vast.tekst
    assert not client.haal(adres).kies("main form")
    assert "Nog niet voorgelegd" in partij.haal(vervolg.verslagadres(gesprek, "Hoogte")).tekst
    assert tel(wereld.app, "verslag") == 1


def test_uitkomsten_staan_bij_het_punt_en_niet_bij_het_verslag(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    gesprek = vervolg.gehouden("Grond")
    vervolg.verslag(gesprek, "Grond")
    client = client_voor("coordinator")
    pagina = client.haal(vervolg.verslagadres(gesprek, "Grond"))
    assert [f.adres.rsplit("/", 1)[1] for f in pagina.formulieren() if "gesprekken" in f.adres] == ["voorlegging"]
    assert pagina.kies(f"main a[href='{vervolg.adres('punten', vervolg.punten['Grond'])}']")
    token = client.token()
    for deel in ("besluiten", "acties"):
        gegevens = {"csrf_token": token, "verzoek": f"proef-{deel}-123", "tekst": "Buitenom."}
        assert client.post(_gesprek(wereld, vervolg, gesprek, deel), data=gegevens).status_code == 404, deel
    assert tel(wereld.app, "besluit") == tel(wereld.app, "actie") == 0


def test_wie_buiten_de_muur_van_een_punt_staat_vindt_zijn_verslag_niet(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld(informeert="stedelink")
    gesprek = vervolg.gehouden("Grond", "Geluid")
    for titel in ("Grond", "Geluid"):
        vervolg.verslag(gesprek, titel, f"Geheim over {titel}.")
        vervolg.zet_verslag(gesprek, titel, "voorleggen")
    lezers = {
        "corporatie": {"Grond"}, "goede_woning": {"Geluid"}, "provincie": {"Geluid"}, "lezer": {"Grond", "Geluid"},
        "secretariaat": set(), "tafel": set(), "delft": set(), "toetser": set(),
    }  # fmt: skip
    for wie, leest in lezers.items():
        client = client_voor(wie)
        for titel in ("Grond", "Geluid"):
            antwoord = client.get(vervolg.verslagadres(gesprek, titel))
            assert antwoord.status_code == (200 if titel in leest else 404), (wie, titel)
        pagina = client.get(_gesprek(wereld, vervolg, gesprek))
        assert pagina.status_code == (200 if leest else 404), wie
        links = [t for t in ("Grond", "Geluid") if vervolg.verslagadres(gesprek, t) in pagina.text]
        assert set(links) == leest, wie
        assert "Geheim" not in pagina.text


def test_een_gesprek_over_punten_heeft_geen_verslag_als_geheel(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    gesprek = vervolg.gehouden("Grond")
    client = client_voor("coordinator")
    heel = _gesprek(wereld, vervolg, gesprek, "verslag")
    assert client.get(heel).status_code == 404
    gegevens = {"csrf_token": client.token(), "verzoek": "proef-heel-1234", "tekst": "Buitenom.", "basisversie": "0"}
    assert client.post(heel, data=gegevens).status_code == 404
    assert client.get(vervolg.verslagadres(gesprek, "Hoogte")).status_code == 404, "this item is not in the talk"
    assert tel(wereld.app, "verslag") == 0


def test_wie_tweede_is_ziet_beide_teksten_van_het_punt_en_kiest(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    gesprek = vervolg.gehouden("Grond", "Hoogte")
    adres = vervolg.verslagadres(gesprek, "Grond")
    eerste, tweede = client_voor("coordinator"), client_voor("collega")
    een, twee = eerste.haal(adres).formulier("verslag"), tweede.haal(adres).formulier("verslag")
    vervolg.verslag(gesprek, "Hoogte", "Een ander punt staat hier los van.")
    eerste.stuur(een.vul(tekst="Van de eerste."))
    keuze = tweede.stuur(twee.vul(tekst="Van de tweede."), 409)
    assert "Van de eerste." in keuze.kies(".gs-vrijetekst")[0].get_text()
    assert keuze.kies(f"main a[href='{adres}']")
    assert keuze.formulier("verslag").adres == adres
    klaar = tweede.stuur(keuze.formulier("verslag").vul(tekst="Van ons beiden."))
    assert "Van ons beiden." in klaar.tekst
    knop = eerste.haal(adres).formulier("voorlegging")
    vervolg.verslag(gesprek, "Grond", "Nog iets.", 2)
    assert "Nog iets." in eerste.stuur(knop, 409).tekst
    vraag = sa.select(Verslagversie.tekst).order_by(Verslagversie.id)
    teksten = wereld.lees(lambda: list(db.session.scalars(vraag)))
    assert teksten[1:] == ["Van de eerste.", "Van ons beiden.", "Nog iets."]


def test_alleen_de_trekker_schrijft_en_alleen_bij_een_gehouden_gesprek_legt_hij_voor(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    gesprek = vervolg.gepland("Grond")
    adres = vervolg.verslagadres(gesprek, "Grond")
    client = client_voor("coordinator")
    pagina = client.stuur(client.haal(adres).formulier("verslag").vul(tekst="Voorbereiding."))
    assert "Leg eerst vast wie er waren." in pagina.tekst
    partij = client_voor("corporatie")
    gegevens = {"csrf_token": partij.token(), "verzoek": "proef-partij-12", "tekst": "Buitenom.", "basisversie": "1"}
    for deel in ("", "/voorlegging", "/terugneming", "/vaststelling"):
        assert partij.post(adres + deel, data=gegevens).status_code == 403, deel


def test_het_gesprek_toont_zijn_punten_en_de_weg_ernaartoe(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    gesprek = vervolg.gepland("Grond", "Hoogte")
    pagina = client_voor("coordinator").haal(_gesprek(wereld, vervolg, gesprek))
    kruimels = [a.get_text(strip=True) for a in pagina.kies(".gs-kruimel li")]
    assert kruimels[2:] == ["Vervolggesprekken", "Gesprek 20 september 2026"]
    assert not pagina.kies("#verslag-kop")
    for deel, woord in (("verplaatsing", "verplaatsen"), ("annulering", "annuleren")):
        ander = client_voor("coordinator").haal(_gesprek(wereld, vervolg, gesprek, deel))
        assert ander.kop == f"Gesprek over ‘Grond’ en ‘Hoogte’ {woord}"
        assert "partijen van de punten van dit gesprek" in ander.tekst


def test_genodigden_en_lezers_zijn_de_partijen_van_de_punten(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld(informeert="vidomes")
    gesprek = vervolg.gepland("Geluid")
    client = client_voor("coordinator")
    pagina = client.haal(_gesprek(wereld, vervolg, gesprek, "genodigden"))
    namen = [x.get_text(strip=True) for x in pagina.kies("#uitnodigen label.utrecht-form-label--checkbox")]
    assert sorted(namen) == ["De Goede Woning", "Provincie Zuid-Holland"]
    provincie = wereld.organisaties["provincie-zuid-holland"]
    anders = pagina.formulier("genodigden").vul(
        {"uitnodigen": str(wereld.organisaties["de-goede-woning"]), f"reden-{provincie}": "Kan niet."}
    )
    assert "Niet uitgenodigd , Kan niet." in client.stuur(anders).tekst
    annulering = client.haal(_gesprek(wereld, vervolg, gesprek, "annulering")).tekst
    for naam in ("De Goede Woning", "Vidomes"):
        assert naam in annulering
    assert "Stedelink" not in annulering
    wereld.klok.verder(days=6)
    aanwezigheid = client.haal(_gesprek(wereld, vervolg, gesprek, "aanwezigheid"))
    assert len(aanwezigheid.kies(".gs-aanwezig")) == 2


def test_na_annuleren_wijst_de_pagina_naar_opnieuw_plannen_voor_dezelfde_punten(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    gesprek = wereld.geannuleerd(vervolg.gepland("Grond", "Hoogte"))
    client, adres = client_voor("coordinator"), _gesprek(wereld, vervolg, gesprek)
    een, twee = vervolg.punten["Grond"], vervolg.punten["Hoogte"]
    opnieuw = vervolg.adres("gesprek", f"nieuw?punt={een}&punt={twee}")
    assert client.haal(adres).kies(f"main a[href='{opnieuw}']")
    assert vervolg.verslagadres(gesprek, "Grond") not in str(client.haal(adres).boom)
    assert "heeft nog geen nieuw gesprek gepland" in client_voor("corporatie").haal(adres).tekst
    ander = vervolg.gepland("Hoogte", dagen=6)
    for wie in ("coordinator", "corporatie"):
        assert client_voor(wie).haal(adres).kies(f"main a[href='{_gesprek(wereld, vervolg, ander)}']"), wie


def test_het_dossier_noemt_elk_gesprek_bij_zijn_naam_en_de_muur_geldt_ook_daar(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    vervolg.gepland("Grond")
    vervolg.gepland("Geluid", dagen=6)
    wereld.gepland(wereld.klok() + timedelta(days=3))

    def namen(wie: str) -> list[str]:
        pagina = client_voor(wie).haal(wereld.adres())
        (vak,) = pagina.kies("section[aria-labelledby=gs-kop]")
        return [a.get_text(strip=True) for a in vak.select("li a")]

    assert namen("coordinator") == ["Gesprek over ‘Geluid’", "Gesprek over ‘Grond’", "Startgesprek"]
    assert namen("corporatie") == ["Gesprek over ‘Grond’", "Startgesprek"]
    assert namen("secretariaat") == ["Startgesprek"]
