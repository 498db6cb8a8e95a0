"""Bringing items, following what becomes of them, and handling them."""

from __future__ import annotations

from flask import g, request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.agenda.inbreng import behandel, breng_in, trek_in, wijzig_onderwerp
from gesprekken.web.agenda.inbrengforms import FORMULIEREN, Knopformulier
from gesprekken.web.agenda.inbrengpagina import get_eigen, nieuw_formulier, toon, toon_nieuw, wijzigformulier
from gesprekken.web.agenda.kamer import bp, vind, vind_als_trekker
from gesprekken.web.agenda.openpuntpagina import toon_lijst
from gesprekken.web.formulieren import verwerk
from gesprekken.web.toegang import huidige_actor, requires

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
def nieuw(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """The form to bring an item."""
    hier = vind(ronde, dossier, stap)
    return toon_nieuw(hier, nieuw_formulier(hier, formdata=None))


@bp.post("/onderwerpen/nieuw")
@requires(P.ONDERWERP_INBRENGEN)
def breng(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Keep it as a draft, or hand it in."""
    hier = vind(ronde, dossier, stap)
    form = nieuw_formulier(hier)

    def werk() -> str:
        onderwerp = breng_in(hier.actor, g.nu, ronde, dossier, stap, form.invoer(), indienen=_dient_in())
        return hier.adres("onderwerp", onderwerp=onderwerp.sleutel)

    return verwerk(form, werk, _gelukt(hier.dossier.naam)) or toon_nieuw(vind(ronde, dossier, stap), form)


@bp.get("/onderwerpen")
def onderwerpen(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Own submissions and where each stands; for the trekker everything that was handed in."""
    return toon_lijst(vind(ronde, dossier, stap))


@bp.get("/onderwerpen/<onderwerp>")
def onderwerp(ronde: str, dossier: str, stap: str, onderwerp: str) -> ResponseReturnValue:
    """The whole text, its thread, what became of it, and what the reader can do."""
    return toon(vind(ronde, dossier, stap), onderwerp)


@bp.post("/onderwerpen/<onderwerp>")
@requires(P.ONDERWERP_INBRENGEN)
def wijzig(ronde: str, dossier: str, stap: str, onderwerp: str) -> ResponseReturnValue:
    """Change a draft, or answer the question; hand it in or keep it."""
    hier = vind(ronde, dossier, stap)
    form = wijzigformulier(hier, get_eigen(hier, onderwerp))

    def werk() -> str:
        wijzig_onderwerp(hier.actor, g.nu, ronde, dossier, stap, onderwerp, form.invoer(), form.versie.data or 0,
                         indienen=_dient_in(), antwoord=form.antwoordtekst)  # fmt: skip
        return hier.adres("onderwerp", onderwerp=onderwerp)

    gelukt = _gelukt(hier.dossier.naam)
    return verwerk(form, werk, gelukt) or toon(vind(ronde, dossier, stap), onderwerp, "indienen", form)


@bp.post("/onderwerpen/<onderwerp>/intrekking")
@requires(P.ONDERWERP_INBRENGEN)
def intrekking(ronde: str, dossier: str, stap: str, onderwerp: str) -> ResponseReturnValue:
    """Withdraw an own submission; it stays readable."""
    hier, form = vind(ronde, dossier, stap), Knopformulier()
    get_eigen(hier, onderwerp)

    def werk() -> str:
        trek_in(hier.actor, g.nu, ronde, dossier, stap, onderwerp)
        return hier.adres("onderwerp", onderwerp=onderwerp)

    gelukt = "Het onderwerp is ingetrokken. U kunt het hier blijven lezen."
    return verwerk(form, werk, gelukt) or toon(vind(ronde, dossier, stap), onderwerp, "intrekken", form)


def _behandel(delen: tuple[str, str, str], onderwerp: str, verb: str, gelukt: str) -> ResponseReturnValue:
    form, actor = FORMULIEREN[verb](), huidige_actor()

    def werk() -> str:
        tekst = form["tekst"].data if "tekst" in form else ""
        behandel(actor, g.nu, *delen, onderwerp, verb, tekst or "", basisversie=form.versie.data or 0)
        return vind(*delen).adres("onderwerp", onderwerp=onderwerp)

    return verwerk(form, werk, gelukt) or toon(vind_als_trekker(*delen), onderwerp, verb, form)


@bp.post("/onderwerpen/<onderwerp>/opneming")
@requires(P.AGENDA_SAMENSTELLEN)
def opneming(ronde: str, dossier: str, stap: str, onderwerp: str) -> ResponseReturnValue:
    """Put it on the agenda that is being composed."""
    gelukt = "Het onderwerp staat op de agenda in de maak. De indiener ziet dat."
    return _behandel((ronde, dossier, stap), onderwerp, "opnemen", gelukt)


@bp.post("/onderwerpen/<onderwerp>/teruglegging")
@requires(P.AGENDA_SAMENSTELLEN)
def teruglegging(ronde: str, dossier: str, stap: str, onderwerp: str) -> ResponseReturnValue:
    """Ask the submitter a question first."""
    gelukt = "Uw vraag staat bij het werk van de indiener. U krijgt het onderwerp terug met een antwoord."
    return _behandel((ronde, dossier, stap), onderwerp, "terugleggen", gelukt)


@bp.post("/onderwerpen/<onderwerp>/afwijzing")
@requires(P.AGENDA_SAMENSTELLEN)
def afwijzing(ronde: str, dossier: str, stap: str, onderwerp: str) -> ResponseReturnValue:
    """Not on the agenda, with a reason that the submitter reads."""
    gelukt = "Het onderwerp komt niet op de agenda. De indiener leest uw reden."
    return _behandel((ronde, dossier, stap), onderwerp, "afwijzen", gelukt)
