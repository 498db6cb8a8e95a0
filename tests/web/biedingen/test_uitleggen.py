"""The judgement, which people make and nobody computes, and the explanation that is owed when a bid falls short."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import tel

KIES = "Kies of u een toelichting of een handelingsperspectief schrijft."


def _heeft(pagina_formulieren: list[str], einde: str) -> bool:
    return any(adres.endswith(einde) for adres in pagina_formulieren)


def test_een_oordeel_vraagt_een_keuze_en_redenen(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    spel.uitgebracht()
    form = client.haal(spel.adres()).formulier("/oordeel")
    assert "wezenlijk" not in form.waarden, "nothing is chosen beforehand"
    assert client.stuur(form.vul(redenen="Omdat"), 422).fouten == ["Kies of dit bod een wezenlijke stap is."]
    pagina = client.stuur(form.vul(wezenlijk="ja"), 422)
    assert pagina.fouten == ["Schrijf waarom u dit vindt."]
    assert tel(wereld.app, "bodoordeel") == 0
    na = client.stuur(form.vul(wezenlijk="ja", redenen="Het groeit."))
    vak = na.kies("#oordelen")[0].get_text(" ", strip=True)
    assert "Wezenlijke stap" in vak
    assert "Het groeit." in vak


def test_een_oordeel_vervangt_alleen_het_oordeel_dat_is_gelezen(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("collega")
    spel.uitgebracht()
    form = client.haal(spel.adres()).formulier("/oordeel").vul(redenen="Van de collega")
    spel.beoordeeld("Van de eerste", wezenlijk=False)
    pagina = client.stuur(form.vul(wezenlijk="ja"), 409)
    assert "Van de eerste" in pagina.kies("#oordelen")[0].get_text()
    opnieuw = pagina.formulier("/oordeel")
    assert (opnieuw.waarden["redenen"], opnieuw.waarden["wezenlijk"]) == ("Van de collega", "ja")
    client.stuur(opnieuw)
    (bod,) = spel.biedingen()
    assert bod.oordeel is not None
    assert bod.oordeel.redenen == "Van de collega"
    assert "Van de eerste" in client.haal(wereld.adres("journaal")).tekst


def test_een_oordeel_over_een_oude_versie_telt_niet_voor_de_nieuwe(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    spel.uitgebracht(100)
    form = client.haal(spel.adres()).formulier("/oordeel").vul(redenen="Over versie 1")
    spel.uitgebracht(200)
    pagina = client.stuur(form.vul(wezenlijk="nee"), 409)
    assert "Nog geen oordeel over versie 2" in pagina.tekst
    assert tel(wereld.app, "bodoordeel") == 0


@pytest.mark.parametrize(
    ("netto", "wezenlijk", "verschuldigd"),
    [
        (100, None, True),
        (100, True, True),
        (90, True, True),
        (120, None, False),
        (120, True, False),
        (120, False, True),
    ],
)
def test_uitleg_wordt_gevraagd_zonder_groei_of_zonder_wezenlijke_stap(
    wereld: Wereld, client_voor: ClientVoor, netto: int, wezenlijk: bool | None, verschuldigd: bool
) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    spel.uitgebracht(100)
    if netto != 100:
        spel.uitgebracht(netto)
    if wezenlijk is not None:
        spel.beoordeeld(wezenlijk=wezenlijk)
    pagina = client.haal(spel.adres())
    assert _heeft([f.adres for f in pagina.formulieren()], "/uitleg") == verschuldigd
    assert ("Uitleg hoort bij dit bod, want" in pagina.tekst) == verschuldigd
    werk = client.haal("/mijn-werk").tekst
    assert ("Toelichting of handelingsperspectief schrijven" in werk) == verschuldigd


def test_een_van_de_twee_teksten_is_genoeg_en_eerdere_blijven_leesbaar(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    spel.uitgebracht()
    form = client.haal(spel.adres()).formulier("/uitleg")
    for waarden, fout in (
        ({"tekst": "Zo zit het."}, KIES),
        ({"soort": "excuus", "tekst": "Zo zit het."}, KIES),
        ({"soort": "toelichting", "tekst": " "}, "Schrijf de tekst die naast uw bod komt te staan."),
    ):  # fmt: skip
        assert client.stuur(form.vul(waarden), 422).fouten == [fout]
    assert tel(wereld.app, "boduitleg") == 0
    for nr, (soort, tekst) in enumerate((("toelichting", "Zo zit het."), ("handelingsperspectief", "Wij zoeken."))):
        nieuw = client.haal(spel.adres()).formulier("/uitleg")
        na = client.stuur(nieuw.vul(soort=soort, tekst=tekst))
        assert tekst in na.kies("#uitleggen > p.gs-vrijetekst")[0].get_text(), nr
    assert "Zo zit het." in na.kies("#uitleggen details:last-of-type")[0].get_text()
    assert "Toelichting of handelingsperspectief schrijven" not in client.haal("/mijn-werk").tekst
