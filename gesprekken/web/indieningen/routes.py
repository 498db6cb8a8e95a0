"""Adopting and signing: one page, two deeds."""

from __future__ import annotations

from flask import g
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.indieningen.tekenen import onderteken, stel_indiening_vast
from gesprekken.web.formulieren import verwerk
from gesprekken.web.indieningen.forms import Tekenformulier, Vaststelformulier
from gesprekken.web.indieningen.kamer import bp, vind
from gesprekken.web.indieningen.pagina import toon
from gesprekken.web.toegang import requires

P = Permission


@bp.get("")
def show(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """Where this delivery stands."""
    return toon(vind(ronde, dossier, stap, nr))


@bp.post("/vaststelling")
@requires(P.OVERZICHT_INDIENEN)
def vaststelling(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """Record who adopted it, and when."""
    hier, form = vind(ronde, dossier, stap, nr).hier, Vaststelformulier()

    def werk() -> str:
        datum, orgaan = form.datum.data or g.vandaag, form.orgaan.data or ""
        stel_indiening_vast(hier.actor, g.nu, ronde, dossier, stap, nr, form.basis.data or 0, datum, orgaan)
        return hier.adres(nr=nr)

    return verwerk(form, werk, "De vaststelling is opgeslagen.") or toon(vind(ronde, dossier, stap, nr), form)


@bp.post("/ondertekening")
@requires(P.OVERZICHT_ONDERTEKENEN)
def ondertekening(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """Answer for the own organisation."""
    hier, form = vind(ronde, dossier, stap, nr).hier, Tekenformulier()

    def werk() -> str:
        onderteken(hier.actor, g.nu, ronde, dossier, stap, nr, form.basis.data or 0, form.gelezen.data or "",
                   form.keuze.data, form.tekst.data or "")  # fmt: skip
        return hier.adres(nr=nr)

    return verwerk(form, werk, "Uw antwoord is opgeslagen.") or toon(vind(ronde, dossier, stap, nr), form)
