"""A proposal to change a row, and the answer of its owner."""

from __future__ import annotations

from collections.abc import Callable

from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.overzichten.processen import Locatievoorsteldaad
from gesprekken.queries.overzichten.locatievoorstellen import get_als_eigenaar
from gesprekken.services.overzichten.voorstellen import (
    beantwoord_voorstel,
    neem_voorstel_over,
    trek_voorstel_in,
)
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.registerkamer import Gevonden, vind
from gesprekken.web.toegang import requires
from gesprekken.web.voorstellen.forms import Afwijsformulier, Overneemformulier, Terugneemformulier
from gesprekken.web.voorstellen.kamer import bp
from gesprekken.web.voorstellen.pagina import Verstuurd, toon_voorstel

P = Permission
OVERGENOMEN = "Het voorstel is overgenomen en het register is aangepast."


@bp.get("/voorstellen/<voorstel>")
def voorstel(voorstel: str) -> ResponseReturnValue:
    """What it would do, why, and the answer."""
    return toon_voorstel(vind(), voorstel)


def _antwoord(
    hier: Gevonden, sleutel: str, stuur: Verstuurd, dienst: Callable[[], object], gelukt: str
) -> ResponseReturnValue:
    """Of who owns the row; then back to the proposal."""
    get_als_eigenaar(hier.actor, hier.dossier, hier.stap, sleutel)
    return verwerk(stuur[1], lambda: dienst(), hier.adres("voorstel", voorstel=sleutel), gelukt) or _opnieuw(
        hier, sleutel, stuur
    )


def _opnieuw(hier: Gevonden, sleutel: str, stuur: Verstuurd) -> ResponseReturnValue:
    """The page as it is now, with the faults of what was sent."""
    return toon_voorstel(vind(), sleutel, stuur)


@bp.post("/voorstellen/<voorstel>/overneming")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def overneming(voorstel: str) -> ResponseReturnValue:
    """The row becomes what was proposed."""
    hier, form = vind(), Overneemformulier()
    return _antwoord(hier, voorstel, (Locatievoorsteldaad.OVERNEMEN, form),
                     lambda: neem_voorstel_over(deze_daad(), voorstel),
                     OVERGENOMEN)  # fmt: skip


@bp.post("/voorstellen/<voorstel>/beantwoording")
@requires(P.WONINGLOCATIE_SCHRIJVEN)
def beantwoording(voorstel: str) -> ResponseReturnValue:
    """Do not take it over, and say why."""
    hier, form = vind(), Afwijsformulier()

    def dienst() -> object:
        return beantwoord_voorstel(deze_daad(), voorstel, form.antwoord.data or "")

    return _antwoord(hier, voorstel, (Locatievoorsteldaad.BEANTWOORDEN, form), dienst,
                     "Uw antwoord staat bij het voorstel.")  # fmt: skip


@bp.post("/voorstellen/<voorstel>/intrekking")
@requires(P.WONINGLOCATIE_VOORSTELLEN)
def intrekking(voorstel: str) -> ResponseReturnValue:
    """Take an own proposal back."""
    hier, form = vind(), Terugneemformulier()
    gelukt = "Uw voorstel is ingetrokken."
    return verwerk(form, lambda: trek_voorstel_in(deze_daad(), voorstel), hier.adres(), gelukt) or _opnieuw(
        hier, voorstel, (Locatievoorsteldaad.INTREKKEN, form)
    )
