"""Proposals of others to sharpen the bid, and what the municipality says to them."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.biedingen.processen import Bodvoorsteldaad
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.services.biedingen.voorstellen import beantwoord, stel_voor, trek_voorstel_in
from gesprekken.web.biedingen.forms import Antwoordformulier, Intrekformulier, Voorstelformulier
from gesprekken.web.biedingen.kamer import bp, vind, vind_als_trekker
from gesprekken.web.biedingen.pagina import Verstuurd, toon
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission
GEDAAN = "Uw voorstel staat bij het bod. De gemeente krijgt een melding en geeft u antwoord."
OVERGENOMEN = "Uw antwoord is verstuurd. Pas nu de aantallen aan: het bod verandert pas als u een versie uitbrengt."


@bp.post("/voorstellen")
@requires(P.BOD_VOORSTELLEN)
def voorstel() -> ResponseReturnValue:
    """Propose extra homes; the bid itself stays as it is."""
    hier = vind()
    form = Voorstelformulier(parameters_van(hier.stap, SOORT).segmenten)
    gelukt = verwerk(
        form,
        lambda: stel_voor(deze_daad(), form.segment.data or "", form.woningen.data or 0, form.tekst.data or ""),
        lambda nieuw: hier.adres(_anchor=nieuw.sleutel),
        GEDAAN,
    )
    return gelukt or toon(vind(), Verstuurd(Bodvoorsteldaad.VOORSTELLEN, form, "Uw voorstel is niet opgeslagen."))


def _antwoord(sleutel: str, verb: Bodvoorsteldaad, gelukt: str, terug: str) -> ResponseReturnValue:
    """Answer a proposal; `terug` is the page on which the municipality goes on."""
    hier, form = vind_als_trekker(), Antwoordformulier()
    vervolg = {"voorstel": sleutel} if terug == "concept" else {"_anchor": sleutel}
    verstuurd = Verstuurd(f"{verb}-{sleutel}", form, "Uw antwoord is niet opgeslagen.")
    return verwerk(
        form,
        lambda: beantwoord(deze_daad(), sleutel, verb, form.antwoord.data or ""),
        hier.adres(terug, **vervolg),
        gelukt,
    ) or toon(vind(), verstuurd)


@bp.post("/voorstellen/<voorstel>/overneming")
@requires(P.BOD_SCHRIJVEN)
def overneming(voorstel: str) -> ResponseReturnValue:
    """Take it up, and go on to the numbers."""
    return _antwoord(voorstel, Bodvoorsteldaad.OVERNEMEN, OVERGENOMEN, "concept")


@bp.post("/voorstellen/<voorstel>/beantwoording")
@requires(P.BOD_SCHRIJVEN)
def beantwoording(voorstel: str) -> ResponseReturnValue:
    """Do not take it up, and say why."""
    return _antwoord(voorstel, Bodvoorsteldaad.BEANTWOORDEN, "Uw antwoord staat bij het voorstel.", "show")


@bp.post("/voorstellen/<voorstel>/intrekking")
@requires(P.BOD_VOORSTELLEN)
def intrekking(voorstel: str) -> ResponseReturnValue:
    """Take an own proposal back."""
    hier, form = vind(), Intrekformulier()
    verstuurd = Verstuurd(f"{Bodvoorsteldaad.INTREKKEN}-{voorstel}", form, "Het voorstel is niet ingetrokken.")
    return verwerk(
        form, lambda: trek_voorstel_in(deze_daad(), voorstel), hier.adres(), "Uw voorstel is ingetrokken."
    ) or toon(vind(), verstuurd)
