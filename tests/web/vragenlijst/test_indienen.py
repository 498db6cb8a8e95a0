"""Delivering overzicht 5b: apart from 5a, frozen with its hash, late is possible, unread is not."""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.vraagspel import VRAGEN, Vraagspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud, tel

LEZERS = ("coordinator", "wethouder", "lezer", "corporatie", "goede_woning", "provincie", "secretariaat", "tafel",
          "toetser")  # fmt: skip


@pytest.fixture
def spel(wereld: Wereld) -> Vraagspel:
    """Every question is answered, one party contributes."""
    spel = Vraagspel(wereld)
    spel.alles_beantwoord()
    spel.bijgedragen()
    return spel


def test_zonder_alle_antwoorden_houdt_elke_lege_vraag_tegen(wereld: Wereld, client_voor: ClientVoor) -> None:
    leeg, client = Vraagspel(wereld), client_voor("coordinator")
    leeg.beantwoord("5b.2")
    pagina = client.haal(leeg.adres("indienen"))
    assert "3 houdt tegen, 1 waarschuwing" in pagina.tekst
    assert not [f for f in pagina.formulieren() if f.adres.endswith("indiening")]
    gegevens = {"csrf_token": client.token(), "verzoek": "toch-indienen-1", "nr": "1", "gelezen": leeg.afdruk()}
    client.keurt = False
    antwoord = client.post(leeg.adres("indiening"), data=gegevens)
    assert antwoord.status_code == 422
    assert "Beantwoord vraag 5b.1" in antwoord.text
    assert tel(wereld.app, "indiening") == 0


def test_indienen_geeft_een_bewijs_waarvan_het_bestand_de_vingerafdruk_geeft(
    spel: Vraagspel, client_voor: ClientVoor
) -> None:
    client = client_voor("coordinator")
    pagina = client.haal(spel.adres())
    assert [a for a in pagina.kies("a") if a.get_text(strip=True) == "Overzicht indienen"]
    pagina = client.haal(spel.adres("indienen"))
    assert "4 vragen met het antwoord" in pagina.tekst
    assert f"1 van {len(spel.bijdragen())} bijdragen" in pagina.tekst
    na = client.stuur(pagina.formulier("indiening"))
    assert na.adres == spel.adres("indiening", "1")
    for zin in ("Dit is uw ontvangstbewijs.", "versie 1", "Op tijd", spel.trekker.naam, "Het antwoord op 5b.4.",
                "Wij houden een kavel vrij.", "Schreef geen bijdrage."):  # fmt: skip
        assert zin in na.tekst, zin
    afdruk = na.kies("#vingerafdruk")[0].get_text(strip=True)
    bestand = client.get(spel.adres("indiening", "1", "bestand"))
    assert hashlib.sha256(bestand.data).hexdigest() == afdruk
    assert [v["code"] for v in json.loads(bestand.data)["vragen"]] == list(VRAGEN)
    assert "Ingediend, versie 1" in client.haal(spel.adres()).tekst


def test_partijen_tafel_en_toetser_lezen_het_bewijs_en_anderen_niet(spel: Vraagspel, client_voor: ClientVoor) -> None:
    spel.ingediend()
    for wie in LEZERS:
        assert "Het antwoord op 5b.1." in client_voor(wie).haal(spel.adres("indiening", "1")).tekst, wie
        assert client_voor(wie).get(spel.adres("indiening", "1", "bestand")).status_code == 200
    for wie in ("delft", "vreemde_corporatie", "huurders", "beheer"):
        client_voor(wie).haal(spel.adres("indiening", "1"), status=404)
    for nr in ("0", "2", "99999999999999999999"):
        client_voor("coordinator").haal(spel.adres("indiening", nr), status=404)


def test_5a_en_5b_worden_los_van_elkaar_ingediend(spel: Vraagspel, client_voor: ClientVoor) -> None:
    spel.ingediend()
    register = spel.w.adres("overzicht", "overzicht-5a")
    client = client_voor("coordinator")
    assert "Versie 1 is ingediend" not in client.haal(register).tekst
    client.haal(f"{register}/indiening/1", status=404)
    client.haal(spel.w.adres("vragen", "overzicht-5a"), status=404)


