"""Delivering 5b: the page before it, the deed, and the receipt after it."""

from __future__ import annotations

from flask import Response, request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.vragenlijst.indienen import dien_vragen_in
from gesprekken.web.formulieren import verwerk
from gesprekken.web.indienen import Indienformulier
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires
from gesprekken.web.vragenlijst.bewijspagina import bestand, toon_bewijs, toon_verschil
from gesprekken.web.vragenlijst.indienpagina import toon_indienen
from gesprekken.web.vragenlijst.kamer import bp, vind_als_trekker, vind_ingediend

P = Permission


@bp.get("/indienen")
@requires(P.OVERZICHT_INDIENEN)
def indienen() -> ResponseReturnValue:
    """What stands in the way, what goes along, and one button."""
    return toon_indienen(vind_als_trekker())


@bp.post("/indiening")
@requires(P.OVERZICHT_INDIENEN)
def dien() -> ResponseReturnValue:
    """Deliver what was on the page; then the receipt."""
    hier, form = vind_als_trekker(), Indienformulier()
    nr = form.nr.data or 0
    gedaan = verwerk(
        form,
        lambda: dien_vragen_in(deze_daad(), nr, form.gelezen.data or "", form.opmerking.data or ""),
        hier.adres("indiening", nr=nr),
        "Het overzicht is ingediend. Dit is uw ontvangstbewijs.",
    )
    return gedaan or toon_indienen(vind_als_trekker(), form)


@bp.get("/indiening/<int(max=9999):nr>")
@requires(P.INDIENING_LEZEN)
def indiening(nr: int) -> ResponseReturnValue:
    """The receipt."""
    return toon_bewijs(vind_ingediend(), nr)


@bp.get("/indiening/<int(max=9999):nr>/bestand")
@requires(P.INDIENING_LEZEN)
def indiening_bestand(nr: int) -> Response:
    """What was frozen, as the text that the hash is of."""
    return bestand(vind_ingediend(), nr)


@bp.get("/indiening/<int(max=9999):nr>/verschil")
@requires(P.INDIENING_LEZEN)
def verschil(nr: int) -> ResponseReturnValue:
    """What differs from another delivery, or from the answers as they are now (`met=nu`)."""
    return toon_verschil(vind_ingediend(), nr, request.args.get("met", ""))
