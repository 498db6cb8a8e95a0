"""What the reader's own organisation promised, has to do and talks about, over all its dossiers."""

from gesprekken.core.permissions import Permission
from gesprekken.web.afspraken.routes import bp
from gesprekken.web.kamer import Ingang, Kamer

KAMER = Kamer(
    bp,
    leest=Permission.AFSPRAAK_LEZEN,
    ingangen=(Ingang(30, "afspraken.show", "Onze afspraken"),),
)
