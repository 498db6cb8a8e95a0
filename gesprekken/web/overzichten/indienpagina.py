"""The page before delivering: the whole check list, what would be frozen, and the form."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.queries.overzichten.stuk import stel_op
from gesprekken.web.indienen import Indienformulier, toon_indienpagina
from gesprekken.web.overzichten.kamer import Gevonden, open_blad


def toon_indienen(hier: Gevonden, form: Indienformulier | None = None) -> ResponseReturnValue:
    """With the totals of the register as it is now."""
    return toon_indienpagina("overzichten/indienen.html", hier, stel_op(open_blad(hier)), form)
