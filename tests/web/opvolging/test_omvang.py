"""The list and the form to plan take as many statements for thirty items as for three hundred."""

from __future__ import annotations

from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.opvolging import Vervolg
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient

HOOGSTE = 12


def _tel(client: Paginaclient, adres: str) -> int:
    client.get(adres)
    with geteld(client.application) as opdrachten:
        client.haal(adres)
    return len(opdrachten)


def _vervolg(wereld: Wereld, dossier: str, aantal: int) -> Vervolg:
    """So many items, of which two were talked about, one has a talk to come and one is handled in writing."""
    titels = [f"Onderwerp {nr}" for nr in range(1, aantal + 1)]
    vervolg = Vervolg(wereld, dossier).vastgesteld(dict.fromkeys(titels, ("vidomes",)))
    gesprek = vervolg.gehouden(*titels[:2])
    vervolg.verslag(gesprek, titels[0])
    vervolg.gepland(titels[2])
    vervolg.zet_punt(titels[3], "schriftelijk afdoen")
    return vervolg


def test_driehonderd_punten_kosten_evenveel_opdrachten_als_dertig(wereld: Wereld, client_voor: ClientVoor) -> None:
    """Over ten seconds: three hundred items come about one by one, as people would make them."""
    weinig, veel = _vervolg(wereld, "zoetermeer", 30), _vervolg(wereld, "delft", 300)
    trekkers = {weinig.dossier: "coordinator", veel.dossier: "delft"}
    delen = {"de lijst": (), "het plannen": ("gesprek", "nieuw")}

    def getallen(vervolg: Vervolg) -> dict[str, int]:
        trekker, partij = client_voor(trekkers[vervolg.dossier]), client_voor("corporatie")
        pad = {naam: vervolg.adres(*deel) for naam, deel in delen.items()}
        return {
            **{naam: _tel(trekker, adres) for naam, adres in pad.items()},
            "de partij": _tel(partij, pad["de lijst"]),
        }

    assert len(client_voor("delft").haal(veel.adres()).kies("tbody tr")) == 300
    assert getallen(veel) == getallen(weinig)
    assert max(getallen(veel).values()) <= HOOGSTE, getallen(veel)
