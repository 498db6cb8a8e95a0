"""Bad input: a clear sentence at the field and in the summary, what was typed stays, nothing is stored."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Waarden
from tests.ondersteuning.databank import inhoud
from tests.web.gesprekken.plannen import plan, reden

DATUM = "Schrijf de datum als 27-11-2026, en kies een dag die bestaat."
TIJD = "Schrijf de tijd als 14:30."
DUUR = "Geef de duur in minuten, van 15 tot en met 600."
LINK = "Geef een volledige link die begint met https://."
KOMT = "Kies een moment dat nog komt."
ONZICHTBAAR = "Haal het onzichtbare teken U+{} weg: het staat na ‘{}’."
FOUT = [
    ("datum", "06-09-2026", KOMT),
    ("datum", "01-01-1899", "Schrijf het jaar met vier cijfers, bijvoorbeeld 2026."),
    ("datum", "31-02-2026", DATUM),
    ("datum", "morgen", DATUM),
    ("datum", "24-09", "Schrijf ook het jaar, bijvoorbeeld 27-11-2026."),
    ("datum", "24-09-2026\x00", DATUM),
    ("datum", "01-01-2031", "Kies een datum binnen twee jaar."),
    ("datum", "31-12-9999", "Kies een datum binnen twee jaar."),
    ("datum", "", "Kies de dag van het gesprek, bijvoorbeeld 27-11-2026."),
    ("tijd", "25:99", TIJD),
    ("tijd", "half drie", TIJD),
    ("tijd", "", "Schrijf hoe laat het gesprek begint, bijvoorbeeld 14:30."),
    ("duur", "abc", DUUR),
    ("duur", "5", DUUR),
    ("duur", "-90", DUUR),
    ("duur", "9" * 40, DUUR),
    ("duur", "9" * 5000, DUUR),
    ("plaats", "", "Vul een plaats in, of een link voor een gesprek op afstand."),
    ("plaats", "a" * 201, "Maak dit korter: ten hoogste 200 tekens. Nu zijn het er 201: 1 te veel."),
    ("plaats", "Stad\x00huis", ONZICHTBAAR.format("0000", "Stad")),
    ("plaats", "Stad\u202ehuis", ONZICHTBAAR.format("202E", "Stad")),
    ("link", "javascript:alert(1)", LINK),
    ("link", "http://overleg.example", LINK),
    ("link", "https://", LINK),
    ("link", "https://naam:woord@overleg.example", LINK),
    ("link", "https://[overleg.example", LINK),
    (
        "link",
        "https://overleg.example/" + "a" * 2000,
        "Maak dit korter: ten hoogste 2.000 tekens. Nu zijn het er 2.024: 24 te veel.",
    ),
]

SCHRIFTEN = ["Zaal 😀 👩‍👩‍👧", "غرفة ٢", "חדר 2", "é è ü ß 東京", "<script>alert(1)</script>", "' OR 1=1 --"]


def _bij_veld(pagina: Pagina, veld: str) -> str:
    return pagina.kies(f"#{veld}-fout")[0].get_text(" ", strip=True)


@pytest.mark.parametrize(("veld", "waarde", "zin"), FOUT, ids=[f"{v}-{i}" for i, (v, _w, _z) in enumerate(FOUT)])
def test_een_onmogelijke_waarde_krijgt_een_zin_en_bewaart_niets(
    client_voor: ClientVoor, wereld: Wereld, veld: str, waarde: str, zin: str
) -> None:
    client = client_voor("coordinator")
    client.haal("/mijn-werk")
    voor = inhoud(wereld.app)
    pagina = plan(client, wereld, {veld: waarde}, 422)
    assert zin in pagina.fouten
    assert _bij_veld(pagina, veld) == zin
    assert pagina.kies(f"#fouten a[href='#{veld}']")
    assert pagina.boom.title is not None
    assert pagina.boom.title.get_text(strip=True).startswith("Fout:")
    if "\x00" not in waarde:
        assert str(pagina.kies(f"#{veld}")[0]["value"]) == waarde
    assert str(pagina.kies("#tijd")[0]["value"]) == (waarde if veld == "tijd" else "14:00")
    assert inhoud(wereld.app) == voor


def test_een_onbekende_partij_wordt_geweigerd(client_voor: ClientVoor, wereld: Wereld) -> None:
    client = client_voor("coordinator")
    client.haal("/mijn-werk")
    voor = inhoud(wereld.app)
    zin = "Kies alleen partijen van dit dossier. Ververs de pagina en probeer het opnieuw."
    woonbron, zelf = str(wereld.organisaties["woonbron"]), str(wereld.organisaties["zoetermeer"])
    vinkjes = [
        str(wereld.organisaties[s]) for s in ("vidomes", "stedelink", "de-goede-woning", "provincie-zuid-holland")
    ]
    for vreemd in (woonbron, zelf, "0", "-1", "9" * 30, "drop table", ""):
        assert plan(client, wereld, {"uitnodigen": [*vinkjes, vreemd]}, 422).fouten == [zin], vreemd
    assert plan(client, wereld, {reden(wereld, "woonbron"): "Hoort hier niet."}, 422).fouten == [zin]
    assert inhoud(wereld.app) == voor


def test_een_reden_blijft_staan_als_een_ander_veld_fout_is(client_voor: ClientVoor, wereld: Wereld) -> None:
    vinkjes = [str(wereld.organisaties[s]) for s in ("vidomes", "provincie-zuid-holland")]
    waarden: Waarden = {"uitnodigen": vinkjes, reden(wereld, "stedelink"): "Bouwt hier niet.", "tijd": "24:00",
               reden(wereld, "de-goede-woning"): "x" * 301}  # fmt: skip
    pagina = plan(client_voor("coordinator"), wereld, waarden, 422)
    assert pagina.fouten == [TIJD, "Maak dit korter: ten hoogste 300 tekens. Nu zijn het er 301: 1 te veel."]
    ingevuld = pagina.formulier("startgesprek").waarden
    assert ingevuld["uitnodigen"] == vinkjes
    assert ingevuld[reden(wereld, "stedelink")] == "Bouwt hier niet."


@pytest.mark.parametrize("tekst", SCHRIFTEN)
def test_elk_schrift_en_elk_teken_komt_heel_terug(client_voor: ClientVoor, wereld: Wereld, tekst: str) -> None:
    pagina = plan(client_voor("coordinator"), wereld, {"plaats": tekst})
    assert tekst in [dd.get_text(strip=True) for dd in pagina.kies("dd")]
    assert not [s for s in pagina.kies("script") if not s.get("src")]


def test_te_lange_en_onzichtbare_tekst_in_het_verslag(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    leeg = client.haal(adres).formulier("verslag")
    voor = inhoud(wereld.app, "sessie")
    for tekst, zin in (("", "Schrijf op wat er is besproken."), ("   \n", "Schrijf op wat er is besproken."),
                       ("a" * 50_001, "Maak dit korter: ten hoogste 50.000 tekens. Nu zijn het er 50.001: 1 te veel."),
                       ("Abc\u2066def", ONZICHTBAAR.format("2066", "Abc"))):  # fmt: skip
        pagina = client.stuur(leeg.vul(tekst=tekst), 422)
        assert pagina.fouten == [zin]
        assert pagina.kies("#tekst")[0].get_text().strip() == tekst.strip()
    for versie in ("abc", "", "9" * 30):
        assert client.post(adres, data={**leeg.vul(tekst="Goed.").waarden, "basisversie": versie}).status_code in (
            409,
            422,
        )
    for sleutel in ("kort", "\x00" * 12, "x" * 65):
        pagina = client.stuur(leeg.vul(tekst="Goed.", verzoek=sleutel), 422)
        assert "Ververs de pagina en probeer het opnieuw." in pagina.tekst or "onzichtbare teken" in pagina.tekst
    assert inhoud(wereld.app, "sessie") == voor


def test_een_tijd_die_de_klok_overslaat_of_twee_keer_toont_wordt_gevraagd(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    client = client_voor("coordinator")
    for datum, wat in (("28-3-2027", "bestaat niet op 28 maart 2027"), ("31-10-2027", "komt twee keer voor op 31 okt")):
        (zin,) = plan(client, wereld, {"datum": datum, "tijd": "02.30 uur"}, 422).fouten
        assert zin.startswith(f"Kies een tijd vóór 02.00 uur of vanaf 03.00 uur: 02.30 uur {wat}")
    assert "zondag 28 maart 2027" in plan(client, wereld, {"datum": "zo 28 mrt 2027", "tijd": "3 uur"}).tekst


def test_een_lange_link_wordt_bewaard_en_blijft_na_verplaatsen_te_lezen(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    client, link = client_voor("coordinator"), "https://overleg.example/".ljust(2000, "a")
    pagina = plan(client, wereld, {"plaats": "", "link": link})
    assert pagina.kies(f"a[href='{link}']")
    formulier = client.haal(f"{pagina.adres}/verplaatsing").formulier("verplaatsing")
    assert formulier.waarden["link"] == link
    verplaatst = client.stuur(formulier.vul(link="https://kort.example/", reden="De link is veranderd."))
    assert link in verplaatst.tekst


@pytest.mark.parametrize("tekst", ["\tbod\t5a\nDelft\t1.250\t12", "  - een\n    - twee\n  - drie"])
def test_een_tabel_en_een_lijst_staan_er_zoals_ze_zijn_geplakt(
    client_voor: ClientVoor, wereld: Wereld, tekst: str
) -> None:
    gesprek = wereld.gehouden()
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel, "verslag")
    pagina = client.stuur(client.haal(adres).formulier("verslag").vul(tekst=tekst.replace("\n", "\r\n")))
    assert tekst in [p.get_text() for p in pagina.kies("p.gs-vrijetekst")]
