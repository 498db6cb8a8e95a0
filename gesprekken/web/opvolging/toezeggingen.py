"""A commitment: what was promised, what became of it, and the forms for the organisation that made it."""

from __future__ import annotations

from datetime import date

from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.opvolging.processen import Toezeggingsdaad
from gesprekken.services.opvolging.toezeggingen import zet_toezegging
from gesprekken.web.formulieren import verwerk
from gesprekken.web.opvolging.kamer import bp, vind
from gesprekken.web.opvolging.puntforms import dag_van
from gesprekken.web.opvolging.toezeggingforms import FORMULIEREN, Bijstelformulier, Toezegformulier
from gesprekken.web.opvolging.toezeggingpagina import toon
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


@bp.get("/toezeggingen/<toezegging>")
def toezegging(toezegging: str) -> ResponseReturnValue:
    """What was promised and what became of it."""
    return toon(vind(), toezegging)


def _nieuw(form: Toezegformulier) -> tuple[str, date] | None:
    """The text and the day of an adjustment."""
    return (form.tekst.data or "", dag_van(form.uiterlijk)) if isinstance(form, Bijstelformulier) else None


def _zet(sleutel: str, verb: Toezeggingsdaad, gelukt: str) -> ResponseReturnValue:
    hier, form = vind(), FORMULIEREN[verb]()
    gedaan = verwerk(
        form,
        lambda: zet_toezegging(deze_daad(), sleutel, form.versie.data or 0, verb, form.reden.data or "", _nieuw(form)),
        hier.adres("toezegging", toezegging=sleutel),
        gelukt,
    )
    return gedaan or toon(vind(), sleutel, verb, form)


@bp.post("/toezeggingen/<toezegging>/nakoming")
@requires(P.TOEZEGGING_AFDOEN)
def nakoming(toezegging: str) -> ResponseReturnValue:
    """It was kept, and how."""
    gelukt = "De toezegging is nagekomen. De partijen van dit punt zien dat."
    return _zet(toezegging, Toezeggingsdaad.NAKOMEN, gelukt)


@bp.post("/toezeggingen/<toezegging>/bijstelling")
@requires(P.TOEZEGGING_AFDOEN)
def bijstelling(toezegging: str) -> ResponseReturnValue:
    """Another text or day, and why; what it was stays readable."""
    gelukt = "De toezegging is bijgesteld. De partijen van dit punt zien wat het was en waarom het anders is."
    return _zet(toezegging, Toezeggingsdaad.BIJSTELLEN, gelukt)


@bp.post("/toezeggingen/<toezegging>/intrekking")
@requires(P.TOEZEGGING_AFDOEN)
def intrekking(toezegging: str) -> ResponseReturnValue:
    """It is withdrawn, and why."""
    gelukt = "De toezegging is ingetrokken. De partijen van dit punt lezen uw reden."
    return _zet(toezegging, Toezeggingsdaad.INTREKKEN, gelukt)
