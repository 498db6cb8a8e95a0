"""Delivering: the page before it, the deed, the receipt after it, and what changed since."""

from __future__ import annotations

from flask import Response, g, request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.overzichten.indienen import dien_in
from gesprekken.web.formulieren import verwerk
from gesprekken.web.indienen import Indienformulier
from gesprekken.web.overzichten.bewijspagina import bestand, toon_bewijs, toon_verschil, vind_ingediend
from gesprekken.web.overzichten.indienpagina import toon_indienen
from gesprekken.web.overzichten.kamer import bp, vind_als_trekker
from gesprekken.web.toegang import requires

P = Permission


@bp.get("/indienen")
@requires(P.OVERZICHT_INDIENEN)
def indienen(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """What stands in the way, what goes along, and one button."""
    return toon_indienen(vind_als_trekker(ronde, dossier, stap))


@bp.post("/indiening")
@requires(P.OVERZICHT_INDIENEN)
def dien(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Deliver what was on the page; then the receipt."""
    hier, form = vind_als_trekker(ronde, dossier, stap), Indienformulier()

    def werk() -> str:
        nr = form.nr.data or 0
        dien_in(hier.actor, g.nu, ronde, dossier, stap, nr, form.opmerking.data or "", form.gelezen.data)
        return hier.adres("indiening", nr=nr)

    gelukt = verwerk(form, werk, "Het overzicht is ingediend. Dit is uw ontvangstbewijs.")
    return gelukt or toon_indienen(vind_als_trekker(ronde, dossier, stap), form)


@bp.get("/indiening/<int(max=9999):nr>")
@requires(P.INDIENING_LEZEN)
def indiening(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """The receipt."""
    return toon_bewijs(vind_ingediend(ronde, dossier, stap), nr)


@bp.get("/indiening/<int(max=9999):nr>/bestand")
@requires(P.INDIENING_LEZEN)
def indiening_bestand(ronde: str, dossier: str, stap: str, nr: int) -> Response:
    """What was frozen, as the text that the hash is of."""
    return bestand(vind_ingediend(ronde, dossier, stap), nr)


@bp.get("/indiening/<int(max=9999):nr>/verschil")
@requires(P.INDIENING_LEZEN)
def verschil(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """What differs from another delivery, or from the register as it is now (`met=nu`)."""
    return toon_verschil(vind_ingediend(ronde, dossier, stap), nr, request.args.get("met", ""))
