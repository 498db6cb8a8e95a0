"""The journaal in pages."""

from __future__ import annotations

import re

from gesprekken.queries.journaal import PER_PAGINA
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld


def test_elke_regel_staat_op_precies_een_pagina(wereld: Wereld, client_voor: ClientVoor) -> None:
    aantal = 2 * PER_PAGINA + 3
    for basis in range(aantal - 1):  # the first line says that the dossier was opened
        wereld.werkwijze(f"Versie {basis + 1}", basis=basis)
    client, nummers = client_voor("coordinator"), []
    for pagina in (1, 2, 3):
        tekst = client.haal(wereld.adres("journaal") + f"?pagina={pagina}").tekst
        nummers += [int(nr) for nr in re.findall(r"Regel (\d+),", tekst)]
    assert nummers == list(range(aantal, 0, -1))
