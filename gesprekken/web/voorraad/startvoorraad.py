"""The start stock: the figure at which the line begins, and every one that was given before."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.overzichten.overzichten import list_startvoorraden
from gesprekken.services.overzichten.voorraad import leg_startvoorraad_vast
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.registerkamer import Gevonden, open_blad, vind_als_trekker
from gesprekken.web.toegang import requires
from gesprekken.web.voorraad.forms import Startvoorraadformulier
from gesprekken.web.voorraad.kamer import bp

P = Permission


def _toon(hier: Gevonden, form: Startvoorraadformulier | None = None) -> ResponseReturnValue:
    """The form, filled with the figure that counts."""
    eerdere = list_startvoorraden(hier.dossier, hier.stap)
    geldend = eerdere[0] if eerdere else None
    nu = Startvoorraadformulier(formdata=None, obj=geldend)
    form = form.naast_wat_nu_geldt(nu) if form else nu
    kader = open_blad(hier).kader.kader
    pagina = render_template("voorraad/startvoorraad.html", hier=hier, form=form, eerdere=eerdere, kader=kader)
    return pagina, form.status


@bp.get("/startvoorraad")
@requires(P.OVERZICHT_INDIENEN)
def startvoorraad() -> ResponseReturnValue:
    """The form, and every figure that was given."""
    return _toon(vind_als_trekker())


@bp.post("/startvoorraad")
@requires(P.OVERZICHT_INDIENEN)
def bewaar_startvoorraad() -> ResponseReturnValue:
    """Store a figure; the ones before it stay."""
    hier, form = vind_als_trekker(), Startvoorraadformulier()
    gelukt = verwerk(
        form,
        lambda: leg_startvoorraad_vast(deze_daad(), form.woningen.aantal, form.bron.data or "", form.versie.data or 0),
        hier.adres(_anchor="voorraad"),
        "De startvoorraad is vastgelegd. De lijn begint nu bij dit aantal.",
    )
    return gelukt or _toon(vind_als_trekker(), form)
