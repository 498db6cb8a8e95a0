"""The status board, meetings and frozen boards."""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.web.kamer import Adres, Ingang, Kamer
from gesprekken.web.tafel.kamer import bp

KAMER = Kamer(
    bp,
    leest=Permission.STATUSBORD_LEZEN,
    onderdeel="tafel.vergaderingen",
    ingangen=(
        Ingang(50, "tafel.statusbord", "Statusbord", paginas=("tafel.afdruk", "tafel.knelpunten", "tafel.optelsom")),
        Ingang(70, "tafel.vergaderingen", "Bestuurlijke Tafel"),
    ),
    plekken={
        Pleksoort.VERGADERINGEN: Adres("tafel.vergaderingen"),
        Pleksoort.VERGADERING: Adres("tafel.vergadering", "sleutel"),
    },
)
