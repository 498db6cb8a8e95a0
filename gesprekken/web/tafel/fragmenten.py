"""What the board shows of one dossier, rendered once and kept as long as it is true.

Rendering is what a board costs most (342 rows: fifty milliseconds); a warm board only joins these pieces and adds up
their figures. A key holds everything that a piece depends on, so that a stale piece cannot be found. The row of the
table is by far the largest piece, and only the rows of one page are shown: it is kept apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from sys import getsizeof
from typing import Any

from flask import get_template_attribute
from markupsafe import Markup

from gesprekken.domain.soorten import bod
from gesprekken.domain.soorten.bod.plichten import licht_toe
from gesprekken.domain.tafel.bord import Actietelling, bord_inhoud, tel_acties, verschillen
from gesprekken.domain.tafel.optelsom import Cijfers, cijfers_van
from gesprekken.domain.verplichtingen.feiten import Stapfeit
from gesprekken.domain.verplichtingen.stand import Dossierstand, Stand
from gesprekken.infra.warm import Warm
from gesprekken.queries.tafel.tafel import Vergaderkop, get_inhoud
from gesprekken.queries.verplichtingen.koppen import Dossierkop
from gesprekken.queries.verplichtingen.standen import bepaal_standen

DOSSIERDEEL = "tafel/_dossier.html"


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
        fragment or _FRAGMENTEN.zet(sleutel, _maak(kop, standen[kop.id], vandaag, eerder.get(kop.slug)))
        for kop, sleutel, fragment in zip(koppen, sleutels, warm, strict=True)
    ]
    return fragmenten, standen


def _per_dossier(vorige: Vergaderkop) -> dict[str, dict[str, Any]]:
    """The frozen board per dossier slug, each in the form of a board of one."""
    return {d["slug"]: {"dossiers": [d]} for d in get_inhoud(vorige)["dossiers"]}


def _maak(kop: Dossierkop, stand: Dossierstand, vandaag: date, eerder: dict[str, Any] | None) -> Bordfragment:
    signalen = [(s, _teken("signaal", kop, s, vandaag)) for s in stand.signalen]
    anders = verschillen(eerder, bord_inhoud([stand], vandaag)) if eerder else []
    return Bordfragment(
        tegel=_teken("tegel", kop, stand) if kop.tegel else Markup(),
        laat=tuple(m for s, m in signalen if s.te_laat),
        let_op=tuple(m for s, m in signalen if not s.te_laat),
        verschil=_teken("verschil", kop, anders) if anders else Markup(),
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
    return _teken("rij", kop, stand, tel_acties(stand, vandaag), vandaag, _toelichtingen(stand))


def _toelichtingen(stand: Dossierstand) -> list[str]:
    """The steps in which the municipality explains itself; what it says stands on the page of that step."""
    return [s.stap.code for s in stand.stappen if s.stap.soort == bod.SOORT and licht_toe(s.stap, stand.feiten)]


def _teken(macro: str, *delen: object) -> Markup:
    uit: Markup = get_template_attribute(DOSSIERDEEL, macro)(*delen)
    return uit
