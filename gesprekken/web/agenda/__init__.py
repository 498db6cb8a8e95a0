"""The agenda: bringing items, going on from the round before, handling, composing, presenting, answering, adopting."""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.web.agenda.kamer import bp
from gesprekken.web.kamer import Adres, Kamer

KAMER = Kamer(
    bp,
    leest=Permission.AGENDA_LEZEN,
    onderdeel="dossiers.index",
    plekken={
        Pleksoort.AGENDA: Adres("agenda.show", "stap", "_anchor"),
        Pleksoort.ONDERWERPEN: Adres("agenda.onderwerpen", "stap"),
        # A submission is for its submitter and the trekker.
        Pleksoort.ONDERWERP: Adres("agenda.onderwerp", "stap", "onderwerp", besloten=True),
        Pleksoort.SAMENSTELLEN: Adres("agenda.samenstellen", "stap", "_anchor"),
    },
)
