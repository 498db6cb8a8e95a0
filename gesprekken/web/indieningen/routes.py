"""The page of one delivery: its four dates, every answer to the question to sign, and two deeds: adopting, signing."""

from __future__ import annotations

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.indieningen.processen import TEKENNAAM, TEKENSOORT
from gesprekken.services.indieningen.tekenen import onderteken, stel_indiening_vast
from gesprekken.web.formulieren import Formulier, verwerk
from gesprekken.web.indieningen.forms import Tekenformulier, Vaststelformulier
from gesprekken.web.indieningen.kamer import Ingediend, bp, vind, vind_gevraagd
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission
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
    leeg = Vaststelformulier(formdata=None, data={"orgaan": nu.orgaan, "datum": nu.datum} if nu else {})
    leeg.lees_van(wat.stand)
    return verstuurd.naast_wat_nu_geldt(leeg) if isinstance(verstuurd, Vaststelformulier) else leeg


def _tekenen(wat: Ingediend, verstuurd: Formulier | None) -> Tekenformulier | None:
    if not wat.tekent:
        return None
    form = verstuurd if isinstance(verstuurd, Tekenformulier) else Tekenformulier(formdata=None)
    if form is not verstuurd or form.conflict:
        form.lees_van(wat.stand, wat.hier.actor.organisatie_id)
    return form


@bp.get("")
def show(nr: int) -> ResponseReturnValue:
    """Where this delivery stands."""
    return toon(vind(nr))


@bp.post("/vaststelling")
@requires(P.OVERZICHT_INDIENEN)
def vaststelling(nr: int) -> ResponseReturnValue:
    """Record who adopted it, and when."""
    hier, form = vind(nr).hier, Vaststelformulier()
    gedaan = verwerk(
        form,
        lambda: stel_indiening_vast(
            deze_daad(), nr, form.basis.data or 0, form.datum.data or g.vandaag, form.orgaan.data or ""
        ),
        hier.adres(nr=nr),
        "De vaststelling is opgeslagen.",
    )
    return gedaan or toon(vind(nr), form)


@bp.post("/ondertekening")
@requires(P.OVERZICHT_ONDERTEKENEN)
def ondertekening(nr: int) -> ResponseReturnValue:
    """Answer for the own organisation."""
    hier, form = vind_gevraagd(nr).hier, Tekenformulier()
    return verwerk(
        form,
        lambda: onderteken(
            deze_daad(), nr, form.basis.data or 0, form.gelezen.data or "", form.daad(), form.tekst.data or ""
        ),
        hier.adres(nr=nr),
        "Uw antwoord is opgeslagen.",
    ) or toon(vind(nr), form)
