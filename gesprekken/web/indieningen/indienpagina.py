"""The page before delivering: the whole check list, what would be frozen, and the form."""

from __future__ import annotations

from typing import Any

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.queries.indieningen.indieningen import list_indieningen
from gesprekken.queries.rondes.rondes import find_limiet
from gesprekken.web.indienen import H, Indienstand, Indienwijze
from gesprekken.web.indieningen.forms import Indienformulier
from gesprekken.web.plekken import href


def toon_indienen(wijze: Indienwijze[H, Any], hier: H, form: Indienformulier | None = None) -> ResponseReturnValue:
    """The form delivers what this page shows: its number and its hash stand in it."""
    stuk, meer = wijze.stuk(hier)
    beeld = Indienstand([(r, href(r.plek)) for r in stuk.controle], list_indieningen(hier.dossier, hier.stap), True)
    form = form or Indienformulier(formdata=None)
    form.lees_van(beeld.volgende, stuk.afdruk)
    limiet = find_limiet(hier.stap)
    pagina = render_template(
        f"{hier.kamer}/indienen.html", hier=hier, form=form, wat=stuk.inhoud, indienen=beeld, limiet=limiet,
        dagen=limiet.dagen_tot(g.vandaag) if limiet else 0,
        ongewijzigd=beeld.laatste is not None and beeld.laatste.vingerafdruk == stuk.afdruk, **meer,
    )  # fmt: skip
    return pagina, form.status
