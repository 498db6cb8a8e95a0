"""Composing the agenda: one form for the whole working copy; every button in it saves what was typed first."""

from __future__ import annotations

from collections.abc import Callable

from flask import request
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
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission
OPGESLAGEN = "Opgeslagen. De partijen zien dit pas als u een versie voorlegt."
VERPLAATST = "Opgeslagen. De volgorde staat zoals u ziet."
SAMENGEVOEGD = "Opgeslagen en samengevoegd. De inbreng blijft leesbaar bij het punt; u kunt dit ongedaan maken."
LOSGEMAAKT = "Opgeslagen en losgemaakt. Het punt staat weer apart, onderaan."
GESPLITST = "Opgeslagen en gesplitst. Het tweede punt staat onderaan, met dezelfde inbreng."
AFGEHAALD = "Opgeslagen. Het punt gaat niet mee in de volgende versie; uw reden is vastgelegd."
VOORGELEGD = "De agenda is voorgelegd. De partijen zien de nieuwe versie en kunnen antwoord geven."

Doe = Callable[[Samenstelformulier], object]


@bp.get("/samenstelling")
@requires(P.AGENDA_SAMENSTELLEN)
def samenstellen() -> ResponseReturnValue:
    """The working copy on one screen, for who leads the dossier."""
    return toon(vind_als_trekker())


def _bewaar(doe: Doe, gelukt: str, gevraagd: tuple[str, str] = ("", ""), anker: str = "") -> ResponseReturnValue:
    """Save everything that was typed and do one thing more, both or neither; back to `anker` on the same page."""
    hier = vind_als_trekker()
    blad, adres = lees(hier), hier.adres("samenstellen", _anchor=anker or None)
    form = lees_formulier(blad.punten, blad.partijen, gevraagd)

    def verder() -> None:
        form.eis_bekend()
        doe(form)

    return verwerk(
        form,
        lambda: bewaar_en_doe(deze_daad(), form.basisversie.data or 0, form.invoer(), verder),
        adres,
        gelukt,
    ) or toon(vind_als_trekker(), form)


def _niets(_form: Samenstelformulier) -> None:
    """Saving alone."""


@bp.post("/samenstelling")
@requires(P.AGENDA_SAMENSTELLEN)
def bewaar() -> ResponseReturnValue:
    """Save; with the button `omhoog` or `omlaag` also move that item one place, and return to the button."""
    knop = next((naam for naam in ("omhoog", "omlaag") if naam in request.form), "")
    if not knop:
        return _bewaar(_niets, OPGESLAGEN)
    punt = request.form[knop]

    def verplaats(_form: Samenstelformulier) -> None:
        verplaats_punt(deze_daad(), punt, knop == "omhoog")

    return _bewaar(verplaats, VERPLAATST, anker=f"{knop}-{punt}")


@bp.post("/punten/<punt>/samenvoeging")
@requires(P.AGENDA_SAMENSTELLEN)
def samenvoeging(punt: str) -> ResponseReturnValue:
    """Merge an item into the chosen one."""

    def doe(form: Samenstelformulier) -> None:
        voeg_samen(deze_daad(), punt, form.keuze())

    return _bewaar(doe, SAMENGEVOEGD, ("samen", punt))


@bp.post("/punten/<punt>/losmaking")
@requires(P.AGENDA_SAMENSTELLEN)
def losmaking(punt: str) -> ResponseReturnValue:
    """Undo a merge."""
    return _bewaar(lambda _form: maak_los(deze_daad(), punt), LOSGEMAAKT, anker=punt)


@bp.post("/punten/<punt>/splitsing")
@requires(P.AGENDA_SAMENSTELLEN)
def splitsing(punt: str) -> ResponseReturnValue:
    """Make a second item of the same submissions."""

    def doe(form: Samenstelformulier) -> None:
        splits(deze_daad(), punt, form.keuze())

    return _bewaar(doe, GESPLITST, ("splits", punt), punt)


@bp.post("/punten/<punt>/afhaling")
@requires(P.AGENDA_SAMENSTELLEN)
def afhaling(punt: str) -> ResponseReturnValue:
    """Take an item off the next version, with a reason."""

    def doe(form: Samenstelformulier) -> None:
        haal_af(deze_daad(), punt, form.keuze())

    return _bewaar(doe, AFGEHAALD, ("reden", punt))


@bp.post("/voorlegging")
@requires(P.AGENDA_SAMENSTELLEN)
def voorlegging() -> ResponseReturnValue:
    """Present the working copy as it was shown; what is typed but not saved is no part of that."""
    hier = vind_als_trekker()
    blad = lees(hier)
    form = lees_formulier(blad.punten, blad.partijen)
    gedaan = verwerk(form, lambda: leg_voor(deze_daad(), form.opgeslagen_versie()), hier.adres(), VOORGELEGD)
    return gedaan or toon(vind_als_trekker(), form)
