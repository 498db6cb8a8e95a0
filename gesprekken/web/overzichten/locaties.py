"""Entering a row, changing it, striking it out."""

from __future__ import annotations

from flask import g, request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.overzichten.locaties import schrap_locatie, voeg_locatie_toe, wijzig_locatie
from gesprekken.web.formulieren import verwerk
from gesprekken.web.overzichten.kamer import bp, vind
from gesprekken.web.overzichten.locatieforms import Schrapformulier
from gesprekken.web.overzichten.locatiepagina import (
    get_eigen,
    leeg_formulier,
    lees_formulier,
    open_als_schrijver,
    toon,
    toon_nieuw,
)
from gesprekken.web.toegang import requires

P = Permission
TOEGEVOEGD = "{locatie} staat in het overzicht."
VOLGENDE = "{locatie} staat in het overzicht. Vul hieronder de volgende locatie in."


def _gaat_door() -> bool:
    """Which of the two buttons was used."""
    return request.form.get("doe") == "volgende"


@bp.get("/locaties/nieuw")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def nieuw(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """An empty row; after one that was just saved with its corporation, kind and status."""
    blad = open_als_schrijver(vind(ronde, dossier, stap))
    return toon_nieuw(vind(ronde, dossier, stap), leeg_formulier(blad, na=request.args.get("na", "")))


@bp.post("/locaties/nieuw")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def voeg_toe(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Store a row; then back to the register, or on to the next one."""
    hier = vind(ronde, dossier, stap)
    form = lees_formulier(open_als_schrijver(hier))

    def werk() -> str:
        w = voeg_locatie_toe(hier.actor, g.nu, ronde, dossier, stap, form.teksten())
        if _gaat_door():
            return hier.adres("nieuw", na=w.sleutel)
        return hier.adres(_anchor=w.sleutel)

    zin = (VOLGENDE if _gaat_door() else TOEGEVOEGD).format(locatie=form.cel("locatie").data)
    return verwerk(form, werk, zin) or toon_nieuw(vind(ronde, dossier, stap), form)


@bp.get("/locaties/<locatie>")
def locatie(ronde: str, dossier: str, stap: str, locatie: str) -> ResponseReturnValue:
    """Everything that a row says; a form for who may change it."""
    return toon(vind(ronde, dossier, stap), locatie)


@bp.post("/locaties/<locatie>")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def wijziging(ronde: str, dossier: str, stap: str, locatie: str) -> ResponseReturnValue:
    """Change a row, as far as nobody else did meanwhile."""
    hier = vind(ronde, dossier, stap)
    form = lees_formulier(get_eigen(hier, locatie))

    def werk() -> str:
        wijzig_locatie(hier.actor, g.nu, ronde, dossier, stap, locatie, form.versie.data or 0, form.teksten())
        return hier.adres(_anchor=locatie)

    return verwerk(form, werk, "De regel is opgeslagen.") or toon(vind(ronde, dossier, stap), locatie, form)


@bp.post("/locaties/<locatie>/schrapping")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def schrapping(ronde: str, dossier: str, stap: str, locatie: str) -> ResponseReturnValue:
    """Strike a row out; what was delivered before keeps it."""
    hier, form = vind(ronde, dossier, stap), Schrapformulier()
    get_eigen(hier, locatie)

    def werk() -> str:
        schrap_locatie(hier.actor, g.nu, ronde, dossier, stap, locatie, form.versie.data or 0, form.reden.data or "")
        return hier.adres()

    gelukt = "De regel is geschrapt. In wat eerder is ingediend blijft hij staan."
    return verwerk(form, werk, gelukt) or toon(vind(ronde, dossier, stap), locatie, schrap=form)
