"""The board as two rendered pieces, made from warm pieces and plain totals, and kept as long as they are true.

Totals, signals, the map and what changed are of all dossiers; the table shows a page of them.

Rendering is what a board costs most (342 rows: fifty milliseconds); a warm board only joins the pieces of its dossiers
and adds up their figures. A key holds everything that a piece depends on, so that a stale piece cannot be found. The
row of the table is by far the largest piece, and only the rows of one page are shown: it is kept apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from sys import getsizeof
from typing import Any

from flask import current_app, get_template_attribute, request
from markupsafe import Markup

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.core.sorteren import sorteersleutel
from gesprekken.domain.soorten import bod
from gesprekken.domain.soorten.bod.plichten import licht_toe
from gesprekken.domain.tafel.bord import Actietelling, bord_inhoud, tel_acties, verschillen
from gesprekken.domain.tafel.optelsom import Cijfers, cijfers_van, tel_op
from gesprekken.domain.verplichtingen.feiten import Stapfeit
from gesprekken.domain.verplichtingen.stand import BEELDNAAM, STANDNAAM, Dossierstand, Stand
from gesprekken.infra.warm import Warm
from gesprekken.queries.rondes.rondes import list_termijnen
from gesprekken.queries.tafel.tafel import Vergaderkop, get_inhoud
from gesprekken.queries.verplichtingen.koppen import Dossierkop
from gesprekken.queries.verplichtingen.standen import bepaal_standen
from gesprekken.web.bladzijde import Bladzijde, blader, gevraagde_pagina
from gesprekken.web.tafel.kamer import PER_PAGINA, Rondelezing
from gesprekken.web.tafel.optelsompagina import maak_optelsom

KOPDEEL, DOSSIERDEEL, RONDEDEEL = "tafel/_bordkop.html", "tafel/_dossier.html", "tafel/_ronde.html"
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
    return _BORDEN.get_of_maak((lezing.versie, keuze), lambda: _maak_bord(lezing, keuze))


def get_bord_op_papier(lezing: Rondelezing) -> Bord:
    """The board with every row. One of more than a page is large and seldom asked for: it is not kept."""
    heel = len(lezing.koppen) <= PER_PAGINA
    return get_bord(lezing, Bordkeuze(pagina=1)) if heel else _maak_bord(lezing, Bordkeuze())


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


def _maak_bord(lezing: Rondelezing, keuze: Bordkeuze) -> Bord:
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
    kruimel, acties = (_macro(KOPDEEL, macro, lezing.ronde) for macro in ("kruimel", "acties"))
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


def _macro(sjabloon: str, naam: str, *delen: object) -> Markup:
    uit: Markup = get_template_attribute(sjabloon, naam)(*delen)
    return uit


def _samen(delen: Iterable[Markup]) -> Markup:
    return Markup("".join(delen))  # noqa: S704 - every piece was escaped by its own template


@dataclass(frozen=True, slots=True)
class Bordfragment:
    """The small pieces of one dossier (`laat` and `let_op` are its signals), and the figures that are added up.

    `stappen` are its steps, each with whether it is ready.
    """

    tegel: Markup
    laat: tuple[Markup, ...]
    let_op: tuple[Markup, ...]
    verschil: Markup
    beeld: Stand
    stappen: tuple[tuple[Stapfeit, bool], ...]
    acties: Actietelling
    cijfers: Cijfers


def _weeg(fragment: Bordfragment) -> int:
    """Bytes, with a kilobyte for all that is not text."""
    stukken = (fragment.tegel, fragment.verschil, *fragment.laat, *fragment.let_op)
    return 1024 + sum(getsizeof(stuk) for stuk in stukken)


_FRAGMENTEN: Warm[tuple[object, ...], Bordfragment] = Warm(2 * 2**20, _weeg)
_RIJEN: Warm[tuple[object, ...], Markup] = Warm(2 * 2**20, getsizeof)
Standen = Mapping[int, Dossierstand]


def list_fragmenten(
    koppen: Sequence[Dossierkop], vandaag: date, vorige: Vergaderkop | None
) -> tuple[list[Bordfragment], Standen]:
    """The pieces per dossier, in the order of `koppen`, and the states that had to be derived for them.

    `vorige` is the meeting whose frozen board is compared with.
    """
    afdruk = vorige.vingerafdruk if vorige else None
    sleutels = [(*kop.versie, vandaag, kop.opent, afdruk) for kop in koppen]
    warm = [_FRAGMENTEN.find(sleutel) for sleutel in sleutels]
    koud = [kop for kop, fragment in zip(koppen, warm, strict=True) if fragment is None]
    standen = bepaal_standen(koud, vandaag) if koud else {}
    eerder = _per_dossier(vorige) if koud and vorige else {}
    fragmenten = [
        fragment or _FRAGMENTEN.zet(sleutel, _maak_fragment(kop, standen[kop.id], vandaag, eerder.get(kop.slug)))
        for kop, sleutel, fragment in zip(koppen, sleutels, warm, strict=True)
    ]
    return fragmenten, standen


def _per_dossier(vorige: Vergaderkop) -> dict[str, dict[str, Any]]:
    """The frozen board per dossier slug, each in the form of a board of one."""
    return {d["slug"]: {"dossiers": [d]} for d in get_inhoud(vorige)["dossiers"]}


def _maak_fragment(kop: Dossierkop, stand: Dossierstand, vandaag: date, eerder: dict[str, Any] | None) -> Bordfragment:
    signalen = [(s, _macro(DOSSIERDEEL, "signaal", kop, s, vandaag)) for s in stand.signalen]
    anders = verschillen(eerder, bord_inhoud([stand], vandaag)) if eerder else []
    return Bordfragment(
        tegel=_macro(DOSSIERDEEL, "tegel", kop, stand) if kop.tegel else Markup(),
        laat=tuple(m for s, m in signalen if s.te_laat),
        let_op=tuple(m for s, m in signalen if not s.te_laat),
        verschil=_macro(DOSSIERDEEL, "verschil", kop, anders) if anders else Markup(),
        beeld=stand.beeld,
        stappen=tuple((s.stap, s.gereed) for s in stand.stappen),
        acties=tel_acties(stand, vandaag),
        cijfers=cijfers_van((s.stap for s in stand.stappen), stand.feiten),
    )


def list_rijen(koppen: Sequence[Dossierkop], vandaag: date, standen: Standen) -> list[Markup]:
    """The rows of these dossiers; `standen` are those that are known already."""
    sleutels = [(*kop.versie, vandaag, kop.opent) for kop in koppen]
    warm = [_RIJEN.find(sleutel) for sleutel in sleutels]
    koud = [kop for kop, rij in zip(koppen, warm, strict=True) if rij is None and kop.id not in standen]
    bekend = {**standen, **(bepaal_standen(koud, vandaag) if koud else {})}
    return [
        _RIJEN.zet(sleutel, _rij(kop, bekend[kop.id], vandaag)) if rij is None else rij
        for kop, sleutel, rij in zip(koppen, sleutels, warm, strict=True)
    ]


def _rij(kop: Dossierkop, stand: Dossierstand, vandaag: date) -> Markup:
    return _macro(DOSSIERDEEL, "rij", kop, stand, tel_acties(stand, vandaag), vandaag, _toelichtingen(stand))


def _toelichtingen(stand: Dossierstand) -> list[str]:
    """The steps in which the municipality explains itself; what it says stands on the page of that step."""
    return [s.stap.code for s in stand.stappen if s.stap.soort == bod.SOORT and licht_toe(s.stap, stand.feiten)]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day to come: a deadline of the round or a meeting of the Tafel."""

    naam: str
    limiet: Limiet
    bij: str


