"""Bad input while composing: a sentence at the field and in the summary, what was typed stays, nothing is stored."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud
from tests.web.agenda.agendas import Proefagenda, samenstelling

TITEL = "Geef het punt een titel van ten hoogste 200 tekens."
DUUR = "Geef de tijd in minuten, van 5 tot en met 240."
ROL = "Kies per partij een rol uit de lijst."
LANG = "Maak dit korter: ten hoogste {} tekens. Nu zijn het er {}: 1 te veel."
ONZICHTBAAR = "Haal het onzichtbare teken U+{} weg: het staat na ‘Oost’."
VREEMD = "Kies alleen punten en partijen van deze agenda. Ververs de pagina en probeer het opnieuw."
FOUT = [
    ("titel", "", TITEL),
    ("titel", "   ", TITEL),
    ("titel", "a" * 201, LANG.format(200, 201)),
    ("titel", "Oost\x00west", ONZICHTBAAR.format("0000")),
    ("titel", "Oost\u202ewest", ONZICHTBAAR.format("202E")),
    ("vraag", "a" * 4_001, LANG.format("4.000", "4.001")),
    ("vraag", "Oost\u2066west", ONZICHTBAAR.format("2066")),
    ("duur", "", DUUR),
    ("duur", "4", DUUR),
    ("duur", "241", DUUR),
    ("duur", "-15", DUUR),
    ("duur", "een kwartier", DUUR),
    ("duur", "15.5", f"{DUUR} Wij lezen ‘15.5’ als 15 komma 5."),
    ("duur", "9" * 40, DUUR),
    ("duur", "9" * 5_000, DUUR),
    ("rol", "beslist", ROL),
    ("rol", "VOERT", ROL),
    ("rol", "voert\x00", ROL),
    ("samen", "verzonnen", "Kies het punt waarin dit punt opgaat."),
    ("splits", "a" * 201, LANG.format(200, 201)),
    ("reden", "a" * 4_001, LANG.format("4.000", "4.001")),
]


@pytest.fixture
def agenda(wereld: Wereld) -> Proefagenda:
    """The agenda of the world's dossier with three items."""
    proef = Proefagenda(wereld)
    proef.gevuld()
    return proef


@pytest.mark.parametrize(("veld", "waarde", "zin"), FOUT, ids=[f"{v}-{i}" for i, (v, _w, _z) in enumerate(FOUT)])
def test_een_onmogelijke_waarde_krijgt_een_zin_en_bewaart_niets(
    client_voor: ClientVoor, agenda: Proefagenda, veld: str, waarde: str, zin: str
) -> None:
    client, sleutels = client_voor("coordinator"), [p.punt.sleutel for p in agenda.punten()]
    naam = agenda.rol(sleutels[1], "vidomes") if veld == "rol" else f"{veld}-{sleutels[1]}"
    formulier = samenstelling(client.haal(agenda.adres("samenstelling")))
    voor = inhoud(agenda.wereld.app)
    pagina = client.stuur(formulier.vul({naam: waarde, f"titel-{sleutels[0]}": "Blijft staan"}), 422)
    (bij_veld,) = pagina.kies(f"[id='{naam}-fout']")
    assert bij_veld.get_text(" ", strip=True) == zin
    assert zin in pagina.fouten
    assert pagina.kies(f"#fouten a[href='#{naam}']")
    assert pagina.boom.title is not None
    assert pagina.boom.title.get_text(strip=True).startswith("Fout:")
    assert samenstelling(pagina).waarden[f"titel-{sleutels[0]}"] == "Blijft staan"
    assert inhoud(agenda.wereld.app) == voor


def test_een_vreemde_partij_of_een_verzonnen_punt_wordt_geweigerd(client_voor: ClientVoor, agenda: Proefagenda) -> None:
    client, sleutel = client_voor("coordinator"), agenda.punten()[0].punt.sleutel
    formulier = samenstelling(client.haal(agenda.adres("samenstelling")))
    vreemd = [agenda.rol(sleutel, "woonbron"), agenda.rol(sleutel, "huurdersraad-vidomes"), f"rol-{sleutel}-0",
              f"rol-{sleutel}-drop table", "titel-verzonnen", f"vraag-{'x' * 300}"]  # fmt: skip
    voor = inhoud(agenda.wereld.app)
    for naam in vreemd:
        pagina = client.stuur(formulier.vul({naam: "voert", f"titel-{sleutel}": "Anders"}), 422)
        assert pagina.fouten == [VREEMD], naam
    assert inhoud(agenda.wereld.app) == voor


def test_een_verzonnen_punt_in_het_adres_bestaat_niet(client_voor: ClientVoor, agenda: Proefagenda) -> None:
    client = client_voor("coordinator")
    waarden = samenstelling(client.haal(agenda.adres("samenstelling"))).waarden
    voor = inhoud(agenda.wereld.app)
    for daad in ("samenvoeging", "losmaking", "splitsing", "afhaling"):
        assert client.post(agenda.adres("punten", "verzonnen", daad), data=waarden).status_code == 404, daad
    for knop in ("omhoog", "omlaag"):
        antwoord = client.post(agenda.adres("samenstelling"), data={**waarden, knop: "verzonnen"})
        assert antwoord.status_code == 404
    assert client.get(agenda.wereld.adres("agenda", "startgesprek", "samenstelling")).status_code == 404
    assert inhoud(agenda.wereld.app) == voor


@pytest.mark.parametrize("versie", ["abc", "", "9" * 30, "-1", "1e3"])
def test_een_verzonnen_versie_bewaart_niets(client_voor: ClientVoor, agenda: Proefagenda, versie: str) -> None:
    client, sleutel = client_voor("coordinator"), agenda.punten()[0].punt.sleutel
    formulier = samenstelling(client.haal(agenda.adres("samenstelling")))
    voor = inhoud(agenda.wereld.app)
    for adres in (formulier.adres, agenda.adres("voorlegging")):
        gegevens = {**formulier.waarden, "basisversie": versie, f"titel-{sleutel}": "Anders"}
        assert client.post(adres, data=gegevens).status_code in (409, 422)
    assert inhoud(agenda.wereld.app) == voor


def test_niemand_voegt_een_punt_samen_met_zichzelf(client_voor: ClientVoor, agenda: Proefagenda) -> None:
    client, sleutel = client_voor("coordinator"), agenda.punten()[0].punt.sleutel
    formulier = samenstelling(client.haal(agenda.adres("samenstelling")), "Punt 1 samenvoegen")
    pagina = client.stuur(formulier.vul({f"samen-{sleutel}": sleutel}), 422)
    assert pagina.fouten == ["Kies het punt waarin dit punt opgaat."]


@pytest.mark.parametrize(
    "tekst", ["Zaal 😀 👩‍👩‍👧", "غرفة ٢", "é è ü ß 東京", "<script>alert(1)</script>", "' OR 1=1 --"]
)
def test_elk_schrift_en_elk_teken_komt_heel_terug(client_voor: ClientVoor, agenda: Proefagenda, tekst: str) -> None:
    client, sleutel = client_voor("coordinator"), agenda.punten()[0].punt.sleutel
    formulier = samenstelling(client.haal(agenda.adres("samenstelling")))
    pagina = client.stuur(formulier.vul({f"titel-{sleutel}": tekst, f"vraag-{sleutel}": tekst}))
    waarden = samenstelling(pagina).waarden
    assert (waarden[f"titel-{sleutel}"], waarden[f"vraag-{sleutel}"]) == (tekst, tekst)
    assert not [s for s in pagina.kies("script") if not s.get("src")]
