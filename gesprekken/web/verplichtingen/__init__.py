"""Mijn werk: what one person owes."""

from gesprekken.core.permissions import Permission
from gesprekken.web.kamer import Ingang, Kamer
from gesprekken.web.verplichtingen.routes import bp

KAMER = Kamer(
    bp,
    leest=Permission.WERK_LEZEN,
    ingangen=(Ingang(10, "verplichtingen.mijn_werk", "Mijn werk"),),
)