@dataclass(frozen=True, slots=True)
class Rondeblok:
    """Rendered pieces, and the next meeting of the Tafel."""

    kern: Markup
    legenda: Markup
    deadlines: Markup
    eerste_tafel: Deadline | None


_BLOKKEN: Warm[tuple[object, ...], Rondeblok] = Warm(64)


def get_rondeblok(lezing: Rondelezing) -> Rondeblok:
    """The pieces of the round on this day."""
    sleutel = (lezing.ronde.sleutel, lezing.ronde.feitenversie, lezing.vandaag)
    return _BLOKKEN.get_of_maak(sleutel, lambda: _maak_rondeblok(lezing))


def _maak_rondeblok(lezing: Rondelezing) -> Rondeblok:
    termijnen, vandaag = list_termijnen(lezing.ronde), lezing.vandaag
    tafels = [
        Deadline("Vergadering Bestuurlijke Tafel", Limiet(v.datum, Grens.UITERLIJK), v.plaats)
        for v in reversed(lezing.vergaderingen)
        if v.datum >= vandaag
    ]
    deadlines = [Deadline(t.naam, t.limiet, "") for t in termijnen if t.limiet.dagen_tot(vandaag) >= 0]
    hoofd = next((t for t in termijnen if t.hoofd), None)
    return Rondeblok(
        kern=_macro(RONDEDEEL, "kern", hoofd, lezing.doelen, vandaag),
        legenda=_macro(RONDEDEEL, "legenda", STANDNAAM),
        deadlines=_macro(RONDEDEEL, "deadlines", sorted(deadlines + tafels, key=_volgorde), vandaag),
        eerste_tafel=tafels[0] if tafels else None,
    )


def _volgorde(deadline: Deadline) -> tuple[date, str]:
    return (deadline.limiet.laatste_dag, sorteersleutel(deadline.naam))
