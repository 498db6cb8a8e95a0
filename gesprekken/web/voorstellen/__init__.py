"""Proposals to change a row of overzicht 5a: what each would do, why, and the answer of the owner of the row."""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.web.kamer import Adres, Kamer
from gesprekken.web.voorstellen.kamer import bp

KAMER = Kamer(
    bp,
    leest=Permission.OVERZICHT_LEZEN,
    onderdeel="dossiers.index",
    # A proposal is for who may read its row.
    plekken={Pleksoort.LOCATIEVOORSTEL: Adres("voorstellen.voorstel", "stap", "voorstel", besloten=True)},
)
