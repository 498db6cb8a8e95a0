"""Length before anything else: what is too large, or a file, is answered at once, not shown again, and does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import chain

import pytest

from gesprekken.core.lezen import te_lang
from gesprekken.web.formulieren import RUIM, RUIM_TEN_MINSTE
from gesprekken.web.omvang import GEEN_BESTAND
from tests.architectuur.adressen import VOOR_IEDER
from tests.conftest import ClientVoor
from tests.fabrieken.volgende import volgende_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.bron import geen
from tests.ondersteuning.client import Pagina, Paginaclient, nieuwe_client
from tests.ondersteuning.databank import inhoud
from tests.web.kladden.formulieren import elk_formulier, stil
from tests.web.partijen.inloggen import EMAIL, formulier

EEN_MB = "x" * 900_000
MAX_PAGINA = 20_000  # bytes of an answer that repeats nothing
MINSTENS = 200
Veld = tuple[Paginaclient, str, dict[str, str | list[str]], str]  # who sends to where, the form, and one field of it
LOS = {"/functie": "functie", "/inloggen/demo": "functie", "/klad": "klad_formulier", "/klad/een-klad/weg": "volgende",
       "/klad/een-klad/terug": "volgende",
       "/sessie": "volgende", "/uitloggen": "volgende"}  # fmt: skip


@pytest.fixture
def velden(wereld: Wereld, client_voor: ClientVoor, halverwege: object, engine_naam: str) -> list[Veld]:
    """Every field of every form, hidden ones too, with what is sent outside a form."""
    assert halverwege
    volgende_ronde(wereld)
    browsers: dict[str, Paginaclient] = {}

    def browser_van(wie: str) -> Paginaclient:
        return browsers.setdefault(wie, stil(client_voor(wie)))

    gevonden = elk_formulier(wereld, browser_van, engine_naam)
    uit: list[Veld] = [
        (browser_van(g.wie), g.adres, g.formulier.waarden, naam) for g in gevonden for naam in g.formulier.waarden
    ]
    iemand = browser_van(gevonden[0].wie)
    token: dict[str, str | list[str]] = {"csrf_token": iemand.token()}
    uit += [(iemand, adres, token, naam) for adres, naam in LOS.items()]
    vreemde = stil(nieuwe_client(wereld.app))
    inlog = formulier(nieuwe_client(wereld.app)).waarden
    return uit + [(vreemde, "/inloggen", inlog, naam) for naam in inlog]


def test_elk_adres_zonder_formulier_doet_mee() -> None:
    assert LOS.keys() | {"/inloggen"} == VOOR_IEDER


def _klachten(veld: Veld, waarde: object, status: int, zin: str) -> Iterator[str]:
    client, adres, waarden, naam = veld
    antwoord = client.post(adres, data={**waarden, naam: waarde})
    if antwoord.status_code != status or zin not in antwoord.text:
        yield f"{adres} {naam}: {antwoord.status_code}"
    if len(antwoord.data) > MAX_PAGINA or "xxxxx" in antwoord.text:
        yield f"{adres} {naam}: herhaalt wat er is gestuurd"


def test_een_megabyte_in_welk_veld_ook_krijgt_een_zin_en_doet_niets(velden: list[Veld], wereld: Wereld) -> None:
    """Slow: one megabyte for every field of every form."""
    assert len(velden) >= MINSTENS
    voor, zin = inhoud(wereld.app, "sessie"), "In één vak staan 900.000 tekens."
    geen(list(chain.from_iterable(_klachten(v, EEN_MB, 413, zin) for v in velden)))
    assert inhoud(wereld.app, "sessie") == voor


def test_een_bestand_in_welk_veld_ook_krijgt_een_zin_en_doet_niets(velden: list[Veld], wereld: Wereld) -> None:
    """Slow: a file in every field of every form."""
    voor = inhoud(wereld.app, "sessie")
    geen(list(chain.from_iterable(_klachten(v, (BytesIO(b"x"), "a.txt"), 400, GEEN_BESTAND) for v in velden)))
    assert inhoud(wereld.app, "sessie") == voor


def test_wie_een_bestand_stuurt_krijgt_de_rest_van_zijn_tekst_terug(client_voor: ClientVoor, wereld: Wereld) -> None:
    client = client_voor("coordinator")
    waarden = client.haal(f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze").formulier("/werkwijze").waarden
    gegevens = {**waarden, "tekst": "Wij spreken elkaar.", "verzoek": (BytesIO(b"x"), "a.txt")}
    pagina = client.pagina_van(
        client.post(f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze", data=gegevens), 400
    )
    assert GEEN_BESTAND in pagina.tekst
    assert "Wij spreken elkaar." in pagina.tekst


@pytest.mark.parametrize(
    "gegevens",
    [{f"veld{nr}": "" for nr in range(5001)}, {"n" * 401: "x"}, {"x" * 900_000: ""}],
    ids=("veel", "naam", "lang"),
)
def test_ook_te_veel_velden_en_te_lange_namen(client: Paginaclient, gegevens: dict[str, str]) -> None:
    pagina = client.pagina_van(client.post("/inloggen", data=gegevens), 413)
    assert "Dit is geen formulier van ons." in pagina.tekst


@pytest.mark.parametrize("adres", ["/inloggen", "/bestaat-niet", "/klad", "/inloggen/demo"])
@pytest.mark.parametrize("grootte", [1_100_000, 3_000_000])
@pytest.mark.parametrize("demo", [True, False])
def test_een_te_grote_lading_is_een_pagina(client: Paginaclient, adres: str, grootte: int, demo: bool) -> None:
    client.application.config["DEMO"] = demo
    pagina = client.pagina_van(client.post(adres, data={"email": "x" * grootte}), 413)
    assert pagina.kop == "Dit is te groot"


def _stuur(client: Paginaclient, **waarden: str) -> Pagina:
    return client.stuur(formulier(client).vul(waarden), 422)


def test_wat_geen_e_mailadres_kan_zijn_wordt_niet_gelezen_en_niet_getoond(client: Paginaclient) -> None:
    pagina = _stuur(client, email="x" * (RUIM_TEN_MINSTE + 1), wachtwoord="x")
    assert pagina.fouten == ["Dit e-mailadres is te lang. Controleer wat u heeft ingevuld."]
    assert pagina.formulier("/inloggen").waarden["email"] == ""


def test_een_adres_van_een_pagina_dat_nergens_heen_kan_blijft_niet_staan(client: Paginaclient) -> None:
    waarden = formulier(client).vul(email=EMAIL, wachtwoord="x", volgende="/" + "x" * 5000).waarden
    assert "xxxxx" not in client.post("/inloggen", data=waarden).text
    assert "xxxxx" not in client.get("/inloggen?volgende=/" + "x" * 5000).text


def test_wat_iemand_kan_hebben_geplakt_komt_terug_met_hoeveel_het_te_lang_is(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    client = client_voor("coordinator")
    leeg = client.haal(f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze").formulier("/werkwijze")
    for tekst in ("x" * 20_001, "x" * RUIM * 20_000):
        pagina = client.stuur(leeg.vul(tekst=tekst), 422)
        assert pagina.fouten == [te_lang(tekst, 20_000)]
        assert pagina.formulier("/werkwijze").waarden["tekst"] == tekst
