"""What came of a talk: decisions, actions, and finishing an action."""

from __future__ import annotations

from flask import render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.gesprekken.gesprekken import get_actie
from gesprekken.services.gesprekken.uitkomsten import rond_actie_af, voeg_actie_toe, voeg_besluit_toe
from gesprekken.web.acties import Afrondingsformulier, afrondform
from gesprekken.web.formulieren import verwerk
from gesprekken.web.gesprekken.forms import Actieformulier, Besluitformulier
from gesprekken.web.gesprekken.kamer import Gevonden, bp, vind, vind_verslag_als_trekker
from gesprekken.web.gesprekken.verslagpagina import Ingevuld, personen, toon
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


@bp.post("/<sleutel>/besluiten")
@requires(P.VERSLAG_SCHRIJVEN)
def voeg_besluit(sleutel: str) -> ResponseReturnValue:
    """Add a decision to the minutes."""
    form = Besluitformulier()
    return verwerk(
        form,
        lambda: voeg_besluit_toe(deze_daad(), sleutel, form.tekst.data or ""),
        url_for(".verslag", sleutel=sleutel, _anchor="besluiten"),
        "Het besluit staat in het verslag.",
    ) or (toon(vind_verslag_als_trekker(sleutel, ""), Ingevuld(besluit=form)))


@bp.post("/<sleutel>/acties")
@requires(P.VERSLAG_SCHRIJVEN)
def voeg_actie(sleutel: str) -> ResponseReturnValue:
    """Add an action for one person, with a day."""
    form = Actieformulier(personen(vind_verslag_als_trekker(sleutel, "").dossier))
    gedaan = verwerk(
        form,
        lambda: voeg_actie_toe(deze_daad(), sleutel, form.tekst.data or "", form.functie_id(), form.dag()),
        url_for(".verslag", sleutel=sleutel, _anchor="acties"),
        "De actie staat in het verslag en bij het werk van die persoon.",
    )
    return gedaan or toon(vind_verslag_als_trekker(sleutel, ""), Ingevuld(actie=form))


def _toon_actie(hier: Gevonden, sleutel: str, form: Afrondingsformulier | None = None) -> ResponseReturnValue:
    regel = get_actie(hier.gesprek, sleutel)
    form = afrondform(hier.actor, regel, form)
    return render_template("gesprekken/actie.html", hier=hier, regel=regel, form=form), form.status if form else 200


@bp.get("/<sleutel>/acties/<actie>")
def actie(sleutel: str, actie: str) -> ResponseReturnValue:
    """An action; for the organisation that owes it also the form to finish it."""
    return _toon_actie(vind(sleutel), actie)


@bp.post("/<sleutel>/acties/<actie>/afronding")
@requires(P.ACTIE_AFRONDEN)
def afronding(sleutel: str, actie: str) -> ResponseReturnValue:
    """Done, with its result."""
    form = Afrondingsformulier()
    return verwerk(
        form,
        lambda: rond_actie_af(deze_daad(), sleutel, actie, form.resultaat.data or ""),
        url_for(".actie", sleutel=sleutel, actie=actie),
        "De actie is afgerond.",
    ) or _toon_actie(vind(sleutel), actie, form)
