"""A proposal to change a row: its page, and what its owner and who made it can do with it."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.domain.overzichten.processen import LOCATIEVOORSTEL
from gesprekken.domain.voorstellen.processen import Voorsteldaad
from gesprekken.queries.overzichten.locatievoorstellen import get_als_eigenaar
from gesprekken.services.daad import Daad
from gesprekken.services.overzichten.voorstellen import beantwoord_voorstel, neem_voorstel_over, trek_voorstel_in
from gesprekken.web.registerkamer import Gevonden, vind
from gesprekken.web.voorstel import Antwoord, Voorstelwijze, ontvang_voorstellen
from gesprekken.web.voorstellen.kamer import bp
from gesprekken.web.voorstellen.pagina import toon_voorstel


@bp.get("/voorstellen/<voorstel>")
def voorstel(voorstel: str) -> ResponseReturnValue:
    """What it would do, why, and the answer."""
    return toon_voorstel(vind(), voorstel)


class Locatievoorstelwijze(Voorstelwijze[Gevonden]):
    """On a page of its own; the owner of the row answers, and taking over changes the register."""

    proces = LOCATIEVOORSTEL
    overgenomen = "Het voorstel is overgenomen en het register is aangepast."

    def vind(self, verb: Voorsteldaad, sleutel: str) -> Gevonden:
        """Who owns the row answers."""
        hier = vind()
        if verb is not Voorsteldaad.INTREKKEN:
            get_als_eigenaar(hier.actor, hier.dossier, hier.stap, sleutel)
        return hier

    def doe(self, daad: Daad, antwoord: Antwoord) -> object:
        """Taking over asks for no words."""
        if antwoord.verb is Voorsteldaad.BEANTWOORDEN:
            return beantwoord_voorstel(daad, antwoord.sleutel, antwoord.tekst)
        dienst = neem_voorstel_over if antwoord.verb is Voorsteldaad.OVERNEMEN else trek_voorstel_in
        return dienst(daad, antwoord.sleutel)

    def verder(self, hier: Gevonden, verb: Voorsteldaad, sleutel: str) -> str:
        """To the proposal, or to the register when there is none any more."""
        return hier.adres() if verb is Voorsteldaad.INTREKKEN else hier.adres("voorstel", voorstel=sleutel)

    def toon(self, antwoord: Antwoord) -> ResponseReturnValue:
        """Its page."""
        return toon_voorstel(vind(), antwoord.sleutel, antwoord)


ontvang_voorstellen(bp, Locatievoorstelwijze())
