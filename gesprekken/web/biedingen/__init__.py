"""The bid: the ledger of versions, writing a concept, proposals, judgement and explanation."""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.web.biedingen.kamer import bp
from gesprekken.web.kamer import Adres, Kamer, Tab

KAMER = Kamer(
    bp,
    leest=Permission.BOD_LEZEN,
    onderdeel="dossiers.index",
    tab=Tab(SOORT, "biedingen.show"),
    plekken={Pleksoort.BOD: Adres("biedingen.show", "stap", "_anchor")},
)
