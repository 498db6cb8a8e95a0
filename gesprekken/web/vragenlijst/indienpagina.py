"""The page before delivering: the whole check list, what would be frozen, and the form."""

from __future__ import annotations

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.queries.rondes import list_stappen
from gesprekken.queries.vragenlijst import list_bijdragen, list_vraagbeelden
from gesprekken.web.vragenlijst.forms import Indienformulier
from gesprekken.web.vragenlijst.indienbeeld import lees_indienbeeld
from gesprekken.web.vragenlijst.kamer import Gevonden


def toon_indienen(hier: Gevonden, form: Indienformulier | None = None) -> ResponseReturnValue:
    """The form delivers what this page shows: its number and its hash stand in it."""
    vragen, bijdragen = list_vraagbeelden(hier.actor, hier.dossier, hier.stap), list_bijdragen(hier.dossier, hier.stap)
    beeld = lees_indienbeeld(hier, vragen, bijdragen)
    form = form or Indienformulier(formdata=None)
    form.lees_van(beeld.volgende, beeld.afdruk)
    limiet = next(s.limiet for s in list_stappen(hier.ronde) if s.id == hier.stap.id)
    pagina = render_template(
        "vragenlijst/indienen.html", hier=hier, form=form, indienen=beeld, vragen=vragen, limiet=limiet,
        geschreven=sum(b.bijdrage is not None for b in bijdragen), partijen=len(bijdragen),
        casusantwoorden=len({c.punt.punt.id for v in vragen for c in v.casussen if c.beantwoord}),
        dagen=limiet.dagen_tot(g.vandaag) if limiet else 0,
    )  # fmt: skip
    return pagina, form.status
