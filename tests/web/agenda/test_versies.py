"""Reading the version that counts and answering it, per line or all at once."""

from __future__ import annotations

import pytest

from gesprekken.core.invoer import MAX_TEKST
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import tel
from tests.web.agenda.antwoorden import (
    ANDEREN,
    MITS,
    NIET,
    Akkoordronde,
    antwoordformulier,
    begin,
    rij,
    te_wijzigen,
    vragen,
)

TWEE = "Kies één antwoord bij punt 1, en laat het veld bij het andere antwoord leeg."


def test_voor_de_eerste_versie_zegt_de_pagina_eerlijk_dat_er_nog_niets_is(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    adres = Akkoordronde(wereld).adres()
    trekker = client_voor("coordinator").haal(adres)
    assert "Er is nog geen versie voorgelegd." in trekker.tekst
    assert trekker.kies(f"main a[href='{adres}/samenstelling']")
    partij = client_voor("corporatie").haal(adres)
    assert partij.kies(f"main a[href='{adres}/onderwerpen/nieuw']")
    assert not partij.kies(f"main a[href='{adres}/samenstelling']")
    for wie in ("tafel", "secretariaat", "lezer"):
        pagina = client_voor(wie).haal(adres)
        assert "Er is nog geen versie" in pagina.tekst, wie
        assert not pagina.kies("main form"), wie


def test_de_pagina_toont_elk_punt_met_wie_meepraat_en_elk_antwoord_in_woorden(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, (een, twee, drie) = begin(wereld)
    agenda.antwoord("corporatie", {een: ("akkoord", ""), twee: ("akkoord mits", MITS), drie: ("niet akkoord", NIET)})
    for wie in ("coordinator", "goede_woning", "provincie", "secretariaat", "wethouder"):
        pagina = client_voor(wie).haal(agenda.adres())
        assert "Versie 1 in akkoordronde" in pagina.tekst, wie
        assert "antwoorden kan tot en met maandag 14 september , over 7 dagen" in pagina.tekst.replace("  ", " "), wie
        assert [rij(pagina, k)["Vidomes"] for k in (een, twee, drie)] == ["Akkoord", "Akkoord mits", "Niet akkoord"]
        assert rij(pagina, een)["Provincie"] == "Open"
        assert rij(pagina, een)["Wie praat mee"] == "Voert: Gemeente Zoetermeer Neemt deel: Vidomes"
        assert MITS in pagina.tekst, wie
        assert NIET in pagina.tekst, wie
    kaarten = {
        li.h3.get_text(): " ".join(li.p.get_text(" ").split())  # type: ignore[union-attr]  # a card has both
        for li in client_voor("coordinator").haal(agenda.adres()).kies(".gs-akkoord li")
    }
    assert kaarten["Vidomes"] == "3 van 3 beantwoord, 2 met voorbehoud"
    assert kaarten["Stedelink"] == "0 van 3 beantwoord"


def test_een_partij_is_met_een_klik_akkoord_met_alles_vanaf_mijn_werk(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, sleutels = begin(wereld)
    client = client_voor("corporatie")
    link = next(str(a["href"]) for a in client.haal("/mijn-werk").kies("th a") if "Antwoord geven" in a.get_text())
    assert link == agenda.adres()
    pagina = client.haal(link)
    assert vragen(pagina) == ["Onderwerp 1", "Onderwerp 2", "Onderwerp 3"]
    klaar = client.stuur(pagina.formulier("/antwoord"), knop="Akkoord met alle open punten")
    assert klaar.adres == agenda.adres()
    assert "Uw antwoord is opgeslagen." in klaar.tekst
    assert {rij(klaar, k)["Vidomes"] for k in sleutels} == {"Akkoord"}
    assert vragen(klaar) == []
    assert te_wijzigen(klaar) == ["Onderwerp 1", "Onderwerp 2", "Onderwerp 3"]
    assert not any("Antwoord geven" in a.get_text() for a in client.haal("/mijn-werk").kies("th a"))


@pytest.mark.parametrize(("veld", "tekst", "oordeel"), [("mits", MITS, "akkoord mits"), ("niet", NIET, "niet akkoord")])
def test_een_voorbehoud_kost_een_veld_en_telt_ook_bij_akkoord_met_de_rest(
    wereld: Wereld, client_voor: ClientVoor, veld: str, tekst: str, oordeel: str
) -> None:
    agenda, (een, twee, drie) = begin(wereld)
    client = client_voor("corporatie")
    formulier = antwoordformulier(client, agenda).vul({f"{veld}-{twee}": tekst})
    pagina = client.stuur(formulier, knop="Akkoord met alle open punten")
    assert [rij(pagina, k)["Vidomes"].lower() for k in (een, twee, drie)] == ["akkoord", oordeel, "akkoord"]
    assert tekst in pagina.tekst


def test_wie_per_punt_antwoordt_houdt_de_andere_punten_open(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, twee, _drie) = begin(wereld)
    client = client_voor("provincie")
    formulier = antwoordformulier(client, agenda).vul(
        {f"oordeel-{een}": "akkoord", f"oordeel-{twee}": "niet akkoord", f"niet-{twee}": NIET}
    )
    pagina = client.stuur(formulier, knop="Antwoorden per punt versturen")
    assert vragen(pagina) == ["Onderwerp 3"]
    assert sorted(agenda.van("provincie").values()) == [("akkoord", ""), ("niet akkoord", NIET)]


def test_een_antwoord_is_te_wijzigen_tot_de_versie_is_vastgesteld(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.allen_akkoord()
    agenda.antwoord("corporatie", {een: ("akkoord mits", MITS)})
    client = client_voor("corporatie")
    formulier = antwoordformulier(client, agenda)
    assert formulier.waarden[f"mits-{een}"] == MITS
    klaar = client.stuur(formulier.vul({f"oordeel-{een}": "akkoord"}), knop="Gewijzigde antwoorden versturen")
    assert rij(klaar, een)["Vidomes"] == "Akkoord"
    assert MITS not in klaar.tekst
    agenda.stel_vast()
    assert not client.haal(agenda.adres()).kies("form#antwoord")
    assert client.stuur(formulier.vul({f"mits-{een}": "Toch niet."}), 422).kies("#fouten")
    assert set(agenda.van("corporatie").values()) == {("akkoord", "")}


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({}, "Kies bij ten minste één punt van deze versie uw antwoord."),
        ({"oordeel": "akkoord mits"}, "Schrijf onder welke voorwaarde u akkoord bent."),
        ({"oordeel": "niet akkoord"}, "Schrijf waarom u niet akkoord bent."),
        ({"oordeel": "akkoord mits", "mits": "  \n "}, "Schrijf onder welke voorwaarde u akkoord bent."),
        ({"oordeel": "misschien"}, "Kies akkoord, akkoord mits of niet akkoord."),
        ({"oordeel": "akkoord", "mits": MITS}, TWEE),
        ({"mits": MITS, "niet": NIET}, TWEE),
        ({"mits": "x" * (MAX_TEKST + 1)},
         "Maak dit korter: ten hoogste 4.000 tekens. Nu zijn het er 4.001: 1 te veel."),
        ({"niet": "om\u202edraaien"}, "Haal het onzichtbare teken U+202E weg: het staat na ‘om’."),
    ],
)  # fmt: skip
def test_een_fout_antwoord_wordt_met_een_zin_geweigerd_en_niets_is_opgeslagen(
    wereld: Wereld, client_voor: ClientVoor, velden: dict[str, str], fout: str
) -> None:
    agenda, (een, twee, _drie) = begin(wereld)
    client = client_voor("corporatie")
    goed = {f"mits-{twee}": "Dit blijft staan."} if velden else {}
    formulier = antwoordformulier(client, agenda).vul({**goed, **{f"{n}-{een}": w for n, w in velden.items()}})
    pagina = client.stuur(formulier, 422, knop="Antwoorden per punt versturen")
    assert pagina.fouten == [fout]
    if velden:
        assert pagina.formulier("/antwoord").waarden[f"mits-{twee}"] == "Dit blijft staan."
    assert agenda.instemmingen() == []


def test_een_antwoord_op_een_vreemd_punt_of_een_vreemde_versie_kan_niet(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, (een, *_rest) = begin(wereld)
    client = client_voor("corporatie")
    formulier = antwoordformulier(client, agenda)
    vreemd = {**formulier.waarden, f"oordeel-{een}": "akkoord", "oordeel-bestaatniet": "akkoord"}
    assert client.post(formulier.adres, data=vreemd).status_code == 422
    for nr in ("2", "0", "99999999999999999999"):
        adres = agenda.adres("versies", nr, "antwoord")
        assert client.post(adres, data={**formulier.waarden, f"oordeel-{een}": "akkoord"}).status_code == 404, nr
    assert agenda.instemmingen() == []


def test_twee_keer_versturen_is_een_keer_antwoorden(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, _sleutels = begin(wereld)
    client = client_voor("corporatie")
    formulier = antwoordformulier(client, agenda)
    eerste, tweede = (client.stuur(formulier, knop="Akkoord met alle open punten") for _ in range(2))
    assert "Uw antwoord is opgeslagen." in eerste.tekst
    assert "Dit was al opgeslagen. Er is niets dubbel gedaan." in tweede.tekst
    assert tel(wereld.app, "instemming") == 3


def test_enter_in_het_formulier_slaat_niets_op_en_verliest_niets(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    client = client_voor("corporatie")
    knop = client.haal(agenda.adres()).kies("form#antwoord button")[0]  # a browser presses the first one
    formulier = antwoordformulier(client, agenda).vul({f"oordeel-{een}": "akkoord mits", f"mits-{een}": MITS})
    pagina = client.stuur(formulier, 422, knop=knop.get_text(strip=True))
    assert pagina.fouten == ["Met Enter is nog niets verstuurd. Kies een van de knoppen."]
    assert pagina.formulier("/antwoord").waarden[f"mits-{een}"] == MITS
    assert agenda.instemmingen() == []


def test_elke_partij_antwoordt_voor_zichzelf(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, sleutels = begin(wereld)
    for wie in ANDEREN:
        client = client_voor(wie)
        client.stuur(antwoordformulier(client, agenda), knop="Akkoord met alle open punten")
    pagina = client_voor("coordinator").haal(agenda.adres())
    assert "Elke partij heeft elk punt beantwoord" in pagina.tekst
    partijen = ("Vidomes", "De Goede Woning", "Stedelink", "Provincie")
    assert {rij(pagina, k)[p] for k in sleutels for p in partijen} == {"Akkoord"}
    assert tel(wereld.app, "instemming") == 12


def test_met_veel_partijen_staan_de_antwoorden_samen_in_een_kolom(wereld: Wereld, client_voor: ClientVoor) -> None:
    wereld.dossier = "den-haag"
    agenda = Akkoordronde(wereld)
    sleutel = agenda.op_de_agenda("Wie bouwt in Zuidwest?", "provincie")
    agenda.voorgelegd()
    agenda.antwoord("provincie", {sleutel: ("niet akkoord", NIET)})
    pagina = client_voor("provincie").haal(agenda.adres())
    antwoorden = [li.get_text(" ", strip=True) for li in pagina.kies(f"tr[id='{sleutel}'] .gs-antwoorden li")]
    assert len(antwoorden) == 8
    assert "Haag Wonen: open" in antwoorden
    assert "Provincie: niet akkoord" in antwoorden
    assert NIET in pagina.tekst
