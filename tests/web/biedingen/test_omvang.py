"""The page of the bid takes as many statements in a region of nine as in one of 342."""

from __future__ import annotations

from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel, breng_biedingen_halverwege
from tests.fabrieken.kopieren import vergroot_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient

HOOGSTE, VEEL = 12, 342


def _tel(client: Paginaclient, adres: str) -> int:
    client.get(adres)
    with geteld(client.application) as opdrachten:
        client.haal(adres)
    return len(opdrachten)


def test_de_pagina_s_kosten_evenveel_opdrachten_voor_negen_als_voor_alle_gemeenten(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    breng_biedingen_halverwege(wereld)
    spel = Bodspel(wereld)
    paginas = [(wie, spel.adres()) for wie in ("coordinator", "corporatie", "secretariaat", "tafel")]
    paginas.append(("coordinator", spel.adres("concept")))
    weinig = [_tel(client_voor(wie), adres) for wie, adres in paginas]
    with wereld.app.app_context():
        vergroot_ronde(wereld.ronde, VEEL)
    wereld.klok.verder(minutes=1)
    veel = [_tel(client_voor(wie), adres) for wie, adres in paginas]
    assert veel == weinig
    assert max(veel) <= HOOGSTE, veel
    pagina = client_voor("corporatie").haal(spel.adres())
    assert "van 342 hebben een bod" in pagina.tekst
