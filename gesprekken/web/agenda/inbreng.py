"""Bringing items, following what becomes of them, and handling them."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.agenda.models import Onderwerp
from gesprekken.domain.agenda.processen import Onderwerpdaad
from gesprekken.services.agenda.inbreng import behandel, breng_in, trek_in, wijzig_onderwerp
from gesprekken.web.agenda.inbrengforms import FORMULIEREN, Knopformulier, Wijzigformulier
from gesprekken.web.agenda.inbrengpagina import get_eigen, nieuw_formulier, toon, toon_nieuw, wijzigformulier
from gesprekken.web.agenda.kamer import bp, vind, vind_als_trekker
from gesprekken.web.agenda.openpuntpagina import toon_lijst
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission
INGEDIEND = "Uw onderwerp is ingediend. {trekker} ziet het nu en beslist wat ermee gebeurt."
BEWAARD = "Het concept is bewaard. Alleen uw eigen organisatie ziet het."


def _dient_in() -> bool:
    """Which of the two buttons of the form was used; saving a draft is said in so many words."""
    return request.form.get("doe") != "bewaren"


def _gelukt(naam: str) -> str:
    return INGEDIEND.format(trekker=naam) if _dient_in() else BEWAARD


@bp.get("/onderwerpen/nieuw")
@requires(P.ONDERWERP_INBRENGEN)
def nieuw() -> ResponseReturnValue:
    """The form to bring an item."""
    hier = vind()
    return toon_nieuw(hier, nieuw_formulier(hier, formdata=None))


@bp.post("/onderwerpen/nieuw")
@requires(P.ONDERWERP_INBRENGEN)
def breng() -> ResponseReturnValue:
    """Keep it as a draft, or hand it in."""
    hier = vind()
    form = nieuw_formulier(hier)
    return verwerk(
        form,
        lambda: breng_in(deze_daad(), form.invoer, indienen=_dient_in()),
        lambda onderwerp: hier.adres("onderwerp", onderwerp=onderwerp.sleutel),
        _gelukt(hier.dossier.naam),
    ) or toon_nieuw(vind(), form)


@bp.get("/onderwerpen")
def onderwerpen() -> ResponseReturnValue:
    """Own submissions and where each stands; for the trekker everything that was handed in."""
    return toon_lijst(vind())


@bp.get("/onderwerpen/<onderwerp>")
def onderwerp(onderwerp: str) -> ResponseReturnValue:
    """The whole text, its thread, what became of it, and what the reader can do."""
    return toon(vind(), onderwerp)


def _bewaar(onderwerp: str, form: Wijzigformulier) -> Onderwerp:
    return wijzig_onderwerp(
        deze_daad(),
        onderwerp,
        form.invoer,
        form.versie.data or 0,
        indienen=_dient_in(),
        antwoord=form.antwoordtekst,
    )


@bp.post("/onderwerpen/<onderwerp>")
@requires(P.ONDERWERP_INBRENGEN)
def wijzig(onderwerp: str) -> ResponseReturnValue:
    """Change a draft, or answer the question; hand it in or keep it."""
    hier = vind()
    form = wijzigformulier(hier, get_eigen(hier, onderwerp))
    return verwerk(
        form,
        lambda: _bewaar(onderwerp, form),
        hier.adres("onderwerp", onderwerp=onderwerp),
        _gelukt(hier.dossier.naam),
    ) or toon(vind(), onderwerp, Onderwerpdaad.INDIENEN, form)


@bp.post("/onderwerpen/<onderwerp>/intrekking")
@requires(P.ONDERWERP_INBRENGEN)
def intrekking(onderwerp: str) -> ResponseReturnValue:
    """Withdraw an own submission; it stays readable."""
    hier, form = vind(), Knopformulier()
    get_eigen(hier, onderwerp)
    gelukt = "Het onderwerp is ingetrokken. U kunt het hier blijven lezen."
    return verwerk(
        form, lambda: trek_in(deze_daad(), onderwerp), hier.adres("onderwerp", onderwerp=onderwerp), gelukt
    ) or toon(vind(), onderwerp, Onderwerpdaad.INTREKKEN, form)


def _behandel(onderwerp: str, verb: Onderwerpdaad, gelukt: str) -> ResponseReturnValue:
    hier, form = vind(), FORMULIEREN[verb]()
    tekst = form["tekst"].data if "tekst" in form else ""
    gedaan = verwerk(
        form,
        lambda: behandel(deze_daad(), onderwerp, verb, tekst or "", basisversie=form.versie.data or 0),
        hier.adres("onderwerp", onderwerp=onderwerp),
        gelukt,
    )
    return gedaan or toon(vind_als_trekker(), onderwerp, verb, form)


@bp.post("/onderwerpen/<onderwerp>/opneming")
@requires(P.AGENDA_SAMENSTELLEN)
def opneming(onderwerp: str) -> ResponseReturnValue:
    """Put it on the agenda that is being composed."""
    gelukt = "Het onderwerp staat op de agenda in de maak. De indiener ziet dat."
    return _behandel(onderwerp, Onderwerpdaad.OPNEMEN, gelukt)


@bp.post("/onderwerpen/<onderwerp>/teruglegging")
@requires(P.AGENDA_SAMENSTELLEN)
def teruglegging(onderwerp: str) -> ResponseReturnValue:
    """Ask the submitter a question first."""
    gelukt = "Uw vraag staat bij het werk van de indiener. U krijgt het onderwerp terug met een antwoord."
    return _behandel(onderwerp, Onderwerpdaad.TERUGLEGGEN, gelukt)


@bp.post("/onderwerpen/<onderwerp>/afwijzing")
@requires(P.AGENDA_SAMENSTELLEN)
def afwijzing(onderwerp: str) -> ResponseReturnValue:
    """Not on the agenda, with a reason that the submitter reads."""
    gelukt = "Het onderwerp komt niet op de agenda. De indiener leest uw reden."
    return _behandel(onderwerp, Onderwerpdaad.AFWIJZEN, gelukt)
