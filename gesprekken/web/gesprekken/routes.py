"""The page of a talk, and its attendance."""

from __future__ import annotations

from flask import g, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.gesprekken.processen import Gespreksdaad
from gesprekken.queries.gesprekken.gesprekken import list_genodigden
from gesprekken.services.gesprekken.verslagen import leg_aanwezigheid_vast
from gesprekken.web.formulieren import verwerk
from gesprekken.web.gesprekken.kamer import Gevonden, bp, vind, vind_als_trekker
from gesprekken.web.gesprekken.pagina import overzicht, toon_formulier
from gesprekken.web.gesprekken.partijforms import Aanwezigheidsformulier, aanwezigheid_waarden, met_genodigden
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


@bp.get("/<sleutel>")
def show(sleutel: str) -> ResponseReturnValue:
    """When and where, who is invited and who was there, its history, and what the trekker can do."""
    hier = vind(sleutel)
    return render_template("gesprekken/show.html", hier=hier, **overzicht(hier, g.nu))


def _toon_aanwezigheid(hier: Gevonden, form: Aanwezigheidsformulier | None = None) -> ResponseReturnValue:
    regels = list_genodigden(hier.gesprek)
    waarden = {**aanwezigheid_waarden(regels), "versie": hier.gesprek.versie}
    nu = met_genodigden(regels)(formdata=None, data=waarden)
    return toon_formulier("aanwezigheid", Gespreksdaad.HOUDEN, hier, form or nu, nu)


@bp.get("/<sleutel>/aanwezigheid")
@requires(P.GESPREK_PLANNEN)
def aanwezigheid(sleutel: str) -> ResponseReturnValue:
    """The form for who was there; before the talk: why not yet."""
    return _toon_aanwezigheid(vind_als_trekker(sleutel))


@bp.post("/<sleutel>/aanwezigheid")
@requires(P.GESPREK_PLANNEN)
def leg_vast(sleutel: str) -> ResponseReturnValue:
    """Who was there; from then on the talk was held."""
    form = met_genodigden(list_genodigden(vind_als_trekker(sleutel).gesprek))()
    gelukt = "De aanwezigheid is vastgelegd. U kunt nu het verslag maken."
    return verwerk(
        form,
        lambda: leg_aanwezigheid_vast(deze_daad(), sleutel, form.antwoorden(), form.versie.data or 0),
        url_for(".show", sleutel=sleutel),
        gelukt,
    ) or _toon_aanwezigheid(vind_als_trekker(sleutel), form)
