"""What a scenario asks of a municipality: recorded with its source, revised with a reason, unknown until then."""

from __future__ import annotations

from functools import partial

import pytest

from gesprekken.core.permissions import Rol
from gesprekken.domain.rondes.models import Scenariocijfer
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.queries.rondes.scenarios import get_scenariostand
from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.wereld import SCENARIO, Wereld
from tests.ondersteuning.client import Pagina, Paginaclient, Waarden
from tests.ondersteuning.databank import inhoud
from tests.ondersteuning.tegelijk import tegelijk

RONDE = "/rondes/najaar-2026"
ADRES = f"{RONDE}/scenarios/{SCENARIO}/zoetermeer"
GOED = {"van": "540", "tot": "560", "bron": "Bericht van SVH", "peildatum": "13-02-2023", "reden": "Is gepubliceerd."}


@pytest.fixture
def secretaris(client_voor: ClientVoor) -> Paginaclient:
    return client_voor(Rol.SECRETARIAAT)


def _stuur(client: Paginaclient, velden: Waarden, status: int = 200) -> Pagina:
    return client.stuur(client.haal(ADRES).formulier(ADRES).vul(velden), status)


def _versies(wereld: Wereld, dossier: str = "zoetermeer") -> list[Scenariocijfer]:
    def vraag() -> list[Scenariocijfer]:
        ronde, gevonden = get_dossier(wereld.actor("secretariaat"), wereld.ronde, dossier)
        return list(get_scenariostand(ronde, gevonden, SCENARIO).versies.get(dossier, ()))

    return wereld.lees(vraag)


def _rij(pagina: Pagina, dossier: str) -> str:
    (rij,) = pagina.kies(f"tr[data-dossier-cijfer={dossier}]")
    return " ".join(rij.get_text(" ").split())


def test_een_vastgelegd_cijfer_staat_bij_de_ronde_met_bron_en_de_rest_is_niet_bekend(
    secretaris: Paginaclient, wereld: Wereld, client_voor: ClientVoor
) -> None:
    pagina = _stuur(secretaris, GOED)
    assert pagina.adres == RONDE
    (cijfer,) = _versies(wereld)
    assert (cijfer.versie, cijfer.van, cijfer.tot, cijfer.illustratief) == (1, 540, 560, False)
    assert _versies(wereld, "delft") == []
    for wie in ("delft", "corporatie", "tafel", "toetser"):
        gelezen = client_voor(wie).haal(RONDE)
        rij = _rij(gelezen, "zoetermeer")
        assert "540 tot en met 560" in rij
        assert "Bericht van SVH. Peildatum 13 februari 2023, versie 1." in rij
        assert "van niet bekend naar 540 tot en met 560. Reden: Is gepubliceerd." in rij
        assert _rij(gelezen, "delft") == "Delft niet bekend nog niet vastgelegd"
        assert not gelezen.kies(f"a[href='{ADRES}']")


def test_herzien_maakt_een_versie_en_de_vorige_blijft_te_lezen(secretaris: Paginaclient, wereld: Wereld) -> None:
    wereld.scenariocijfer(540, 560)
    assert secretaris.haal(ADRES).formulier(ADRES).waarden["tot"] == "560"
    _stuur(secretaris, {"van": "500", "tot": "500", "bron": "Nieuw bericht", "reden": "Er is opnieuw geteld.",
                        "illustratief": "y"})  # fmt: skip
    nieuw, oud = _versies(wereld)
    assert (nieuw.versie, nieuw.van, nieuw.tot, nieuw.illustratief) == (2, 500, 500, True)
    assert (oud.versie, oud.van, oud.tot) == (1, 540, 560)
    rij = _rij(secretaris.haal(RONDE), "zoetermeer")
    assert "500 Herzien" in rij
    assert "illustratief" in rij
    assert "van 540 tot en met 560 naar 500. Bron was: Bericht over de opgave. Reden: Er is opnieuw geteld." in rij


def test_de_gemeente_krijgt_bericht_en_het_journaal_weet_het(
    secretaris: Paginaclient, wereld: Wereld, client_voor: ClientVoor
) -> None:
    _stuur(secretaris, GOED)
    wat = "Cijfer voor ‘Meer Evenwicht’ vastgelegd"
    assert wat in client_voor("coordinator").haal("/meldingen").tekst
    assert wat not in client_voor("corporatie").haal("/meldingen").tekst
    journaal = client_voor("corporatie").haal(wereld.adres("journaal")).tekst
    assert wat in journaal
    assert "540 tot en met 560" in journaal


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("van", "", "Schrijf een geheel getal, bijvoorbeeld 540."),
        ("tot", "-5", "Schrijf een geheel getal, bijvoorbeeld 560."),
        ("van", "10000001", "Geef een geheel getal van 0 tot en met 10.000.000."),
        ("tot", "539", "Geef hier hetzelfde getal of een hoger getal dan bij ‘Van’."),
        ("bron", "", "Noem het document waarin dit getal staat."),
        ("peildatum", "08-09-2026", "Deze dag moet nog komen. Kies de dag waarop het getal is vastgesteld."),
        ("reden", "", "Schrijf waarom dit verandert."),
        ("reden", " ", "Schrijf waarom dit verandert."),
    ],
)
def test_een_cijfer_dat_niet_kan_krijgt_een_zin_en_verandert_niets(
    secretaris: Paginaclient, veld: str, waarde: str, zin: str
) -> None:
    voor = inhoud(secretaris.application, "sessie")
    pagina = _stuur(secretaris, {**GOED, veld: waarde}, 422)
    assert pagina.fouten == [zin]
    assert pagina.kies("h1")[0].get_text() == "Meer Evenwicht: Zoetermeer"
    assert inhoud(secretaris.application, "sessie") == voor


