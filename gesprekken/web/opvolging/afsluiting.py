"""What becomes of an item: handled in writing or in a talk, closed, moved to the next round, opened again."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.agenda.processen import Puntdaad
from gesprekken.services.opvolging.afsluiten import zet_punt
from gesprekken.web.formulieren import verwerk
from gesprekken.web.opvolging.kamer import bp, vind_als_trekker
from gesprekken.web.opvolging.puntforms import AFSLUITEN
from gesprekken.web.opvolging.puntpagina import toon
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


def _zet(punt: str, verb: Puntdaad, gelukt: str) -> ResponseReturnValue:
    hier, form = vind_als_trekker(), AFSLUITEN[verb]()
    return verwerk(
        form,
        lambda: zet_punt(deze_daad(), punt, verb, form.tekst.data or ""),
        hier.adres("punt", punt=punt),
        gelukt,
    ) or toon(vind_als_trekker(), punt, verb, form)


@bp.post("/punten/<punt>/schriftelijk")
@requires(P.UITKOMST_VASTLEGGEN)
def schriftelijk(punt: str) -> ResponseReturnValue:
    """Handle it in writing: no talk is asked any more."""
    gelukt = "U handelt dit punt schriftelijk af. U kunt nu uitkomsten vastleggen."
    return _zet(punt, Puntdaad.SCHRIFTELIJK_AFDOEN, gelukt)


@bp.post("/punten/<punt>/bespreking")
@requires(P.UITKOMST_VASTLEGGEN)
def bespreking(punt: str) -> ResponseReturnValue:
    """Talk about it after all."""
    return _zet(punt, Puntdaad.BESPREKEN, "Over dit punt komt toch een gesprek. Plan het.")


@bp.post("/punten/<punt>/afsluiting")
@requires(P.UITKOMST_VASTLEGGEN)
def afsluiting(punt: str) -> ResponseReturnValue:
    """Close it with a result."""
    return _zet(punt, Puntdaad.AFSLUITEN, "Het punt is afgesloten. Het resultaat staat erbij.")


@bp.post("/punten/<punt>/doorschuiving")
@requires(P.UITKOMST_VASTLEGGEN)
def doorschuiving(punt: str) -> ResponseReturnValue:
    """To the list of the next round."""
    gelukt = "Het punt gaat naar de volgende ronde. Uw reden staat erbij."
    return _zet(punt, Puntdaad.DOORSCHUIVEN, gelukt)


@bp.post("/punten/<punt>/heropening")
@requires(P.UITKOMST_VASTLEGGEN)
def heropening(punt: str) -> ResponseReturnValue:
    """Open it again."""
    return _zet(punt, Puntdaad.HEROPENEN, "Het punt is weer open.")
