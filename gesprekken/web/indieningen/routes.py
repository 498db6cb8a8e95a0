"""Adopting and signing: one page, two deeds."""

from __future__ import annotations

from flask import g
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.indieningen.tekenen import onderteken, stel_indiening_vast
from gesprekken.web.formulieren import verwerk
from gesprekken.web.indieningen.forms import Tekenformulier, Vaststelformulier
from gesprekken.web.indieningen.kamer import bp, vind, vind_gevraagd
from gesprekken.web.indieningen.pagina import toon
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


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
