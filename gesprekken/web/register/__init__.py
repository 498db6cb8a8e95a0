"""The register of overzicht 5a: its rows, who confirms them, and how it is delivered.

`eigen_bp` is the one page of a corporation over all its municipalities.
"""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.soorten.register import SOORT
from gesprekken.web.kamer import Adres, Ingang, Kamer, Tab
from gesprekken.web.register.indienwijze import Registerwijze
from gesprekken.web.register.kamer import bp, eigen_bp

KAMER = Kamer(
    bp,
    bij=(eigen_bp,),
    leest=Permission.OVERZICHT_LEZEN,
    onderdeel="dossiers.index",
    ingangen=(Ingang(40, "onzewoningen.show", "Onze woningen", paginas=("onzewoningen.bevestiging",)),),
    tab=Tab(SOORT, "register.show"),
    indient=Registerwijze(),
    plekken={Pleksoort.OVERZICHT5A: Adres("register.show", "stap", "_anchor")},
)
