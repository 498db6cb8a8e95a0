"""The two small pages with a form of the municipality: start stock, and explanation of the gap."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.queries.overzichten.overzichten import list_startvoorraden, list_verschiluitleg
from gesprekken.web.overzichten.kamer import Gevonden, open_blad
from gesprekken.web.overzichten.voorraadforms import Startvoorraadformulier, Toelichtingformulier


def toon_startvoorraad(hier: Gevonden, form: Startvoorraadformulier | None = None) -> ResponseReturnValue:
    """The form, filled with the figure that counts."""
    eerdere = list_startvoorraden(hier.dossier, hier.stap)
    geldend = eerdere[0] if eerdere else None
    form = form or Startvoorraadformulier(formdata=None, obj=geldend)
    kader = open_blad(hier).kader.kader
    pagina = render_template("overzichten/startvoorraad.html", hier=hier, form=form, eerdere=eerdere, kader=kader)
    return pagina, form.status


def toon_toelichting(hier: Gevonden, form: Toelichtingformulier | None = None) -> ResponseReturnValue:
    """The form, filled with the text that was written last, about the gap of this moment."""
    blad = open_blad(hier)
    open_ = blad.lees().getallen.afstemming(blad.daeb(blad.bod())).open
    eerdere = list_verschiluitleg(hier.dossier, hier.stap)
    form = form or Toelichtingformulier(formdata=None, obj=eerdere[0] if eerdere else None)
    form.open.zet(open_)
    pagina = render_template("overzichten/toelichting.html", hier=hier, form=form, eerdere=eerdere, open=open_)
    return pagina, form.status
