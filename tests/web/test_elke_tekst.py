"""Every free text of the product is read by who may read it, wherever it comes up, and by nobody else.

Texts are sown by themselves (`zaaien`): a form or a field that comes tomorrow is sown tomorrow, and may be read by
nobody until `teksten` says by whom.
"""

from __future__ import annotations

import pytest

from tests.architectuur.adressen import SCHRIJVEN
from tests.architectuur.teksten import LEZERS, NERGENS, NIET_HIER, ZONDER_TEKST
from tests.fabrieken.toneel import begin_toneel
from tests.ondersteuning.bron import geen
from tests.ondersteuning.databank import Databank
from tests.ondersteuning.formulieren import neem_op
from tests.ondersteuning.kruipen import kruip, lees_vlot
from tests.ondersteuning.wandeling import endpoint_van


def test_elke_tekst_die_iemand_typt_wordt_alleen_gelezen_door_wie_hem_mag_lezen(
    databank: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over ten seconds: every field of every form, and every page as everybody."""
    uitslag = kruip(lambda: begin_toneel(databank), neem_op(monkeypatch), lees_vlot)
    geen(uitslag.lekken(LEZERS))
    geen(uitslag.fouten)
    gezaaid, alle = uitslag.lezers.keys(), {endpoint_van(databank.app, p, "POST") for p in SCHRIJVEN}
    geen(f"wie leest {veld}? Schrijf het in teksten.py" for veld in sorted(gezaaid - LEZERS.keys()))
    geen(uitslag.ongezaaid(LEZERS))
    rest = alle - uitslag.routes.keys()
    geen(f"{route} is niet gezaaid: {uitslag.weigeringen.get(route)}" for route in rest - ZONDER_TEKST - NIET_HIER)
    geen(f"{route} heeft wel tekst" for route in (ZONDER_TEKST | NIET_HIER) - rest)
    niemand = {veld for veld, lezers in uitslag.lezers.items() if not lezers}
    assert niemand == NERGENS, "a text that nobody reads proves nothing"
