"""The pages of one row: entering it, and reading or changing it."""

from __future__ import annotations

from flask import flash, g, redirect, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import IntussenGewijzigd, MagNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.overzichten.overzicht5a import celteksten
from gesprekken.domain.overzichten.statussen import is_geschrapt
from gesprekken.queries.overzichten.locatievoorstellen import list_locatievoorstellen
from gesprekken.queries.overzichten.overzichten import Locatierij, get_locatie
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.web.register.bevestigforms import bevestigstand
from gesprekken.web.register.locatieforms import Locatieformulier, Schrapformulier, als_velden, formuliersoort
from gesprekken.web.registerkamer import Gevonden, open_blad

HERHAALD = ("corporatie", "soort", "status")  # what the next row usually has too


def open_als_schrijver(hier: Gevonden) -> Registerblad:
    """The register, for who enters rows in it. Raises MagNiet."""
    blad = open_blad(hier)
    blad.eis_schrijver()
    return blad


def _lees_rij(blad: Registerblad, sleutel: str, *, ook_geschrapt: bool = False) -> Locatierij:
    return get_locatie(blad.actor, blad.dossier, blad.stap, blad.kader, sleutel, ook_geschrapt=ook_geschrapt)


def get_eigen(hier: Gevonden, sleutel: str) -> Registerblad:
    """The register, for who may change this row, or could until it was struck out. Raises BestaatNiet, MagNiet."""
    blad = open_blad(hier)
    blad.eis_eigen(_lees_rij(blad, sleutel, ook_geschrapt=True))
    return blad


def _soort(blad: Registerblad) -> type[Locatieformulier]:
    return formuliersoort(blad, g.vandaag)


def lees_formulier(blad: Registerblad) -> Locatieformulier:
    """The form as it was sent."""
    return _soort(blad)()


def leeg_formulier(blad: Registerblad, na: str = "") -> Locatieformulier:
    """The empty form; `na` is the row that was saved just before it."""
    waarden: dict[str, str] = {}
    if na:
        vorige = celteksten(_lees_rij(blad, na).rij, blad.kader.kader)
        waarden = {naam: vorige[naam] for naam in HERHAALD}
    return _soort(blad)(formdata=None, data=als_velden(waarden))


def toon_nieuw(hier: Gevonden, form: Locatieformulier) -> ResponseReturnValue:
    """The page to enter a row."""
    return render_template("register/locatienieuw.html", hier=hier, form=form), form.status


def toon(
    hier: Gevonden, sleutel: str, form: Locatieformulier | None = None, schrap: Schrapformulier | None = None
) -> ResponseReturnValue:
    """The page of a row; after a lost race with what was typed and what is stored now side by side."""
    blad, verstuurd = open_blad(hier), form or schrap
    rij = _lees_rij(blad, sleutel, ook_geschrapt=verstuurd is not None)
    if is_geschrapt(rij.locatie):
        return _toon_geschrapt(hier, rij.locatie.gewijzigd_door, form)
    pagina = render_template(
        "register/locatie.html", hier=hier, rij=rij, stand=bevestigstand(rij), verstuurd=verstuurd,
        cellen=_cellen(blad, rij),
        voorstellen=list_locatievoorstellen(hier.actor, hier.dossier, hier.stap, regel_id=rij.locatie.id),
        **(_formulieren(blad, rij, form, schrap) if _wijzigt(blad, rij) else {}),
    )  # fmt: skip
    return pagina, verstuurd.status if verstuurd else 200


def _toon_geschrapt(hier: Gevonden, wie: str, form: Locatieformulier | None) -> ResponseReturnValue:
    """What was typed is not lost: it can be entered anew. Who wanted to strike it out too, has what he wanted."""
    if form:
        form.bots(form.conflict or IntussenGewijzigd(wie, form.versie.data or 0))
        return toon_nieuw(hier, form)
    flash(f"{wie} had deze regel al geschrapt.", "info")
    return redirect(hier.adres(), 303)


def _wijzigt(blad: Registerblad, rij: Locatierij) -> bool:
    if not blad.actor.mag(Permission.WONINGLOCATIE_SCHRIJVEN):
        return False
    try:
        blad.eis_eigen(rij)
    except MagNiet:
        return False
    return True


def _formulieren(
    blad: Registerblad, rij: Locatierij, form: Locatieformulier | None, schrap: Schrapformulier | None
) -> dict[str, object]:
    kader, versie = blad.kader.kader, rij.locatie.versie
    opgeslagen = als_velden(celteksten(rij.rij, kader), kader.register.kolommen)
    nu = _soort(blad)(formdata=None, data={**opgeslagen, "versie": versie})
    form = form.naast_wat_nu_geldt(nu) if form else nu
    schrap = schrap or Schrapformulier(formdata=None, data={"versie": versie})
    if schrap.conflict:
        schrap.versie.zet(versie)
    return {"form": form, "schrap": schrap, "anders": form.anders}


def _cellen(blad: Registerblad, rij: Locatierij) -> list[tuple[str, str]]:
    """The row as it reads: (column, text), only of what was filled in."""
    kader = blad.kader.kader
    return kader.register.leesbaar(celteksten(rij.rij, kader))
