"""Answering the questions of 5b: by the municipality only, for the dossier or on an item; nothing typed is lost."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.vraagspel import RESULTAAT, Vraagspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud, tel

LEEG = "Schrijf het antwoord, of kies ‘niet van toepassing’ en schrijf waarom."
LANG = "Maak dit korter: ten hoogste 4.000 tekens. Nu zijn het er 4.001: 1 te veel."


def test_de_gemeente_beantwoordt_een_vraag_en_past_het_antwoord_aan(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Vraagspel(wereld), client_voor("coordinator")
    na = client.stuur(client.haal(spel.adres()).formulier("antwoorden/5b.2").vul(tekst="Het stroomnet is vol."))
    assert "Het antwoord op vraag 5b.2 is opgeslagen." in na.tekst
    assert "1 van 4 vragen beantwoord" in na.tekst
    assert "Het stroomnet is vol." in client_voor("provincie").haal(spel.adres()).tekst
    form = na.formulier("antwoorden/5b.2")
    assert str(form.waarden["tekst"]).strip() == "Het stroomnet is vol."
    na = client.stuur(form.vul(tekst="Er komt een nieuw station."))
    assert "Het stroomnet is vol." not in na.tekst
    assert tel(wereld.app, "vraagantwoord") == 1


def test_niet_van_toepassing_vraagt_een_reden(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Vraagspel(wereld), client_voor("coordinator")
    form = client.haal(spel.adres()).formulier("antwoorden/5b.1").vul(niet_van_toepassing="y")
    pagina = client.stuur(form, 422)
    assert pagina.fouten == [LEEG]
    terug = pagina.formulier("antwoorden/5b.1")
    assert terug.waarden["niet_van_toepassing"] == "y", "the tick stays"
    na = client.stuur(terug.vul(tekst="Er is geen bouwgrond meer."))
    assert "Niet van toepassing, met deze reden: Er is geen bouwgrond meer." in na.tekst
    assert na.formulier("antwoorden/5b.1").waarden["niet_van_toepassing"] == "y"


@pytest.mark.parametrize(("tekst", "fout"), [("  ", LEEG), ("x" * 4001, LANG), ("ne\u202ee", "U+202E")])
def test_een_fout_antwoord_bewaart_niets_en_houdt_wat_is_getypt(
    wereld: Wereld, client_voor: ClientVoor, tekst: str, fout: str
) -> None:
    spel, client = Vraagspel(wereld), client_voor("coordinator")
    pagina = client.stuur(client.haal(spel.adres()).formulier("antwoorden/5b.3").vul(tekst=tekst), 422)
    (zin,) = pagina.fouten
    assert fout in zin
    (link,) = pagina.kies("#fouten a")
    (vak,) = pagina.kies(f"[id='{str(link['href'])[1:]}']")
    assert vak.name == "textarea"
    assert vak["aria-invalid"] == "true"
    assert len(vak.get_text().strip()) == len(tekst.strip())
    assert tel(wereld.app, "vraagantwoord") == 0


def test_wat_intussen_is_opgeslagen_staat_ernaast_en_niets_wordt_overschreven(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel, client = Vraagspel(wereld), client_voor("coordinator")
    (punt,) = spel.vastgesteld("Grondprijs", soort="5b kans")
    for einde, naam in (("antwoorden/5b.1", ""), (f"punten/{punt}", punt)):
        form = client.haal(spel.adres()).formulier(einde).vul(tekst="Van mij.")
        spel.beantwoord("5b.1", "Van eerder.", punt=naam)
        pagina = client.stuur(form, 409)
        assert "U heeft zelf deze tekst intussen gewijzigd" in pagina.tekst
        (nu,) = pagina.kies("[data-nu]")
        assert "Van eerder." in nu.get_text()
        terug = pagina.formulier(einde)
        assert str(terug.waarden["tekst"]).strip() == "Van mij."
        na = client.stuur(terug.vul(tekst="Van ons samen."))
        assert "Van ons samen." in na.tekst
        assert "Van eerder." not in na.tekst


def test_het_resultaat_van_een_punt_overnemen_vult_het_vak_en_bewaart_niets(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel, client = Vraagspel(wereld), client_voor("coordinator")
    (punt,) = spel.vastgesteld("Grondprijs", soort="5b kans")
    spel.afgesloten(punt)
    spel.beantwoord("5b.1", "Eerst dit.")
    voor = inhoud(wereld.app)
    pagina = client.haal(spel.adres())
    (knop,) = [k for k in pagina.kies("button") if k.get_text(strip=True) == "Neem het resultaat van punt 1 over"]
    form = pagina.formulier("antwoorden/5b.1").vul(tekst="Eerst dit. En dit typte ik net.", neem=str(knop["value"]))
    (doel,) = pagina.kies(f"form#{str(knop['form']).replace('.', chr(92) + '.')}")
    assert str(doel["action"]).endswith("antwoorden/5b.1")
    pagina = client.stuur(form)
    assert inhoud(wereld.app)["vraagantwoord"] == voor["vraagantwoord"]
    assert "Nog niet opgeslagen" in pagina.tekst
    form = pagina.formulier("antwoorden/5b.1")
    assert str(form.waarden["tekst"]).strip() == f"Eerst dit. En dit typte ik net.\n\n{RESULTAAT}"
    assert str(pagina.formulier("antwoorden/5b.2").waarden["tekst"]).strip() == ""
    client.stuur(form)
    assert RESULTAAT in client_voor("provincie").haal(spel.adres()).tekst, "the municipality chose to tell it"


def test_wie_buiten_de_muur_staat_neemt_niets_over(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Vraagspel(wereld)
    (punt,) = spel.vastgesteld("Grondprijs", soort="5b kans")
    spel.afgesloten(punt)
    for wie in ("provincie", "goede_woning", "secretariaat"):
        client = client_voor(wie)
        assert RESULTAAT not in client.haal(spel.adres()).tekst
        vreemd = {"csrf_token": client.token(), "neem": punt, "tekst": "", "versie": "0"}
        assert client.post(spel.adres("antwoorden", "5b.1"), data=vreemd).status_code == 403
    client = client_voor("coordinator")
    form = client.haal(spel.adres()).formulier("antwoorden/5b.1")
    for vraag, neem in (("5b.2", punt), ("5b.1", "verzonnen"), ("verzonnen", punt)):
        gegevens = {**form.waarden, "neem": neem}
        assert client.post(spel.adres("antwoorden", vraag), data=gegevens).status_code == 404


def test_wat_niet_bestaat_wordt_niet_beantwoord(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Vraagspel(wereld), client_voor("coordinator")
    (punt,) = spel.vastgesteld("Grondprijs", soort="5b kans")
    form = client.haal(spel.adres()).formulier("antwoorden/5b.1").vul(tekst="Een antwoord.")
    for tekst in ("Een antwoord.", ""):
        for delen in (("5a.1",), ("verzonnen",), ("5b.1", "punten", "verzonnen"), ("5b.2", "punten", punt)):
            gegevens = {**form.waarden, "tekst": tekst, "verzoek": "-".join(delen) + tekst}
            assert client.post(spel.adres("antwoorden", *delen), data=gegevens).status_code == 404, delen
    assert tel(wereld.app, "vraagantwoord") == 0


def test_alleen_de_gemeente_van_dit_dossier_beantwoordt(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Vraagspel(wereld)
    (punt,) = spel.vastgesteld("Grondprijs", soort="5b kans")
    voor = inhoud(wereld.app)["vraagantwoord"]
    for wie, status in (("corporatie", 403), ("goede_woning", 403), ("provincie", 403), ("wethouder", 403),
                        ("secretariaat", 403), ("tafel", 403), ("delft", 404), ("toetser", 404),
                        ("vreemde_corporatie", 404)):  # fmt: skip
        client = client_voor(wie)
        client.keurt = False
        gegevens = {"csrf_token": client.token(), "verzoek": f"van-{wie}-1", "versie": "0", "tekst": "Van een ander"}
        for delen in (("5b.1",), ("5b.1", "punten", punt)):
            assert client.post(spel.adres("antwoorden", *delen), data=gegevens).status_code == status, wie
    assert inhoud(wereld.app)["vraagantwoord"] == voor
