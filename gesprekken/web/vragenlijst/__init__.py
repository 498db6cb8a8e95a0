"""Overzicht 5b: questions, contributions, delivering.

The routes lie in modules that all add to the blueprint of `kamer`; importing the room loads them.
"""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.soorten.vragenlijst import SOORT
from gesprekken.web.kamer import Adres, Kamer, Tab
from gesprekken.web.vragenlijst import antwoorden, indienen, routes
from gesprekken.web.vragenlijst.kamer import bp

KAMER = Kamer(
    bp,
    leest=Permission.OVERZICHT_LEZEN,
    onderdeel="dossiers.index",
    tab=Tab(SOORT, "vragenlijst.show"),
    plekken={Pleksoort.VRAGENLIJST: Adres("vragenlijst.show", "stap", "_anchor")},
)

__all__ = ["KAMER", "antwoorden", "indienen", "routes"]
