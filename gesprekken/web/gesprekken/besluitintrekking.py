"""Withdrawing a decision from the minutes."""

from __future__ import annotations

from flask import url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.invoer import MAX_REGEL
from gesprekken.core.permissions import Permission
from gesprekken.queries.gesprekken.gesprekken import get_besluit
from gesprekken.services.gesprekken.besluitintrekking import trek_besluit_in
from gesprekken.web.formulieren import Formulier, Tekstvak, verwerk
from gesprekken.web.gesprekken.intrekpagina import toon_intrekking
from gesprekken.web.gesprekken.kamer import bp, vind_verslag_als_trekker
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


class Besluitintrekformulier(Formulier):
    """Why a decision is withdrawn."""

    reden = Tekstvak("Waarom trekt u dit besluit in?", "Schrijf waarom u dit besluit intrekt.", maximum=MAX_REGEL)


def _toon(sleutel: str, nr: int, form: Formulier) -> ResponseReturnValue:
    hier = vind_verslag_als_trekker(sleutel, "")
    besluit = get_besluit(hier.gesprek, nr)
    return toon_intrekking("besluitintrekking", hier, besluit, form, "Dit besluit is al ingetrokken.")


@bp.get("/<sleutel>/besluiten/<int:nr>/intrekking")
@requires(P.VERSLAG_SCHRIJVEN)
def besluitintrekking(sleutel: str, nr: int) -> ResponseReturnValue:
    """A page of its own before a decision is withdrawn, or everything that stands in the way."""
    return _toon(sleutel, nr, Besluitintrekformulier(formdata=None))


@bp.post("/<sleutel>/besluiten/<int:nr>/intrekking")
@requires(P.VERSLAG_SCHRIJVEN)
def trek_besluit(sleutel: str, nr: int) -> ResponseReturnValue:
    """Withdraw it; for the own organisation it stays readable."""
    form = Besluitintrekformulier()
    return verwerk(
        form,
        lambda: trek_besluit_in(deze_daad(), sleutel, nr, form.reden.data or ""),
        url_for(".verslag", sleutel=sleutel, _anchor="besluiten"),
        f"Besluit {nr} is ingetrokken.",
    ) or _toon(sleutel, nr, form)
