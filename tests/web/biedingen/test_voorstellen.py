"""Proposals: others say what could be more, the municipality answers, and the bid itself stays what it was."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud, tel

AANTAL = "Geef een heel aantal woningen, van 1 tot en met 50.000."


def test_een_corporatie_stelt_voor_en_de_gemeente_krijgt_bericht(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("corporatie")
    form = client.haal(spel.adres()).formulier("/voorstellen")
    na = client.stuur(form.vul(segment="daeb", woningen="1.040", tekst="Op ons terrein kan meer."))
    (voorstel,) = spel.voorstellen()
    assert voorstel.woningen == 1_040
    (vak,) = na.kies(f"[id='{voorstel.sleutel}']")
    assert "+1.040 DAEB: sociale huur van corporaties" in " ".join(vak.get_text(" ").split())
    assert "Wacht op antwoord" in vak.get_text()
    assert "Voorstel gedaan om het bod aan te scherpen" in client_voor("coordinator").haal("/meldingen").tekst
    assert tel(wereld.app, "bod") == 0


@pytest.mark.parametrize(
    ("waarden", "fouten"),
    [
        ({"segment": "", "woningen": "", "tekst": "Kan"},
         ["Kies voor welk soort woningen uw voorstel is.", AANTAL]),
        ({"segment": "villa", "woningen": "4", "tekst": "Kan"}, ["Kies voor welk soort woningen uw voorstel is."]),
        ({"segment": "daeb", "woningen": "12,5", "tekst": "Kan"},
         ["Vul een heel getal in, zonder komma: bijvoorbeeld 12 of 1.200. Wij lezen ‘12,5’ als 12 komma 5."]),
        ({"segment": "daeb", "woningen": "-4", "tekst": "Kan"}, ["Vul het getal in zonder plus of min ervoor."]),
        ({"segment": "daeb", "woningen": "0", "tekst": "Kan"}, [AANTAL]),
        ({"segment": "daeb", "woningen": "4", "tekst": "  "}, ["Schrijf waarom dit kan."]),
    ],
)  # fmt: skip
def test_een_fout_voorstel_bewaart_niets_en_houdt_wat_is_getypt(
    wereld: Wereld, client_voor: ClientVoor, waarden: dict[str, str], fouten: list[str]
) -> None:
    spel, client = Bodspel(wereld), client_voor("provincie")
    form = client.haal(spel.adres()).formulier("/voorstellen").vul(waarden)
    pagina = client.stuur(form, 422)
    assert pagina.fouten == fouten
    assert spel.voorstellen() == []
    terug = pagina.formulier("/voorstellen").waarden
    assert terug["woningen"] == waarden["woningen"]
    assert str(terug["tekst"]).strip() == waarden["tekst"].strip()


def test_overnemen_geeft_antwoord_en_leidt_naar_de_aantallen(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Bodspel(wereld), client_voor("coordinator")
    spel.uitgebracht(100)
    sleutel = spel.voorgesteld()
    form = client.haal(spel.adres()).formulier(f"{sleutel}/overneming")
    leeg = client.stuur(form.vul(antwoord=" "), 422)
    assert leeg.fouten == ["Schrijf hoe u het voorstel overneemt."]
    na = client.stuur(leeg.formulier(f"{sleutel}/overneming").vul(antwoord="In de volgende versie."))
    assert na.adres == spel.adres("concept")
    assert na.formulier("/concept").waarden["aanleiding"] == f"voorstel:{sleutel}"
    assert sum(c.netto for c in spel.biedingen()[0].cellen) == 100, "a proposal changes nothing in the bid"
    gelezen = client_voor("corporatie").haal(spel.adres()).kies(f"[id='{sleutel}']")[0].get_text(" ", strip=True)
    assert "Overgenomen" in gelezen
    assert "In de volgende versie." in gelezen


def test_een_tweede_antwoord_overschrijft_het_eerste_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, collega = Bodspel(wereld), client_voor("collega")
    sleutel = spel.voorgesteld()
    form = collega.haal(spel.adres()).formulier(f"{sleutel}/beantwoording").vul(antwoord="Nee, van de collega.")
    spel.beantwoord(sleutel, "overnemen", "Ja, van de eerste.")
    pagina = collega.stuur(form, 422)
    assert pagina.fouten == ["Dit kan niet meer: de stand is nu ‘overgenomen’."]
    assert "Nee, van de collega." in pagina.kies("#fouten")[0].get_text()
    assert spel.voorstellen()[0].antwoord == "Ja, van de eerste."


def test_alleen_wie_het_voorstel_deed_trekt_het_in_en_alleen_zonder_antwoord(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel, client, ander = Bodspel(wereld), client_voor("corporatie"), client_voor("goede_woning")
    sleutel, tweede = spel.voorgesteld(), spel.voorgesteld(tekst="Nog een.")
    assert not [f for f in ander.haal(spel.adres()).formulieren() if f.adres.endswith("intrekking")]
    vreemd = ander.haal(spel.adres()).formulier("/voorstellen")
    voor = inhoud(wereld.app)
    antwoord = ander.post(spel.adres("voorstellen", sleutel, "intrekking"), data=vreemd.waarden)
    assert antwoord.status_code == 403
    assert inhoud(wereld.app) == voor
    pagina = client.haal(spel.adres())
    laat = pagina.formulier(f"{tweede}/intrekking")
    client.stuur(pagina.formulier(f"{sleutel}/intrekking"))
    assert [v.sleutel for v in spel.voorstellen()] == [tweede]
    spel.beantwoord(tweede)
    assert client.stuur(laat, 422).fouten == ["Dit kan niet meer: de stand is nu ‘overgenomen’."]