def test_hetzelfde_nog_eens_vastleggen_wordt_geen_versie(secretaris: Paginaclient, wereld: Wereld) -> None:
    _stuur(secretaris, GOED)
    pagina = _stuur(secretaris, {"reden": "Nog eens."}, 422)
    assert pagina.fouten == ["Dit is al vastgelegd. Wijzig het getal, de bron of de peildatum, of ga terug."]
    assert len(_versies(wereld)) == 1


@pytest.mark.parametrize("adres", [f"{SCENARIO}/nergens", "anders/zoetermeer"])
def test_een_onbekend_scenario_of_dossier_bestaat_niet(secretaris: Paginaclient, adres: str) -> None:
    formulier = secretaris.haal(ADRES).formulier(ADRES).vul(GOED)
    assert secretaris.get(f"{RONDE}/scenarios/{adres}").status_code == 404
    assert secretaris.post(f"{RONDE}/scenarios/{adres}", data=formulier.waarden).status_code == 404


@pytest.mark.parametrize("begonnen", [False, True])
def test_twee_tegelijk_een_wint_en_de_ander_ziet_beide_en_kiest(
    wereld: Wereld, client_voor: ClientVoor, begonnen: bool
) -> None:
    basis = wereld.scenariocijfer(100, 100) if begonnen else 0
    wie = [client_voor("secretariaat"), client_voor(wereld.persoon("secretariaat-haaglanden", Rol.SECRETARIAAT))]
    vormen = [c.haal(ADRES).formulier(ADRES).vul({**GOED, "van": v, "tot": v}) for c, v in zip(wie, "67", strict=True)]
    statussen = tegelijk([partial(c.post, f.adres, data=f.waarden) for c, f in zip(wie, vormen, strict=True)])
    assert sorted(a.status_code for a in statussen) == [303, 409]
    assert [v.versie for v in _versies(wereld)] == list(range(basis + 1, 0, -1))
    verliezer = [a.status_code for a in statussen].index(409)
    winnaar = _versies(wereld)[0].van
    pagina = wie[verliezer].stuur(vormen[verliezer].vul(verzoek="x" * 16), 409)
    assert "Een collega was u voor" in pagina.tekst
    assert f"{winnaar} woningen" in pagina.tekst
    opnieuw = pagina.formulier(ADRES)
    assert opnieuw.waarden["van"] != str(winnaar)
    wie[verliezer].stuur(opnieuw)
    assert _versies(wereld)[0].versie == basis + 2


def _afstanden(client: Paginaclient, adres: str) -> dict[str, str]:
    (lijst,) = client.haal(adres).kies(f"dl[data-scenario={SCENARIO}]")
    return {
        d.dt.get_text(strip=True): " ".join(d.dd.get_text(" ").split()) for d in lijst.find_all("div") if d.dt and d.dd
    }


def test_het_bod_staat_naast_het_scenario_en_een_concept_alleen_voor_de_gemeente(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel, gemeente, ander = Bodspel(wereld), client_voor("coordinator"), client_voor("corporatie")
    assert _afstanden(ander, spel.adres()) == {
        "Vraagt van Zoetermeer": "niet bekend",
        "Afstand van het bod": "niet bekend",
    }
    wereld.scenariocijfer()
    gevraagd = {"Vraagt van Zoetermeer": "540 tot en met 560 woningen"}
    assert _afstanden(ander, spel.adres()) == {**gevraagd, "Afstand van het bod": "niet bekend"}
    spel.uitgebracht(99)
    spel.concept(550)
    eerst = {**gevraagd, "Afstand van het bod": "nog 441 tot 461 woningen"}
    assert _afstanden(ander, spel.adres()) == eerst
    met_concept = {**eerst, "Afstand van het concept": "binnen het scenario"}
    assert _afstanden(gemeente, spel.adres()) == _afstanden(gemeente, spel.adres("concept")) == met_concept
    spel.uitgebracht(600)
    kern = ander.haal(spel.adres()).kies("[data-afstand-scenario]")[0].get_text(" ", strip=True)
    assert kern.startswith("40 tot 60 woningen meer dan het scenario")
