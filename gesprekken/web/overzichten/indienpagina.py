"""The page before delivering: the whole check list, what would be frozen, and the form."""

from __future__ import annotations

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.queries.indieningen import list_indieningen
from gesprekken.queries.rondes import list_stappen
from gesprekken.services.overzichten.indienen import stel_op
from gesprekken.web.controle import Controlebeeld
from gesprekken.web.overzichten.indienforms import Indienformulier
from gesprekken.web.overzichten.kamer import Gevonden, open_blad
from gesprekken.web.plekken import href


def toon_indienen(hier: Gevonden, form: Indienformulier | None = None) -> ResponseReturnValue:
    """The form delivers what this page shows: its number and its hash stand in it."""
    wat, lijst = stel_op(open_blad(hier))
    eerdere = list_indieningen(hier.dossier, hier.stap)
    afdruk = vingerafdruk(canoniek(wat))
    form = form or Indienformulier(formdata=None)
    form.lees_van(eerdere[0].nr + 1 if eerdere else 1, afdruk)
    limiet = next(s.limiet for s in list_stappen(hier.ronde) if s.id == hier.stap.id)
    dagen = limiet.dagen_tot(g.vandaag) if limiet else 0
    pagina = render_template(
        "overzichten/indienen.html", hier=hier, form=form, wat=wat, limiet=limiet, dagen=dagen, eerdere=eerdere,
        indienen=Controlebeeld([(r, href(r.plek)) for r in lijst]),
        ongewijzigd=bool(eerdere) and eerdere[0].vingerafdruk == afdruk,
    )  # fmt: skip
    return pagina, form.status
