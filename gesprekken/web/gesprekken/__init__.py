"""Talks: planning and inviting, moving, attendance, minutes, decisions and actions."""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.web.gesprekken.kamer import bp
from gesprekken.web.kamer import Adres, Kamer

KAMER = Kamer(
    bp,
    leest=Permission.GESPREK_LEZEN,
    onderdeel="dossiers.index",
    plekken={
        Pleksoort.GESPREK_PLANNEN: Adres("gesprekken.new", "stap"),
        Pleksoort.GESPREK: Adres("gesprekken.show", "sleutel"),
        Pleksoort.GENODIGDEN: Adres("gesprekken.genodigden", "sleutel"),
        Pleksoort.AANWEZIGHEID: Adres("gesprekken.aanwezigheid", "sleutel"),
        Pleksoort.VERSLAG: Adres("gesprekken.verslag", "sleutel"),
        # Minutes are for the parties of their item.
        Pleksoort.PUNTVERSLAG: Adres("gesprekken.puntverslag", "sleutel", "punt", besloten=True),
        Pleksoort.ACTIE: Adres("gesprekken.actie", "sleutel", "actie"),
    },
)
