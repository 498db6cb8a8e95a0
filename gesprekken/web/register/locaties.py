"""Entering a row, changing it, striking it out."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.services.overzichten.locaties import schrap_locatie, voeg_locatie_toe, wijzig_locatie
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.register.kamer import bp
from gesprekken.web.register.locatieforms import Schrapformulier
from gesprekken.web.register.locatiepagina import (
    get_eigen,
    leeg_formulier,
    lees_formulier,
    open_als_schrijver,
    toon,
    toon_nieuw,
)
from gesprekken.web.registerkamer import vind
from gesprekken.web.toegang import requires

P = Permission
TOEGEVOEGD = "{locatie} staat in het overzicht."
VOLGENDE = "{locatie} staat in het overzicht. Vul hieronder de volgende locatie in."


def _gaat_door() -> bool:
    """Which of the two buttons was used."""
    return request.form.get("doe") == "volgende"


@bp.get("/locaties/nieuw")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def nieuw() -> ResponseReturnValue:
    """An empty row; after one that was just saved with its corporation, kind and status."""
    blad = open_als_schrijver(vind())
    return toon_nieuw(vind(), leeg_formulier(blad, na=request.args.get("na", "")))


@bp.post("/locaties/nieuw")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def voeg_toe() -> ResponseReturnValue:
    """Store a row; then back to the register, or on to the next one."""
    hier = vind()
    form = lees_formulier(open_als_schrijver(hier))
    zin = (VOLGENDE if _gaat_door() else TOEGEVOEGD).format(locatie=form.cel("locatie").data)

    def verder(w: Woninglocatie) -> str:
        return hier.adres("nieuw", na=w.sleutel) if _gaat_door() else hier.adres(_anchor=w.sleutel)

    return verwerk(form, lambda: voeg_locatie_toe(deze_daad(), form.invoer), verder, zin) or toon_nieuw(vind(), form)


@bp.get("/locaties/<locatie>")
def locatie(locatie: str) -> ResponseReturnValue:
    """Everything that a row says; a form for who may change it."""
    return toon(vind(), locatie)


@bp.post("/locaties/<locatie>")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def wijziging(locatie: str) -> ResponseReturnValue:
    """Change a row, as far as nobody else did meanwhile."""
    hier = vind()
    form = lees_formulier(get_eigen(hier, locatie))
    return verwerk(
        form,
        lambda: wijzig_locatie(deze_daad(), locatie, form.versie.data or 0, form.invoer),
        hier.adres(_anchor=locatie),
        "De regel is opgeslagen.",
    ) or toon(vind(), locatie, form)


@bp.post("/locaties/<locatie>/schrapping")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def schrapping(locatie: str) -> ResponseReturnValue:
    """Strike a row out; what was delivered before keeps it."""
    hier, form = vind(), Schrapformulier()
    get_eigen(hier, locatie)
    gelukt = "De regel is geschrapt. In wat eerder is ingediend blijft hij staan."
    return verwerk(
        form,
        lambda: schrap_locatie(deze_daad(), locatie, form.versie.data or 0, form.reden.data or ""),
        hier.adres(),
        gelukt,
    ) or toon(vind(), locatie, schrap=form)
