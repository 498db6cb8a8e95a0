"""Rounds: about a round, starting one, its dated changes and the figures of its scenarios."""

from gesprekken.core.permissions import Permission
from gesprekken.web.kamer import Ingang, Kamer
from gesprekken.web.rondes.routes import bp

KAMER = Kamer(
    bp,
    leest=Permission.RONDE_LEZEN,
    onderdeel="rondes.index",
    ingangen=(
        Ingang(80, "rondes.show", "Over deze ronde", paginas=("rondes.termijn", "rondes.doel")),
        Ingang(90, "rondes.index", "Rondes"),
    ),
)
