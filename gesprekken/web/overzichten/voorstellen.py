"""Keeping a what-if as a proposal to the owner of the row, and the owner's answer."""

from __future__ import annotations

from collections.abc import Callable

from flask import g, request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.overzichten.voorstellen import (
    beantwoord_voorstel,
    get_als_eigenaar,
    neem_voorstel_over,
    stel_voor,
    trek_voorstel_in,
)
from gesprekken.web.formulieren import Formulier, verwerk
from gesprekken.web.overzichten.kamer import Gevonden, bp, vind
from gesprekken.web.overzichten.voorstelforms import (
    Afwijsformulier,
    Bewaarformulier,
    Overneemformulier,
    Terugneemformulier,
)
from gesprekken.web.overzichten.voorstelpagina import toon_voorstel
from gesprekken.web.overzichten.watalspagina import toon_watals
from gesprekken.web.toegang import requires

P = Permission
BEWAARD = "Uw voorstel is bewaard. De eigenaar krijgt een melding; het register verandert nog niet."
OVERGENOMEN = "Het voorstel is overgenomen en het register is aangepast."


@bp.post("/voorstellen")
@requires(P.WONINGLOCATIE_VOORSTELLEN)
def bewaring(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Keep one intervention of the what-if; the form carries all of them, so that they stay."""
    hier, form = vind(ronde, dossier, stap), Bewaarformulier()

    def werk() -> str:
        stel_voor(hier.actor, g.nu, ronde, dossier, stap, form.invoer())
        return hier.adres("watals", i=request.form.getlist("i"), _anchor="ingrepen-kop")

    return verwerk(form, werk, BEWAARD) or toon_watals(vind(ronde, dossier, stap), form)


@bp.get("/voorstellen/<voorstel>")
def voorstel(ronde: str, dossier: str, stap: str, voorstel: str) -> ResponseReturnValue:
    """What it would do, why, and the answer."""
    return toon_voorstel(vind(ronde, dossier, stap), voorstel)


def _antwoord(
    hier: Gevonden, sleutel: str, stuur: tuple[str, Formulier], dienst: Callable[[], object], gelukt: str
) -> ResponseReturnValue:
    """Of who owns the row; then back to the proposal."""
    get_als_eigenaar(hier.actor, hier.dossier, hier.stap, sleutel)

    def werk() -> str:
        dienst()
        return hier.adres("voorstel", voorstel=sleutel)

    return verwerk(stuur[1], werk, gelukt) or _opnieuw(hier, sleutel, stuur)


def _opnieuw(hier: Gevonden, sleutel: str, stuur: tuple[str, Formulier]) -> ResponseReturnValue:
    """The page as it is now, with the faults of what was sent."""
    return toon_voorstel(vind(hier.ronde.slug, hier.dossier.slug, hier.stap.code), sleutel, stuur)


@bp.post("/voorstellen/<voorstel>/overneming")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def overneming(ronde: str, dossier: str, stap: str, voorstel: str) -> ResponseReturnValue:
    """The row becomes what was proposed."""
    hier, form = vind(ronde, dossier, stap), Overneemformulier()
    return _antwoord(hier, voorstel, ("overnemen", form),
                     lambda: neem_voorstel_over(hier.actor, g.nu, ronde, dossier, stap, voorstel),
                     OVERGENOMEN)  # fmt: skip


@bp.post("/voorstellen/<voorstel>/beantwoording")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def beantwoording(ronde: str, dossier: str, stap: str, voorstel: str) -> ResponseReturnValue:
    """Do not take it over, and say why."""
    hier, form = vind(ronde, dossier, stap), Afwijsformulier()

    def dienst() -> object:
        return beantwoord_voorstel(hier.actor, g.nu, ronde, dossier, stap, voorstel, form.antwoord.data or "")

    return _antwoord(hier, voorstel, ("beantwoorden", form), dienst, "Uw antwoord staat bij het voorstel.")


@bp.post("/voorstellen/<voorstel>/intrekking")
@requires(P.WONINGLOCATIE_VOORSTELLEN)
def intrekking(ronde: str, dossier: str, stap: str, voorstel: str) -> ResponseReturnValue:
    """Take an own proposal back."""
    hier, form = vind(ronde, dossier, stap), Terugneemformulier()

    def werk() -> str:
        trek_voorstel_in(hier.actor, g.nu, ronde, dossier, stap, voorstel)
        return hier.adres()

    gelukt = "Uw voorstel is ingetrokken."
    return verwerk(form, werk, gelukt) or _opnieuw(hier, voorstel, ("intrekken", form))
