"""A proposal to change a row: its page, and what its owner and who made it can do with it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.overzichten.processen import LOCATIEVOORSTEL, Voorstelomgeving
from gesprekken.domain.voorstellen.processen import Voorsteldaad
from gesprekken.queries.overzichten.locatievoorstellen import (
    Locatievoorstelbeeld,
    get_als_eigenaar,
    get_locatievoorstel,
)
from gesprekken.services.daad import Daad
from gesprekken.services.overzichten.voorstellen import beantwoord_voorstel, neem_voorstel_over, trek_voorstel_in
from gesprekken.web.proef import Grond, lees_grond, wens_van
from gesprekken.web.registerkamer import Gevonden, open_blad, vind
from gesprekken.web.voorstel import Antwoord, Voorstelwijze, antwoordknoppen, ontvang_voorstellen
from gesprekken.web.voorstellen.kamer import bp


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What the what-if says of it: one sentence, what must be said beside it, and the address that shows it."""

    zin: str
    kanttekening: str
    adres: str


def toon_voorstel(hier: Gevonden, sleutel: str, verstuurd: Antwoord | None = None) -> ResponseReturnValue:
    """The page, with the faults of the answer that was sent."""
    grond = lees_grond(open_blad(hier))
    beeld = get_locatievoorstel(hier.actor, hier.dossier, hier.stap, sleutel)
    pagina = render_template(
        "voorstellen/voorstel.html", hier=hier, beeld=beeld, voorstel=beeld.voorstel, verstuurd=verstuurd,
        daden=antwoordknoppen(LOCATIEVOORSTEL, hier, beeld.voorstel, beeld.eigenaar_id,
                              Voorstelomgeving(beeld.zelfde_regel), verstuurd),
        gevolg=_gevolg(hier, grond, beeld), regeladres=_regeladres(hier, grond, beeld),
    )  # fmt: skip
    return pagina, verstuurd.form.status if verstuurd else 200


def _gevolg(hier: Gevonden, grond: Grond, beeld: Locatievoorstelbeeld) -> Gevolg | None:
    """As long as it can be done, and for who sees the row: else the sentence would be about what others see."""
    wens = wens_van(beeld, grond.blad.kader.kader)
    if wens is None or not beeld.open or not beeld.zelfde_regel:
        return None
    try:
        uit = grond.reken(grond.lees([str(wens)]))
        return Gevolg(uit.slotzin, uit.na.verloop.kanttekening, hier.adres("watals", i=[str(wens)]))
    except OngeldigeInvoer:
        return None


def _regeladres(hier: Gevonden, grond: Grond, beeld: Locatievoorstelbeeld) -> str:
    """The page of the row, when there is one that this reader can open."""
    rij = beeld.regel
    return hier.adres("locatie", locatie=rij.sleutel) if rij is not None and rij.sleutel in grond.namen else ""


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
