"""Composing the agenda: one form for the whole working copy; every button in it saves what was typed first."""

from __future__ import annotations

from collections.abc import Callable

from flask import g, request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.agenda.instemmen import leg_voor
from gesprekken.services.agenda.samenstellen import (
    bewaar_en_doe,
    haal_af,
    maak_los,
    splits,
    verplaats_punt,
    voeg_samen,
)
from gesprekken.web.agenda.kamer import bp, vind_als_trekker
from gesprekken.web.agenda.samenstelforms import Samenstelformulier, lees_formulier
from gesprekken.web.agenda.samenstelpagina import lees, toon
from gesprekken.web.formulieren import verwerk
from gesprekken.web.toegang import huidige_actor, requires

P = Permission
OPGESLAGEN = "Opgeslagen. De partijen zien dit pas als u een versie voorlegt."
VERPLAATST = "Opgeslagen. De volgorde staat zoals u ziet."
SAMENGEVOEGD = "Opgeslagen en samengevoegd. De inbreng blijft leesbaar bij het punt; u kunt dit ongedaan maken."
LOSGEMAAKT = "Opgeslagen en losgemaakt. Het punt staat weer apart, onderaan."
GESPLITST = "Opgeslagen en gesplitst. Het tweede punt staat onderaan, met dezelfde inbreng."
AFGEHAALD = "Opgeslagen. Het punt gaat niet mee in de volgende versie; uw reden is vastgelegd."
VOORGELEGD = "De agenda is voorgelegd. De partijen zien de nieuwe versie en kunnen antwoord geven."
Plaats = tuple[str, str, str]
Doe = Callable[[Samenstelformulier], object]


@bp.get("/samenstelling")
@requires(P.AGENDA_SAMENSTELLEN)
def samenstellen(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """The working copy on one screen, for who leads the dossier."""
    return toon(vind_als_trekker(ronde, dossier, stap))


def _bewaar(
    plaats: Plaats, doe: Doe, gelukt: str, gevraagd: tuple[str, str] = ("", ""), anker: str = ""
) -> ResponseReturnValue:
    """Save everything that was typed and do one thing more, both or neither; back to `anker` on the same page."""
    hier = vind_als_trekker(*plaats)
    blad, actor, adres = lees(hier), hier.actor, hier.adres("samenstellen", _anchor=anker or None)
    form = lees_formulier(blad.punten, blad.partijen, gevraagd)

    def verder() -> None:
        form.eis_bekend()
        doe(form)

    def werk() -> str:
        bewaar_en_doe(actor, g.nu, *plaats, form.basisversie.data or 0, form.invoer(), verder)
        return adres

    return verwerk(form, werk, gelukt) or toon(vind_als_trekker(*plaats), form)


def _niets(_form: Samenstelformulier) -> None:
    """Saving alone."""


@bp.post("/samenstelling")
@requires(P.AGENDA_SAMENSTELLEN)
def bewaar(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Save; with the button `omhoog` or `omlaag` also move that item one place, and return to the button."""
    plaats, actor = (ronde, dossier, stap), huidige_actor()
    knop = next((naam for naam in ("omhoog", "omlaag") if naam in request.form), "")
    if not knop:
        return _bewaar(plaats, _niets, OPGESLAGEN)
    punt = request.form[knop]

    def verplaats(_form: Samenstelformulier) -> None:
        verplaats_punt(actor, g.nu, *plaats, punt, knop == "omhoog")

    return _bewaar(plaats, verplaats, VERPLAATST, anker=f"{knop}-{punt}")


@bp.post("/punten/<punt>/samenvoeging")
@requires(P.AGENDA_SAMENSTELLEN)
def samenvoeging(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """Merge an item into the chosen one."""
    plaats, actor = (ronde, dossier, stap), huidige_actor()

    def doe(form: Samenstelformulier) -> None:
        voeg_samen(actor, g.nu, *plaats, punt, form.keuze())

    return _bewaar(plaats, doe, SAMENGEVOEGD, ("samen", punt))


@bp.post("/punten/<punt>/losmaking")
@requires(P.AGENDA_SAMENSTELLEN)
def losmaking(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """Undo a merge."""
    plaats, actor = (ronde, dossier, stap), huidige_actor()
    return _bewaar(plaats, lambda _form: maak_los(actor, g.nu, *plaats, punt), LOSGEMAAKT, anker=punt)


@bp.post("/punten/<punt>/splitsing")
@requires(P.AGENDA_SAMENSTELLEN)
def splitsing(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """Make a second item of the same submissions."""
    plaats, actor = (ronde, dossier, stap), huidige_actor()

    def doe(form: Samenstelformulier) -> None:
        splits(actor, g.nu, *plaats, punt, form.keuze())

    return _bewaar(plaats, doe, GESPLITST, ("splits", punt), punt)


@bp.post("/punten/<punt>/afhaling")
@requires(P.AGENDA_SAMENSTELLEN)
def afhaling(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """Take an item off the next version, with a reason."""
    plaats, actor = (ronde, dossier, stap), huidige_actor()

    def doe(form: Samenstelformulier) -> None:
        haal_af(actor, g.nu, *plaats, punt, form.keuze())

    return _bewaar(plaats, doe, AFGEHAALD, ("reden", punt))


@bp.post("/voorlegging")
@requires(P.AGENDA_SAMENSTELLEN)
def voorlegging(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Present the working copy as it was shown; what is typed but not saved is no part of that."""
    hier = vind_als_trekker(ronde, dossier, stap)
    blad, actor, adres = lees(hier), hier.actor, hier.adres()
    form = lees_formulier(blad.punten, blad.partijen)

    def werk() -> str:
        form.eis_opgeslagen()
        leg_voor(actor, g.nu, ronde, dossier, stap, form.basisversie.data or 0)
        return adres

    return verwerk(form, werk, VOORGELEGD) or toon(vind_als_trekker(ronde, dossier, stap), form)
