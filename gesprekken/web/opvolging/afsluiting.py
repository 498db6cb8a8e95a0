"""What becomes of an item: handled in writing or in a talk, closed, moved to the next round, opened again."""

from __future__ import annotations

from flask import g
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.opvolging.afsluiten import zet_punt
from gesprekken.services.opvolging.uitkomsten import Punt
from gesprekken.web.formulieren import verwerk
from gesprekken.web.opvolging.kamer import bp, vind_als_trekker
from gesprekken.web.opvolging.puntforms import AFSLUITEN
from gesprekken.web.opvolging.puntpagina import toon
from gesprekken.web.toegang import requires

P = Permission
Delen = tuple[str, str, str]


def _zet(delen: Delen, punt: str, verb: str, gelukt: str) -> ResponseReturnValue:
    hier, form = vind_als_trekker(*delen), AFSLUITEN[verb]()

    def werk() -> str:
        zet_punt(hier.actor, g.nu, Punt(*delen, punt), verb, form.tekst.data or "")
        return hier.adres("punt", punt=punt)

    return verwerk(form, werk, gelukt) or toon(vind_als_trekker(*delen), punt, verb, form)


@bp.post("/punten/<punt>/schriftelijk")
@requires(P.UITKOMST_VASTLEGGEN)
def schriftelijk(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """Handle it in writing: no talk is asked any more."""
    gelukt = "U handelt dit punt schriftelijk af. U kunt nu uitkomsten vastleggen."
    return _zet((ronde, dossier, stap), punt, "schriftelijk afdoen", gelukt)


@bp.post("/punten/<punt>/bespreking")
@requires(P.UITKOMST_VASTLEGGEN)
def bespreking(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """Talk about it after all."""
    return _zet((ronde, dossier, stap), punt, "bespreken", "Over dit punt komt toch een gesprek. Plan het.")


@bp.post("/punten/<punt>/afsluiting")
@requires(P.UITKOMST_VASTLEGGEN)
def afsluiting(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """Close it with a result."""
    return _zet((ronde, dossier, stap), punt, "afsluiten", "Het punt is afgesloten. Het resultaat staat erbij.")


@bp.post("/punten/<punt>/doorschuiving")
@requires(P.UITKOMST_VASTLEGGEN)
def doorschuiving(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """To the list of the next round."""
    gelukt = "Het punt gaat naar de volgende ronde. Uw reden staat erbij."
    return _zet((ronde, dossier, stap), punt, "doorschuiven", gelukt)


@bp.post("/punten/<punt>/heropening")
@requires(P.UITKOMST_VASTLEGGEN)
def heropening(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """Open it again."""
    return _zet((ronde, dossier, stap), punt, "heropenen", "Het punt is weer open.")
