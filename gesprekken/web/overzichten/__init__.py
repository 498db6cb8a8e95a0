"""Overzicht 5a: the register of sites, who confirms them, the stock, and how it is delivered.

The routes lie in modules that all add to the blueprint of `kamer`; importing the room loads them. `eigen_bp` is the one
page of a corporation over all its municipalities.
"""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.soorten.register import SOORT
from gesprekken.web.kamer import Adres, Ingang, Kamer, Tab
from gesprekken.web.overzichten import (
    bevestigen,
    locaties,
    maatregelen,
    routes,
    voorraad,
    voorstellen,
    watals,
)
from gesprekken.web.overzichten.bevestigen import eigen_bp
from gesprekken.web.overzichten.indienwijze import Registerwijze
from gesprekken.web.overzichten.kamer import bp

KAMER = Kamer(
    bp,
    bij=(eigen_bp,),
    leest=Permission.OVERZICHT_LEZEN,
    onderdeel="dossiers.index",
    ingangen=(Ingang(40, "onzewoningen.show", "Onze woningen", paginas=("onzewoningen.bevestiging",)),),
    tab=Tab(SOORT, "overzichten.show"),
    indient=Registerwijze(),
    plekken={
        Pleksoort.OVERZICHT5A: Adres("overzichten.show", "stap", "_anchor"),
        Pleksoort.MAATREGEL: Adres("overzichten.actie", "stap", "actie"),
        # A proposal is for who may read its row.
        Pleksoort.LOCATIEVOORSTEL: Adres("overzichten.voorstel", "stap", "voorstel", besloten=True),
    },
)

__all__ = [
    "KAMER",
    "bevestigen",
    "locaties",
    "maatregelen",
    "routes",
    "voorraad",
    "voorstellen",
    "watals",
]
