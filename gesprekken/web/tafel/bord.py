"""The board as one rendered piece, made from warm pieces and plain totals, and itself kept as long as it is true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from flask import current_app
from markupsafe import Markup

from gesprekken.core.actor import Actor
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.verplichtingen.stand import BEELDNAAM
from gesprekken.infra.warm import Warm
from gesprekken.queries.koppen import Dossierkop, list_bordkoppen
from gesprekken.queries.tafel import Vergaderkop, list_vergaderingen
from gesprekken.web.tafel.fragmenten import list_fragmenten
from gesprekken.web.tafel.rondeblok import get_rondeblok

_BORDEN: Warm[tuple[object, ...], Markup] = Warm(32)


def bord(actor: Actor, ronde: Ronde, vandaag: date) -> Markup:
    """Everything below the heading. People who may open the same dossiers share it."""
    koppen = list_bordkoppen(actor, ronde)
    versies = tuple((k.sleutel, k.feitenversie, k.opent) for k in koppen)
    sleutel = (ronde.sleutel, ronde.feitenversie, vandaag, versies)
    return _BORDEN.get_of_maak(sleutel, lambda: _maak(ronde, koppen, list_vergaderingen(actor, ronde), vandaag))


def _maak(
    ronde: Ronde, koppen: Sequence[Dossierkop], vergaderingen: Sequence[Vergaderkop], vandaag: date
) -> Markup:  # fmt: skip
    """`vorige` is the last meeting before today whose board was frozen: what changed since is shown."""
    vorige = next((v for v in vergaderingen if v.vingerafdruk and v.datum < vandaag), None)
    delen = list_fragmenten(koppen, vandaag, vorige)
    beelden = Counter(d.beeld for d in delen)
    sjabloon = current_app.jinja_env.get_template("tafel/_bord.html")
    return Markup(sjabloon.render(  # noqa: S704 - a template escapes what it renders
        ronde=ronde,
        vandaag=vandaag,
        blok=get_rondeblok(ronde, vergaderingen, vandaag),
        aantal=len(delen),
        rijen=_samen(d.rij for d in delen),
        tegels=_samen(d.tegel for d in delen),
        signalen=_samen(d.laat for d in delen) + _samen(d.let_op for d in delen),
        verschillen=_samen(d.verschil for d in delen),
        vorige=vorige,
        beelden=[(stand, naam, beelden[stand]) for stand, naam in BEELDNAAM.items()],
        gereed=[sum(kolom) for kolom in zip(*(d.gereed for d in delen), strict=True)],
        acties=sum(d.acties.open for d in delen),
        acties_laat=sum(d.acties.te_laat for d in delen),
    ))  # fmt: skip


def _samen(delen: Iterable[Markup]) -> Markup:
    return Markup("".join(delen))  # noqa: S704 - every piece was escaped by its own template
