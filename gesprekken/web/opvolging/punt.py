"""One adopted item, and an action that came out of it."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.opvolging.opvolging import get_vervolgpunt
from gesprekken.queries.opvolging.uitkomsten import get_puntactie
from gesprekken.services.opvolging.uitkomsten import rond_puntactie_af
from gesprekken.web.acties import Afrondingsformulier, afrondform
from gesprekken.web.formulieren import verwerk
from gesprekken.web.opvolging.kamer import Gevonden, bp, vind
from gesprekken.web.opvolging.puntpagina import toon
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


@bp.get("/punten/<punt>")
def punt(punt: str) -> ResponseReturnValue:
    """Title, question and parties for every talk party; talks and outcomes for who stands inside the wall."""
    return toon(vind(), punt)


def _toon_actie(hier: Gevonden, sleutel: str, form: Afrondingsformulier | None = None) -> ResponseReturnValue:
    punt, regel = get_puntactie(hier.actor, hier.dossier, hier.stap, sleutel)
    form = afrondform(hier.actor, regel, form)
    vervolgpunt = get_vervolgpunt(hier.actor, hier.dossier, hier.stap, punt.sleutel)
    pagina = render_template("opvolging/actie.html", hier=hier, punt=vervolgpunt, regel=regel, form=form)
    return pagina, form.status if form else 200


@bp.get("/acties/<actie>")
def actie(actie: str) -> ResponseReturnValue:
    """An action on an item; for the organisation that owes it also the form to finish it."""
    return _toon_actie(vind(), actie)


@bp.post("/acties/<actie>/afronding")
@requires(P.ACTIE_AFRONDEN)
def afronding(actie: str) -> ResponseReturnValue:
    """Done, with its result."""
    hier, form = vind(), Afrondingsformulier()
    return verwerk(
        form,
        lambda: rond_puntactie_af(deze_daad(), actie, form.resultaat.data or ""),
        hier.adres("actie", actie=actie),
        "De actie is afgerond.",
    ) or _toon_actie(vind(), actie, form)
