"""Proposals of others to sharpen the bid, and what the municipality says to them."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.biedingen.processen import BODVOORSTEL
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.domain.voorstellen.processen import Voorsteldaad
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.services.biedingen.voorstellen import beantwoord, stel_voor, trek_voorstel_in
from gesprekken.services.daad import Daad
from gesprekken.web.biedingen.forms import Voorstelformulier
from gesprekken.web.biedingen.kamer import Gevonden, bp, vind, vind_als_trekker
from gesprekken.web.biedingen.pagina import Verstuurd, toon
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires
from gesprekken.web.voorstel import Antwoord, Voorstelwijze, ontvang_voorstellen

P = Permission
OVERGENOMEN = "Uw antwoord is verstuurd. Pas nu de aantallen aan: het bod verandert pas als u een versie uitbrengt."
GEDAAN = "Uw voorstel staat bij het bod. De gemeente krijgt een melding en geeft u antwoord."


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
    return gelukt or toon(vind(), Verstuurd(Voorsteldaad.VOORSTELLEN, form, "Uw voorstel is niet opgeslagen."))


class Bodvoorstelwijze(Voorstelwijze[Gevonden]):
    """On the page of the bid; the municipality answers, and goes on to the numbers when it takes a proposal up."""

    proces = BODVOORSTEL
    overgenomen = OVERGENOMEN

    def vind(self, verb: Voorsteldaad, sleutel: str) -> Gevonden:
        """Who took part takes back, who leads answers."""
        return vind() if verb is Voorsteldaad.INTREKKEN else vind_als_trekker()

    def doe(self, daad: Daad, antwoord: Antwoord) -> object:
        """Taking up and refusing are one service: the numbers change in a version of the bid."""
        if antwoord.verb is Voorsteldaad.INTREKKEN:
            return trek_voorstel_in(daad, antwoord.sleutel)
        return beantwoord(daad, antwoord.sleutel, antwoord.verb, antwoord.tekst)

    def verder(self, hier: Gevonden, verb: Voorsteldaad, sleutel: str) -> str:
        """To the numbers, to the proposal, or to the bid when there is no proposal any more."""
        if verb is Voorsteldaad.OVERNEMEN:
            return hier.adres("concept", voorstel=sleutel)
        return hier.adres() if verb is Voorsteldaad.INTREKKEN else hier.adres(_anchor=sleutel)

    def toon(self, antwoord: Antwoord) -> ResponseReturnValue:
        """The page of the bid."""
        wat = "Uw antwoord is niet opgeslagen."
        if antwoord.verb is Voorsteldaad.INTREKKEN:
            wat = "Het voorstel is niet ingetrokken."
        return toon(vind(), Verstuurd(antwoord.naam, antwoord.form, wat), antwoord)


ontvang_voorstellen(bp, Bodvoorstelwijze())
