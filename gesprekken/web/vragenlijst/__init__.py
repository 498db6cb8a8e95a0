"""Overzicht 5b: questions, contributions, and how it is delivered."""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.soorten.vragenlijst import SOORT
from gesprekken.web.kamer import Adres, Kamer, Tab
from gesprekken.web.vragenlijst.indienwijze import Vragenwijze
from gesprekken.web.vragenlijst.kamer import bp

KAMER = Kamer(
    bp,
    leest=Permission.OVERZICHT_LEZEN,
    onderdeel="dossiers.index",
    tab=Tab(SOORT, "vragenlijst.show"),
    indient=Vragenwijze(),
    plekken={Pleksoort.VRAGENLIJST: Adres("vragenlijst.show", "stap", "_anchor")},
)
