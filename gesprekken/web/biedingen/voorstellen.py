"""Proposals of others to sharpen the bid, and what the municipality says to them."""

from __future__ import annotations

from flask import g
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.queries.stappen import parameters_van
from gesprekken.services.biedingen.voorstellen import beantwoord, stel_voor, trek_voorstel_in
from gesprekken.web.biedingen.forms import Antwoordformulier, Intrekformulier, Voorstelformulier
from gesprekken.web.biedingen.kamer import bp, vind, vind_als_trekker
from gesprekken.web.biedingen.pagina import Verstuurd, toon
from gesprekken.web.formulieren import verwerk
from gesprekken.web.toegang import requires

P = Permission
GEDAAN = "Uw voorstel staat bij het bod. De gemeente krijgt een melding en geeft u antwoord."
OVERGENOMEN = "Uw antwoord is verstuurd. Pas nu de aantallen aan: het bod verandert pas als u een versie uitbrengt."


@bp.post("/voorstellen")
@requires(P.BOD_VOORSTELLEN)
def voorstel(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Propose extra homes; the bid itself stays as it is."""
    hier = vind(ronde, dossier, stap)
    form = Voorstelformulier(parameters_van(hier.stap, SOORT).segmenten)

    def werk() -> str:
        nieuw = stel_voor(hier.actor, g.nu, ronde, dossier, stap, form.segment.data or "", form.woningen.data or 0,
                          form.tekst.data or "")  # fmt: skip
        return hier.adres(_anchor=nieuw.sleutel)

    gelukt = verwerk(form, werk, GEDAAN)
    return gelukt or toon(vind(ronde, dossier, stap), Verstuurd("voorstellen", form, "Uw voorstel is niet opgeslagen."))


def _antwoord(delen: tuple[str, str, str], sleutel: str, verb: str, gelukt: str, terug: str) -> ResponseReturnValue:
    """Answer a proposal; `terug` is the page on which the municipality goes on."""
    hier, form = vind_als_trekker(*delen), Antwoordformulier()
    vervolg = {"voorstel": sleutel} if terug == "concept" else {"_anchor": sleutel}

    def werk() -> str:
        beantwoord(hier.actor, g.nu, *delen, sleutel, verb, form.antwoord.data or "")
        return hier.adres(terug, **vervolg)

    verstuurd = Verstuurd(f"{verb}-{sleutel}", form, "Uw antwoord is niet opgeslagen.")
    return verwerk(form, werk, gelukt) or toon(vind(*delen), verstuurd)


@bp.post("/voorstellen/<voorstel>/overneming")
@requires(P.BOD_SCHRIJVEN)
def overneming(ronde: str, dossier: str, stap: str, voorstel: str) -> ResponseReturnValue:
    """Take it up, and go on to the numbers."""
    return _antwoord((ronde, dossier, stap), voorstel, "overnemen", OVERGENOMEN, "concept")


@bp.post("/voorstellen/<voorstel>/beantwoording")
@requires(P.BOD_SCHRIJVEN)
def beantwoording(ronde: str, dossier: str, stap: str, voorstel: str) -> ResponseReturnValue:
    """Do not take it up, and say why."""
    return _antwoord((ronde, dossier, stap), voorstel, "beantwoorden", "Uw antwoord staat bij het voorstel.", "show")


@bp.post("/voorstellen/<voorstel>/intrekking")
@requires(P.BOD_VOORSTELLEN)
def intrekking(ronde: str, dossier: str, stap: str, voorstel: str) -> ResponseReturnValue:
    """Take an own proposal back."""
    hier, form = vind(ronde, dossier, stap), Intrekformulier()

    def werk() -> str:
        trek_voorstel_in(hier.actor, g.nu, ronde, dossier, stap, voorstel)
        return hier.adres()

    verstuurd = Verstuurd(f"intrekken-{voorstel}", form, "Het voorstel is niet ingetrokken.")
    return verwerk(form, werk, "Uw voorstel is ingetrokken.") or toon(vind(ronde, dossier, stap), verstuurd)
