"""The judgement about the bid, and the explanation that stands beside it."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.biedingen.models import Bodoordeel
from gesprekken.services.biedingen.uitleg import leg_uit, oordeel_over_bod
from gesprekken.web.biedingen.forms import Oordeelformulier, Uitlegformulier
from gesprekken.web.biedingen.kamer import bp, vind, vind_als_trekker
from gesprekken.web.biedingen.pagina import Verstuurd, toon
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission


def _leg_vast(form: Oordeelformulier) -> Bodoordeel:
    return oordeel_over_bod(
        deze_daad(),
        form.nr.data or 0,
        form.redenen.data or "",
        wezenlijk=form.keuze(),
        gelezen=form.gelezen.data or "",
    )


@bp.post("/oordeel")
@requires(P.BOD_SCHRIJVEN)
def oordeel() -> ResponseReturnValue:
    """Record whether the bid is a real step, with reasons."""
    hier, form = vind_als_trekker(), Oordeelformulier()
    gelukt = verwerk(
        form,
        lambda: _leg_vast(form),
        hier.adres(_anchor="oordelen"),
        "Uw oordeel is vastgelegd en staat bij het bod.",
    )
    return gelukt or toon(vind(), Verstuurd("oordelen", form, "Uw oordeel is niet opgeslagen."))


@bp.post("/uitleg")
@requires(P.BOD_SCHRIJVEN)
def uitleg() -> ResponseReturnValue:
    """Write what stands beside the bid."""
    hier, form = vind_als_trekker(), Uitlegformulier()
    gelukt = verwerk(
        form,
        lambda: leg_uit(deze_daad(), form.nr.data or 0, form.soort.data or "", form.tekst.data or ""),
        hier.adres(_anchor="uitleggen"),
        "Uw tekst staat nu naast het bod. Iedereen die het bod ziet, kan hem lezen.",
    )
    return gelukt or toon(vind(), Verstuurd("uitleggen", form, "Uw tekst is niet opgeslagen."))
