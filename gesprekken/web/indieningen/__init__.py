"""Room of what is delivered, whatever its kind: delivering, adopting and signing."""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.web.indieningen.indienen import indien_bp
from gesprekken.web.indieningen.kamer import bp
from gesprekken.web.kamer import Adres, Kamer

KAMER = Kamer(
    bp,
    leest=Permission.INDIENING_LEZEN,
    onderdeel="dossiers.index",
    bij_indieners=indien_bp,
    plekken={Pleksoort.INDIENING: Adres("indieningen.show", "stap", "nr")},
)
