"""Following up an adopted agenda: talks per item, outcomes, commitments."""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.web.kamer import Adres, Kamer
from gesprekken.web.opvolging.kamer import bp

KAMER = Kamer(
    bp,
    leest=Permission.GESPREK_LEZEN,
    onderdeel="dossiers.index",
    plekken={
        Pleksoort.VERVOLG: Adres("opvolging.show", "stap"),
        Pleksoort.VERVOLGPUNT: Adres("opvolging.punt", "stap", "punt"),
        Pleksoort.PUNTACTIE: Adres("opvolging.actie", "stap", "actie"),
        Pleksoort.TOEZEGGING: Adres("opvolging.toezegging", "stap", "toezegging"),
    },
)
