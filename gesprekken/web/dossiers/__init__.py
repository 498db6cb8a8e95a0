"""The page of one municipality, its werkwijze and its journaal."""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.web.dossiers.routes import bp
from gesprekken.web.kamer import Adres, Ingang, Kamer

KAMER = Kamer(
    bp,
    leest=Permission.DOSSIER_LEZEN,
    onderdeel="dossiers.index",
    ingangen=(Ingang(60, "dossiers.index", "Dossiers"),),
    plekken={
        Pleksoort.DOSSIER: Adres("dossiers.show"),
        Pleksoort.WERKWIJZE: Adres("dossiers.werkwijze", "stap"),
    },
)
