"""The board as one rendered piece, made from warm pieces and plain totals, and itself kept as long as it is true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from flask import current_app
from markupsafe import Markup

from gesprekken.core.actor import Actor
from gesprekken.domain.tafel.optelsom import tel_op
from gesprekken.domain.verplichtingen.stand import BEELDNAAM
from gesprekken.infra.warm import Warm
from gesprekken.queries.koppen import Dossierkop, list_koppen
from gesprekken.queries.rondes import get_ronde
from gesprekken.queries.tafel import list_vergaderingen
from gesprekken.web.tafel.fragmenten import list_fragmenten
from gesprekken.web.tafel.rondeblok import get_rondeblok

_BORDEN: Warm[tuple[object, ...], Markup] = Warm(32)


@dataclass(frozen=True, slots=True)
class Rondekop:
    """What the frame and the heading show of the round."""

    slug: str
    naam: str


def get_bord(actor: Actor, slug: str, vandaag: date) -> tuple[Rondekop, Markup]:
    """Everything below the heading. People who may open the same dossiers share it; warm it takes one statement.

    Raises BestaatNiet for a round that the actor may not see.
    """
    koppen = list_koppen(actor, slug)
    if not koppen:
        ronde = get_ronde(actor, slug)
        return Rondekop(slug, ronde.naam), _maak(actor, slug, koppen, vandaag)
    eerste = koppen[0]
    versies = tuple((k.sleutel, k.feitenversie, k.opent) for k in koppen)
    sleutel = (eerste.ronde_sleutel, eerste.ronde_feitenversie, vandaag, versies)
    return Rondekop(slug, eerste.ronde_naam), _BORDEN.get_of_maak(sleutel, lambda: _maak(actor, slug, koppen, vandaag))


def _maak(actor: Actor, slug: str, koppen: Sequence[Dossierkop], vandaag: date) -> Markup:
    """`vorige` is the last meeting before today whose board was frozen: what changed since is shown."""
    ronde = get_ronde(actor, slug)
    vergaderingen = list_vergaderingen(actor, ronde)
    vorige = next((v for v in vergaderingen if v.vingerafdruk and v.datum < vandaag), None)
    delen = list_fragmenten(koppen, vandaag, vorige)
    kolommen = list(zip(*(d.stappen for d in delen), strict=True))
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
        stappen=[(kolom[0].stap, sum(s.gereed for s in kolom)) for kolom in kolommen],
        acties=sum(d.acties.open for d in delen),
        cijfers=tel_op(d.cijfers for d in delen),
        acties_laat=sum(d.acties.te_laat for d in delen),
    ))  # fmt: skip


def _samen(delen: Iterable[Markup]) -> Markup:
    return Markup("".join(delen))  # noqa: S704 - every piece was escaped by its own template
