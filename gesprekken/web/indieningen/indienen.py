"""Delivering, whatever the kind of step: the page before it, the deed, the receipt, its file, and what changed since.

These pages stand at the address of every room that delivers (`Kamer.indient`).
"""

from __future__ import annotations

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.indieningen.indienen import dien_in
from gesprekken.web.formulieren import verwerk
from gesprekken.web.indieningen.forms import Indienformulier
from gesprekken.web.indieningen.indienpagina import bestand_van, toon_bewijs, toon_indienen, toon_verschil
from gesprekken.web.kamer import deze_indienwijze
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission
indien_bp = Blueprint("indienen", __name__)


@indien_bp.get("/indienen")
@requires(P.OVERZICHT_INDIENEN)
def formulier() -> ResponseReturnValue:
    """What stands in the way, what goes along, and one button."""
    wijze = deze_indienwijze()
    return toon_indienen(wijze, wijze.hier.vind_als_trekker())


@indien_bp.post("/indiening")
@requires(P.OVERZICHT_INDIENEN)
def dien() -> ResponseReturnValue:
    """Deliver what was on the page; then the receipt."""
    wijze, form = deze_indienwijze(), Indienformulier()
    hier, nr = wijze.hier.vind_als_trekker(), form.nr.data or 0
    gedaan = verwerk(
        form,
        lambda: dien_in(deze_daad(), nr, form.opmerking.data or "", form.gelezen.data or ""),
        hier.adres("indienen.bewijs", nr=nr),
        "Het overzicht is ingediend. Dit is uw ontvangstbewijs.",
    )
    return gedaan or toon_indienen(wijze, wijze.hier.vind_als_trekker(), form)


@indien_bp.get("/indiening/<int(max=9999):nr>")
@requires(P.INDIENING_LEZEN)
def bewijs(nr: int) -> ResponseReturnValue:
    """The receipt."""
    wijze = deze_indienwijze()
    return toon_bewijs(wijze, wijze.hier.vind_ingediend(), nr)


@indien_bp.get("/indiening/<int(max=9999):nr>/bestand")
@requires(P.INDIENING_LEZEN)
def bestand(nr: int) -> Response:
    """What was frozen, as the text that the hash is of."""
    wijze = deze_indienwijze()
    return bestand_van(wijze, wijze.hier.vind_ingediend(), nr)


@indien_bp.get("/indiening/<int(max=9999):nr>/verschil")
@requires(P.INDIENING_LEZEN)
def verschil(nr: int) -> ResponseReturnValue:
    """What differs from another delivery, or from what there is now (`met=nu`)."""
    wijze = deze_indienwijze()
    return toon_verschil(wijze, wijze.hier.vind_ingediend(), nr, request.args.get("met", ""))
