"""What the page of the board shows, gathered once: pieces that are warm, and plain totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from markupsafe import Markup

from gesprekken.core.actor import Actor
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.verplichtingen.stand import BEELDNAAM
from gesprekken.queries.koppen import list_bordkoppen
from gesprekken.queries.tafel import list_vergaderingen
from gesprekken.web.tafel import fragmenten
from gesprekken.web.tafel.rondeblok import get_rondeblok


def bord(actor: Actor, ronde: Ronde, vandaag: date) -> dict[str, Any]:
    """The template's variables. `vorige` is the last meeting before today whose board was frozen."""
    vergaderingen = list_vergaderingen(actor, ronde)
    vorige = next((v for v in vergaderingen if v.vingerafdruk and v.datum < vandaag), None)
    delen = fragmenten.list_fragmenten(list_bordkoppen(actor, ronde), vandaag, vorige)
    beelden = Counter(d.beeld for d in delen)
    return {
        "blok": get_rondeblok(ronde, vergaderingen, vandaag),
        "aantal": len(delen),
        "rijen": _samen(d.rij for d in delen),
        "tegels": _samen(d.tegel for d in delen),
        "signalen": _samen(d.laat for d in delen) + _samen(d.let_op for d in delen),
        "verschillen": _samen(d.verschil for d in delen),
        "vorige": vorige,
        "beelden": [(stand, naam, beelden[stand]) for stand, naam in BEELDNAAM.items()],
        "gereed": [sum(kolom) for kolom in zip(*(d.gereed for d in delen), strict=True)],
        "acties": sum(d.acties.open for d in delen),
        "acties_laat": sum(d.acties.te_laat for d in delen),
    }


def _samen(delen: Iterable[Markup]) -> Markup:
    return Markup().join(delen)
