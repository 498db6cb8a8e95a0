"""The board as two rendered pieces, made from warm pieces and plain totals, and kept as long as they are true.

Totals, signals, the map and what changed are of all dossiers; the table shows a page of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from sys import getsizeof
from typing import Any

from flask import current_app, get_template_attribute, request
from markupsafe import Markup

from gesprekken.domain.tafel.optelsom import tel_op
from gesprekken.domain.verplichtingen.stand import BEELDNAAM, Stand
from gesprekken.infra.warm import Warm
from gesprekken.queries.verplichtingen.koppen import Dossierkop
from gesprekken.web.bladzijde import Bladzijde, blader, gevraagde_pagina
from gesprekken.web.tafel.fragmenten import Bordfragment, list_fragmenten, list_rijen
from gesprekken.web.tafel.lezing import PER_PAGINA, Rondelezing
from gesprekken.web.tafel.optelsom import maak_optelsom
from gesprekken.web.tafel.rondeblok import get_rondeblok

KOPDEEL = "tafel/_bordkop.html"
MEESTE = 100  # signals beside a table of more than one page


@dataclass(frozen=True, slots=True)
class Bordkeuze:
    """What the table shows: the dossiers with this verdict (None: all), and which page of them (None: every one)."""

    beeld: Stand | None = None
    pagina: int | None = None


@dataclass(frozen=True, slots=True)
class Bord:
    """The board in two pieces, the same for whoever may open the same dossiers; between them comes what differs.

    `kruimel` and `acties` stand beside its heading.
    """

    kruimel: Markup
    acties: Markup
    boven: Markup
    onder: Markup
    pagina: int


_BORDEN: Warm[tuple[Hashable, ...], Bord] = Warm(2 * 2**20, lambda b: getsizeof(b.boven) + getsizeof(b.onder))
_PANELEN: Warm[tuple[Hashable, ...], Markup] = Warm(2**20, getsizeof)


def lees_keuze() -> Bordkeuze:
    """What the address asks for; a verdict that nobody knows is left out."""
    beeld = request.args.get("beeld", "")
    return Bordkeuze(Stand(beeld) if beeld in set(BEELDNAAM) else None, gevraagde_pagina())


def get_bord(lezing: Rondelezing, keuze: Bordkeuze) -> Bord:
    """Everything below the heading but the sum of the region; warm it takes no statement."""
    return _BORDEN.get_of_maak((lezing.versie, keuze), lambda: _maak(lezing, keuze))


def get_bord_op_papier(lezing: Rondelezing) -> Bord:
    """The board with every row. One of more than a page is large and seldom asked for: it is not kept."""
    heel = len(lezing.koppen) <= PER_PAGINA
    return get_bord(lezing, Bordkeuze(pagina=1)) if heel else _maak(lezing, Bordkeuze())


def get_paneel(lezing: Rondelezing) -> Markup:
    """The sum of the region as this reader may know it: what a total may give away differs per organisation and role.

    Nothing as long as nobody issued a bid.
    """
    sleutel = (lezing.versie, lezing.actor.organisatie_id, lezing.actor.rol)
    return _PANELEN.get_of_maak(sleutel, lambda: _paneel(lezing))


def _paneel(lezing: Rondelezing) -> Markup:
    if not lezing.koppen:
        return Markup()
    beeld = maak_optelsom(lezing, {})
    return _teken("_optelpaneel", ronde=lezing.ronde, beeld=beeld) if beeld.nu.met_bod else Markup()


def _maak(lezing: Rondelezing, keuze: Bordkeuze) -> Bord:
    delen, standen = list_fragmenten(lezing.koppen, lezing.vandaag, lezing.vorige)
    blad = _blad(lezing.koppen, delen, keuze)
    rijen = _samen(list_rijen(blad.rijen, lezing.vandaag, standen))
    inhoud = {
        "ronde": lezing.ronde,
        "vandaag": lezing.vandaag,
        "vorige": lezing.vorige,
        "blok": get_rondeblok(lezing),
        "verschillen": _samen(d.verschil for d in delen),
        "tegels": _samen(d.tegel for d in delen),
        **_signalen(delen, heel=keuze.pagina is None or len(delen) <= PER_PAGINA),
        **_totalen(delen),
    }
    kiesbaar = keuze.beeld is not None or blad.paginas > 1
    boven = _teken("_bord", rijen=rijen, blad=blad, gekozen=keuze.beeld, kiesbaar=kiesbaar, **inhoud)
    kruimel, acties = (get_template_attribute(KOPDEEL, macro)(lezing.ronde) for macro in ("kruimel", "acties"))
    return Bord(kruimel, acties, boven, _teken("_bordonder", **inhoud), blad.nr)


def _blad(koppen: Sequence[Dossierkop], delen: Sequence[Bordfragment], keuze: Bordkeuze) -> Bladzijde[Dossierkop]:
    gekozen = [k for k, d in zip(koppen, delen, strict=True) if keuze.beeld in (None, d.beeld)]
    per = PER_PAGINA if keuze.pagina else max(len(gekozen), 1)
    return blader(gekozen, keuze.pagina or 1, per)


def _signalen(delen: Sequence[Bordfragment], *, heel: bool) -> dict[str, Any]:
    """What to discuss, late first; unless the board is whole only the first ones, and how many there are."""
    alle = [m for d in delen for m in d.laat] + [m for d in delen for m in d.let_op]
    getoond = alle if heel else alle[:MEESTE]
    return {"signalen": _samen(getoond), "getoond": len(getoond), "gesignaleerd": len(alle)}


def _totalen(delen: Sequence[Bordfragment]) -> dict[str, Any]:
    beelden = Counter(d.beeld for d in delen)
    kolommen = list(zip(*(d.stappen for d in delen), strict=True))
    return {
        "aantal": len(delen),
        "beeldnaam": BEELDNAAM,
        "beelden": [(stand, naam, beelden[stand]) for stand, naam in BEELDNAAM.items()],
        "stappen": [(kolom[0][0], sum(gereed for _stap, gereed in kolom)) for kolom in kolommen],
        "acties": sum(d.acties.open for d in delen),
        "acties_laat": sum(d.acties.te_laat for d in delen),
        "cijfers": tel_op(d.cijfers for d in delen),
    }


def _teken(naam: str, **inhoud: Any) -> Markup:
    sjabloon = current_app.jinja_env.get_template(f"tafel/{naam}.html")
    return Markup(sjabloon.render(**inhoud))  # noqa: S704 - a template escapes what it renders


def _samen(delen: Iterable[Markup]) -> Markup:
    return Markup("".join(delen))  # noqa: S704 - every piece was escaped by its own template
