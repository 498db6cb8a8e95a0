"""Withdrawing an action from the minutes."""

from __future__ import annotations

from flask import url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.invoer import MAX_REGEL
from gesprekken.core.permissions import Permission
from gesprekken.queries.gesprekken.gesprekken import get_genoteerde_actie
from gesprekken.services.gesprekken.actieintrekking import trek_actie_in
from gesprekken.web.formulieren import Formulier, Tekstvak, verwerk
from gesprekken.web.gesprekken.intrekpagina import toon_intrekking
from gesprekken.web.gesprekken.kamer import bp, vind_verslag_als_trekker
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


class Actieintrekformulier(Formulier):
    """Why an action is withdrawn."""

    reden = Tekstvak("Waarom trekt u deze actie in?", "Schrijf waarom u deze actie intrekt.", maximum=MAX_REGEL)


def _toon(sleutel: str, nr: int, form: Formulier) -> ResponseReturnValue:
    hier = vind_verslag_als_trekker(sleutel, "")
    actie = get_genoteerde_actie(hier.actor, hier.dossier, hier.gesprek, nr).actie
    return toon_intrekking("actieintrekking", hier, actie, form, "Deze actie is al ingetrokken.")


@bp.get("/<sleutel>/acties/<int:nr>/intrekking")
@requires(P.VERSLAG_SCHRIJVEN)
def actieintrekking(sleutel: str, nr: int) -> ResponseReturnValue:
    """A page of its own before an action is withdrawn, or everything that stands in the way."""
    return _toon(sleutel, nr, Actieintrekformulier(formdata=None))


@bp.post("/<sleutel>/acties/<int:nr>/intrekking")
@requires(P.VERSLAG_SCHRIJVEN)
def trek_actie(sleutel: str, nr: int) -> ResponseReturnValue:
    """Withdraw it; who was to do it is told."""
    form = Actieintrekformulier()
    return verwerk(
        form,
        lambda: trek_actie_in(deze_daad(), sleutel, nr, form.reden.data or ""),
        url_for(".verslag", sleutel=sleutel, _anchor="acties"),
        f"Actie {nr} is ingetrokken.",
    ) or _toon(sleutel, nr, form)
