"""The start stock, and why homes of the bid have no place yet: what the municipality writes beside the rows."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.overzichten.voorraad import leg_startvoorraad_vast, leg_verschil_uit
from gesprekken.web.formulieren import verwerk
from gesprekken.web.overzichten.kamer import bp, vind_als_trekker
from gesprekken.web.overzichten.startpagina import toon_startvoorraad, toon_toelichting
from gesprekken.web.overzichten.voorraadforms import Startvoorraadformulier, Toelichtingformulier
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


@bp.get("/startvoorraad")
@requires(P.OVERZICHT_INDIENEN)
def startvoorraad() -> ResponseReturnValue:
    """The form, and every figure that was given."""
    return toon_startvoorraad(vind_als_trekker())


@bp.post("/startvoorraad")
@requires(P.OVERZICHT_INDIENEN)
def bewaar_startvoorraad() -> ResponseReturnValue:
    """Store a figure; the ones before it stay."""
    hier, form = vind_als_trekker(), Startvoorraadformulier()
    gelukt = verwerk(
        form,
        lambda: leg_startvoorraad_vast(deze_daad(), form.woningen.aantal, form.bron.data or ""),
        hier.adres(_anchor="voorraad"),
        "De startvoorraad is vastgelegd. De lijn begint nu bij dit aantal.",
    )
    return gelukt or toon_startvoorraad(vind_als_trekker(), form)


@bp.get("/toelichting")
@requires(P.OVERZICHT_INDIENEN)
def toelichting() -> ResponseReturnValue:
    """The form about the gap as it is now, and every text that was written."""
    return toon_toelichting(vind_als_trekker())


@bp.post("/toelichting")
@requires(P.OVERZICHT_INDIENEN)
def bewaar_toelichting() -> ResponseReturnValue:
    """Store the explanation of the gap that was on the page."""
    hier, form = vind_als_trekker(), Toelichtingformulier()
    gelukt = verwerk(
        form,
        lambda: leg_verschil_uit(deze_daad(), form.tekst.data or "", form.open.data),
        hier.adres(_anchor="verschil"),
        "Uw toelichting staat bij het overzicht en gaat mee als u indient.",
    )
    return gelukt or toon_toelichting(vind_als_trekker(), form)
