"""What is too large, or no text, is answered before anybody reads it: reading takes longer than sending.

So no reader further on, of a field or of the request itself, meets more than a form of ours can hold.
"""

from __future__ import annotations

from flask import Flask, g, request

from gesprekken.core.errors import OngeldigeInvoer, TeGroot
from gesprekken.core.tekst import punten
from gesprekken.core.verzoek import MAX_TEKENS, MAX_VELDEN
from gesprekken.web.afzender import ZUSTERS
from gesprekken.web.toegang import VEILIG

MAX_NAAM = 400  # characters of the name of a field
GEEN_BESTAND = "In dit formulier past geen bestand. Er is niets opgeslagen. Typ of plak de tekst zelf."


def registreer(app: Flask) -> None:
    """Before anything else looks at what was sent."""
    app.before_request(_weeg)


def _weeg() -> None:
    """Raises TeGroot, and OngeldigeInvoer for a file: no form of ours takes one."""
    if request.method in VEILIG:
        return
    if zin := _find_te_groot():
        raise TeGroot(zin)
    g.gewogen = True
    if request.files:
        raise OngeldigeInvoer({"": GEEN_BESTAND})


def _find_te_groot() -> str | None:
    """The sentence about what is too large; None when all of it can be read.

    What a script sends along of other forms is one field; of each of those the size is looked at where it is kept.
    """
    velden = [(naam, len(waarde)) for naam, waarde in request.form.items(multi=True) if naam != ZUSTERS]
    langst = max((lengte for _naam, lengte in velden), default=0)
    if langst > MAX_TEKENS:
        return (
            f"In één vak staan {punten(langst)} tekens. Zoveel past er in geen enkel vak. Er is niets opgeslagen. "
            "Ga terug en maak de tekst korter."
        )
    if len(velden) > MAX_VELDEN or any(len(naam) > MAX_NAAM for naam, _lengte in velden):
        return (
            "Dit is geen formulier van ons. Er is niets opgeslagen. Ga terug, ververs de pagina en probeer het opnieuw."
        )
    return None
