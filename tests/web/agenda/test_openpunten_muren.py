"""Going on from an earlier round opens no wall of it: who stood outside reads nothing more in the new round."""

from __future__ import annotations

from tests.conftest import ClientVoor
from tests.fabrieken.geheimen import ZONDER, Geheimen, merk
from tests.fabrieken.volgende import STAP, volgende_ronde
from tests.fabrieken.wereld import MENSEN, Wereld
from tests.ondersteuning.client import Formulier
from tests.web.agenda.inbrengen import adres

GEMEENTE = {"coordinator", "collega", "wethouder", "lezer"}
OVER = "/overneming"


def _adressen(nieuw: Wereld, onderwerpen: list[str]) -> list[str]:
    """Pages of the new round only: what somebody promised itself still stands at its own work."""
    delen = ((), ("journaal",), ("agenda", STAP), ("agenda", STAP, "samenstelling"))
    uit = [adres(nieuw), *(adres(nieuw, sleutel) for sleutel in onderwerpen), *(nieuw.adres(*d) for d in delen)]
    return [*uit, f"/rondes/{nieuw.ronde}", "/rondes/nieuw/addendum-5a-5b"]


def test_overnemen_en_weglaten_laten_buiten_de_muur_niets_zien(wereld: Wereld, client_voor: ClientVoor) -> None:
    g = Geheimen(wereld)
    g.vastgesteld()
    g.gesprek_over("vidomes", "de-goede-woning")
    for partij in g.punten:
        g.uitkomsten(partij)
    nieuw, client = volgende_ronde(wereld), client_voor("coordinator")
    formulier = client.haal(adres(nieuw)).formulier(OVER)
    weg = g.toezeggingen["de-goede-woning"]
    waarden = {**formulier.waarden, f"reden-{weg}": merk("de-goede-woning", "waarom niet"), "verzoek": "weglaten-1"}
    client.stuur(Formulier(formulier.adres.replace(OVER, f"/{weg}/weglating"), waarden))
    lijst = client.stuur(client.haal(adres(nieuw)).formulier(OVER))
    sleutels = [str(rij["data-onderwerp"]) for rij in lijst.kies("tr[data-onderwerp]")]
    assert len(sleutels) == 3
    gelezen = {
        wie: "\n".join(client_voor(wie).get(a, follow_redirects=True).text for a in _adressen(nieuw, sleutels))
        for wie, _slug, _rol in MENSEN
    }
    for wie, tekst in gelezen.items():
        binnen = wie in GEMEENTE
        assert (merk("vidomes", "bijgestelde belofte") in tekst) is binnen, wie
        assert (merk("de-goede-woning", "waarom niet") in tekst) is (binnen or wie == "goede_woning"), wie
        assert binnen or f"{ZONDER}vidomes" not in tekst, wie