def test_wat_na_het_lezen_veranderde_wordt_niet_ongelezen_ingediend(spel: Vraagspel, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    form = client.haal(spel.adres("indienen")).formulier("indiening")
    spel.beantwoord("5b.1", "Toch iets anders.", versie=1)
    pagina = client.stuur(form, 422)
    assert "intussen gewijzigd" in " ".join(pagina.fouten)
    assert spel.indieningen() == []
    assert "Toch iets anders." in client.stuur(pagina.formulier("indiening")).tekst


def test_een_tweede_versie_komt_na_een_wijziging_en_de_eerste_blijft(spel: Vraagspel, client_voor: ClientVoor) -> None:
    client, collega = client_voor("coordinator"), client_voor("collega")
    laat = collega.haal(spel.adres("indienen")).formulier("indiening")
    spel.ingediend()
    assert collega.stuur(laat, 422).fouten
    assert "Gewijzigd sinds" not in client.haal(spel.adres()).tekst
    spel.bijgedragen("provincie", "Wij nemen de weg voor onze rekening.")
    pagina = client.haal(spel.adres())
    assert "Gewijzigd sinds versie 1" in pagina.tekst
    na = client.stuur(client.haal(spel.adres("indienen")).formulier("indiening"))
    assert na.adres == spel.adres("indiening", "2")
    assert "Wij nemen de weg" in na.tekst
    assert "Wij nemen de weg" not in client.haal(spel.adres("indiening", "1")).tekst


def test_te_laat_kan_en_staat_erbij(spel: Vraagspel, client_voor: ClientVoor) -> None:
    spel.w.klok.zet(spel.w.klok().replace(year=2026, month=12, day=15, hour=9))
    client = client_voor("coordinator")
    pagina = client.haal(spel.adres("indienen"))
    assert "De termijn is voorbij" in pagina.tekst
    assert "Te laat" in client.stuur(pagina.formulier("indiening")).tekst


def test_alleen_de_gemeente_dient_in(spel: Vraagspel, client_voor: ClientVoor) -> None:
    afdruk, voor = spel.afdruk(), inhoud(spel.w.app)["indiening"]
    for wie, status in (("corporatie", 403), ("provincie", 403), ("wethouder", 403), ("tafel", 403), ("delft", 404),
                        ("toetser", 404), ("vreemde_corporatie", 404)):  # fmt: skip
        client = client_voor(wie)
        client.keurt = False
        gegevens = {"csrf_token": client.token(), "verzoek": f"van-{wie}-1", "nr": "1", "gelezen": afdruk}
        assert client.post(spel.adres("indiening"), data=gegevens).status_code == status, wie
        assert client.get(spel.adres("indienen")).status_code == status, wie
    assert inhoud(spel.w.app)["indiening"] == voor


def test_een_vraag_met_alleen_een_antwoord_bij_een_agendapunt_gaat_niet_ongemerkt_mee(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel, client = Vraagspel(wereld), client_voor("coordinator")
    (punt,) = spel.vastgesteld("Kavel aan de Vliet")
    spel.beantwoord("5b.1", "Alleen voor wie hier zit.", punt=punt)
    for code in set(VRAGEN) - {"5b.1"}:
        spel.beantwoord(code)
    pagina = client.haal(spel.adres("indienen"))
    assert "Niet iedereen leest een antwoord op vraag 5b.1" in pagina.tekst
    assert "0 houdt tegen, 2 waarschuwingen" in pagina.tekst
    assert "Vraag 5b.1 is beantwoord" not in pagina.tekst
    (weg,) = [a for a in pagina.kies(".utrecht-alert a") if "5b.1" in a.get_text()]
    assert str(weg["href"]).endswith("#vraag-5b.1")
    bewijs = client.stuur(pagina.formulier("indiening"))
    for wie in ("coordinator", "tafel", "toetser"):
        gelezen = client_voor(wie).haal(bewijs.adres).tekst
        assert "Geen antwoord dat iedereen leest" in gelezen, wie
        assert "Alleen voor wie hier zit." not in gelezen, wie
    spel.beantwoord("5b.1", "Wij onderzoeken een kavel.")
    pagina = client.haal(spel.adres("indienen"))
    assert "Niet iedereen leest" not in pagina.tekst
    assert "Vraag 5b.1 is beantwoord" in pagina.tekst
