"""The board as one rendered piece, made from warm pieces and plain totals, and itself kept as long as it is true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

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
from gesprekken.web.tafel.optelsom import get_optelsom
from gesprekken.web.tafel.rondeblok import get_rondeblok

_BORDEN: Warm[tuple[object, ...], Bord] = Warm(32)
_PANELEN: Warm[tuple[object, ...], Markup] = Warm(128)


@dataclass(frozen=True, slots=True)
class Rondekop:
    """What the frame and the heading show of the round."""

    slug: str
    naam: str


@dataclass(frozen=True, slots=True)
class Bord:
    """The board in two pieces, the same for whoever may open the same dossiers; between them comes what differs."""

    boven: Markup
    onder: Markup


def get_bord(actor: Actor, slug: str, vandaag: date) -> tuple[Rondekop, Bord, Markup]:
    """Everything below the heading, and the sum of the region as this reader may know it; warm it takes one statement.

    What a total may give away differs per organisation, so the sum is kept per organisation and role. Raises
    BestaatNiet for a round that the actor may not see.
    """
    koppen = list_koppen(actor, slug)
    if not koppen:
        ronde = get_ronde(actor, slug)
        return Rondekop(slug, ronde.naam), _maak(actor, slug, koppen, vandaag), Markup()
    eerste = koppen[0]
    versies = tuple((k.sleutel, k.feitenversie, k.opent) for k in koppen)
    sleutel = (eerste.ronde_sleutel, eerste.ronde_feitenversie, vandaag, versies)
    bord = _BORDEN.get_of_maak(sleutel, lambda: _maak(actor, slug, koppen, vandaag))
    lezer = (*sleutel, actor.organisatie_id, actor.rol)
    return Rondekop(slug, eerste.ronde_naam), bord, _PANELEN.get_of_maak(lezer, lambda: _paneel(actor, slug, vandaag))


def _paneel(actor: Actor, slug: str, vandaag: date) -> Markup:
    """Nothing as long as nobody issued a bid."""
    ronde, beeld = get_optelsom(actor, slug, vandaag, {})
    return _teken("_optelpaneel", ronde=ronde, beeld=beeld) if beeld.nu.met_bod else Markup()


def _maak(actor: Actor, slug: str, koppen: Sequence[Dossierkop], vandaag: date) -> Bord:
    """`vorige` is the last meeting before today whose board was frozen: what changed since is shown."""
    ronde = get_ronde(actor, slug)
    vergaderingen = list_vergaderingen(actor, ronde)
    vorige = next((v for v in vergaderingen if v.vingerafdruk and v.datum < vandaag), None)
    delen = list_fragmenten(koppen, vandaag, vorige)
    kolommen = list(zip(*(d.stappen for d in delen), strict=True))
    beelden = Counter(d.beeld for d in delen)
    inhoud = {
        "ronde": ronde,
        "vandaag": vandaag,
        "blok": get_rondeblok(ronde, vergaderingen, vandaag),
        "aantal": len(delen),
        "rijen": _samen(d.rij for d in delen),
        "tegels": _samen(d.tegel for d in delen),
        "signalen": _samen(d.laat for d in delen) + _samen(d.let_op for d in delen),
        "verschillen": _samen(d.verschil for d in delen),
        "vorige": vorige,
        "beelden": [(stand, naam, beelden[stand]) for stand, naam in BEELDNAAM.items()],
        "stappen": [(kolom[0].stap, sum(s.gereed for s in kolom)) for kolom in kolommen],
        "acties": sum(d.acties.open for d in delen),
        "cijfers": tel_op(d.cijfers for d in delen),
        "acties_laat": sum(d.acties.te_laat for d in delen),
    }
    return Bord(_teken("_bord", **inhoud), _teken("_bordonder", **inhoud))


def _teken(naam: str, **inhoud: Any) -> Markup:
    sjabloon = current_app.jinja_env.get_template(f"tafel/{naam}.html")
    return Markup(sjabloon.render(**inhoud))  # noqa: S704 - a template escapes what it renders


def _samen(delen: Iterable[Markup]) -> Markup:
    return Markup("".join(delen))  # noqa: S704 - every piece was escaped by its own template
