"""The stock of DAEB homes: where its line begins, what would happen if plans shift, and what is done against a dip.

The line itself stands on the page of the register, which it has in common with the rooms that it lies beside.
"""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.web.kamer import Adres, Kamer
from gesprekken.web.voorraad.kamer import bp

KAMER = Kamer(
    bp,
    leest=Permission.OVERZICHT_LEZEN,
    onderdeel="dossiers.index",
    plekken={Pleksoort.MAATREGEL: Adres("voorraad.actie", "stap", "actie")},
)
