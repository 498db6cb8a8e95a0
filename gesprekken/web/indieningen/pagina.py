"""The page of one delivery: its four dates, every answer to the question to sign, and the forms of the reader."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.domain.indieningen.processen import TEKENNAAM, TEKENSOORT
from gesprekken.web.formulieren import Formulier
from gesprekken.web.indieningen.forms import Tekenformulier, Vaststelformulier
from gesprekken.web.indieningen.kamer import Ingediend

NIET = {Vaststelformulier: "De vaststelling is niet opgeslagen.", Tekenformulier: "Uw antwoord is niet opgeslagen."}


def toon(wat: Ingediend, verstuurd: Formulier | None = None) -> ResponseReturnValue:
    """The page, with the faults of the form that was sent; after a lost race that form builds on what is now."""
    vaststellen, tekenen = _vaststellen(wat, verstuurd), _tekenen(wat, verstuurd)
    pagina = render_template(
        "indieningen/show.html", wat=wat, hier=wat.hier, stand=wat.stand, vaststellen=vaststellen, tekenen=tekenen,
        verstuurd=verstuurd, niet=NIET[type(verstuurd)] if verstuurd else "", namen=TEKENNAAM, soorten=TEKENSOORT,
    )  # fmt: skip
    return pagina, verstuurd.status if verstuurd else 200


def _vaststellen(wat: Ingediend, verstuurd: Formulier | None) -> Vaststelformulier | None:
    if not wat.stelt_vast:
        return None
    nu = wat.stand.vaststelling
    leeg = {"orgaan": nu.orgaan, "datum": nu.datum} if nu else {}
    form = verstuurd if isinstance(verstuurd, Vaststelformulier) else Vaststelformulier(formdata=None, data=leeg)
    if form is not verstuurd or form.conflict:
        form.lees_van(wat.stand)
    return form


def _tekenen(wat: Ingediend, verstuurd: Formulier | None) -> Tekenformulier | None:
    if not wat.tekent:
        return None
    form = verstuurd if isinstance(verstuurd, Tekenformulier) else Tekenformulier(formdata=None)
    if form is not verstuurd or form.conflict:
        form.lees_van(wat.stand, wat.hier.actor.organisatie_id)
    return form
