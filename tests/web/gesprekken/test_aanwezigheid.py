"""Who was there."""

from __future__ import annotations

from datetime import timedelta

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud

REDEN = "Het gesprek begint pas op 24-09-2026 om 14.00 uur. Leg de aanwezigheid daarna vast."


def test_voor_het_gesprek_staat_er_waarom_het_nog_niet_kan(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gepland()
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel)
    assert REDEN in client.haal(adres).tekst
    pagina = client.haal(adres + "/aanwezigheid")
    assert REDEN in pagina.tekst
    assert not pagina.kies("main form")


def test_wie_het_formulier_toch_verstuurt_leest_dezelfde_reden(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gepland()
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel, "aanwezigheid")
    begin = wereld.klok()
    wereld.klok.zet(gesprek.begint_op + timedelta(hours=1))
    formulier = client.haal(adres).formulier("aanwezigheid")
    wereld.klok.zet(begin)
    voor = inhoud(wereld.app, "sessie")
    keuzes = {f"aanwezig-{i}": "aanwezig" for i in wereld.genodigden(gesprek.sleutel)}
    pagina = client.stuur(formulier.vul(keuzes), 422)
    assert pagina.fouten == [REDEN]
    assert len(pagina.kies("input[type=radio][checked]")) == 5
    assert inhoud(wereld.app, "sessie") == voor


def test_de_aanwezigheid_met_afwezigen_en_namens_wie(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gepland()
    wereld.klok.zet(gesprek.begint_op + timedelta(hours=2))
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel)
    formulier = client.haal(adres + "/aanwezigheid").formulier("aanwezigheid")
    half = {f"aanwezig-{i}": "aanwezig" for i in wereld.genodigden(gesprek.sleutel)}
    vidomes, provincie = wereld.organisaties["vidomes"], wereld.organisaties["provincie-zuid-holland"]
    del half[f"aanwezig-{vidomes}"]
    half[f"namens-{provincie}"] = "de gedeputeerde"
    fout = client.stuur(formulier.vul(half), 422)
    assert fout.fouten == ["Kies of Vidomes er was."]
    assert str(fout.kies(f"#namens-{provincie}")[0]["value"]) == "de gedeputeerde"
    pagina = client.stuur(fout.formulier("aanwezigheid").vul({f"aanwezig-{vidomes}": "afwezig met bericht"}))
    assert "Gehouden" in pagina.tekst
    assert "Afwezig met bericht" in pagina.tekst
    assert "Aanwezig , de gedeputeerde" in client_voor("corporatie").haal(adres).tekst
    opnieuw = client.haal(adres + "/aanwezigheid").formulier("aanwezigheid")
    assert opnieuw.waarden[f"aanwezig-{vidomes}"] == "afwezig met bericht"


def test_een_vervalste_stand_of_partij_wordt_geweigerd(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gepland()
    wereld.klok.zet(gesprek.begint_op + timedelta(hours=2))
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel, "aanwezigheid")
    formulier = client.haal(adres).formulier("aanwezigheid")
    keuzes = {f"aanwezig-{i}": "aanwezig" for i in wereld.genodigden(gesprek.sleutel)}
    voor = inhoud(wereld.app, "sessie")
    vidomes = f"aanwezig-{wereld.organisaties['vidomes']}"
    assert client.stuur(formulier.vul({**keuzes, vidomes: "dronken"}), 422).fouten == ["Kies of Vidomes er was."]
    vreemd = f"aanwezig-{wereld.organisaties['woonbron']}"
    assert client.stuur(formulier.vul({**keuzes, vreemd: "aanwezig"}), 422).fouten == [
        "Kies alleen partijen van dit dossier. Ververs de pagina en probeer het opnieuw."
    ]
    assert inhoud(wereld.app, "sessie") == voor


def test_na_de_vaststelling_staat_de_aanwezigheid_vast(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    wereld.vastgesteld(gesprek.sleutel)
    pagina = client_voor("coordinator").haal(wereld.adres("gesprekken", gesprek.sleutel, "aanwezigheid"))
    assert "Het verslag is vastgesteld; de aanwezigheid staat vast." in pagina.tekst
    assert not pagina.kies("main form")
