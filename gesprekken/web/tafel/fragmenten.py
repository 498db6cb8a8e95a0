"""What the board shows of one dossier, rendered once and kept as long as it is true.

Rendering is what a board costs most (342 rows: fifty milliseconds); a warm board only joins these pieces and adds up
their figures. A key holds everything that a piece depends on, so that a stale piece cannot be found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import get_template_attribute
from markupsafe import Markup

from gesprekken.domain.tafel.bord import Actietelling, bord_inhoud, tel_acties, verschillen
from gesprekken.domain.tafel.optelsom import Cijfers, cijfers_van
from gesprekken.domain.verplichtingen import bod
from gesprekken.domain.verplichtingen.stand import Dossierstand, Stand, Stapstand
from gesprekken.infra.warm import Warm
from gesprekken.queries.koppen import Dossierkop
from gesprekken.queries.standen import bepaal_standen
from gesprekken.queries.tafel import Vergaderkop, get_inhoud

DOSSIERDEEL = "tafel/_dossier.html"


@dataclass(frozen=True, slots=True)
class Bordfragment:
    """The pieces of one dossier (`laat` and `let_op` are its signals), and the figures that are added up."""

    rij: Markup
    tegel: Markup
    laat: Markup
    let_op: Markup
    verschil: Markup
    beeld: Stand
    stappen: tuple[Stapstand, ...]
    acties: Actietelling
    cijfers: Cijfers


_FRAGMENTEN: Warm[tuple[object, ...], Bordfragment] = Warm(4096)
_EERDER: Warm[str, dict[str, Any]] = Warm(8)


def list_fragmenten(koppen: Sequence[Dossierkop], vandaag: date, vorige: Vergaderkop | None) -> list[Bordfragment]:
    """The pieces per dossier, in the order of `koppen`; `vorige` is the meeting whose frozen board is compared with."""
    afdruk = vorige.vingerafdruk if vorige else None
    sleutels = [(*kop.versie, vandaag, kop.opent, afdruk) for kop in koppen]
    warm = [_FRAGMENTEN.find(sleutel) for sleutel in sleutels]
    koud = [kop for kop, fragment in zip(koppen, warm, strict=True) if fragment is None]
    standen = bepaal_standen(koud, vandaag) if koud else {}
    eerder = _eerder(vorige) if koud and vorige else {}
    return [
        fragment or _FRAGMENTEN.zet(sleutel, _maak(kop, standen[kop.id], vandaag, eerder.get(kop.slug)))
        for kop, sleutel, fragment in zip(koppen, sleutels, warm, strict=True)
    ]


def _eerder(vorige: Vergaderkop) -> dict[str, Any]:
    """The frozen board per dossier slug, each in the form of a board of one."""
    return _EERDER.get_of_maak(
        vorige.vingerafdruk or "", lambda: {d["slug"]: {"dossiers": [d]} for d in get_inhoud(vorige)["dossiers"]}
    )


def _maak(kop: Dossierkop, stand: Dossierstand, vandaag: date, eerder: dict[str, Any] | None) -> Bordfragment:
    signalen = [(s, _teken("signaal", kop, s, vandaag)) for s in stand.signalen]
    anders = verschillen(eerder, bord_inhoud([stand], vandaag)) if eerder else []
    acties = tel_acties(stand, vandaag)
    return Bordfragment(
        rij=_teken("rij", kop, stand, acties, vandaag, _toelichtingen(stand)),
        tegel=_teken("tegel", kop, stand) if kop.tegel else Markup(),
        laat=Markup().join(m for s, m in signalen if s.te_laat),
        let_op=Markup().join(m for s, m in signalen if not s.te_laat),
        verschil=_teken("verschil", kop, anders) if anders else Markup(),
        beeld=stand.beeld,
        stappen=stand.stappen,
        acties=acties,
        cijfers=cijfers_van((s.stap for s in stand.stappen), stand.feiten),
    )


def _toelichtingen(stand: Dossierstand) -> list[str]:
    """The steps in which the municipality explains itself; what it says stands on the page of that step."""
    return [s.stap.code for s in stand.stappen if s.stap.soort == bod.SOORT and bod.licht_toe(s.stap, stand.feiten)]


def _teken(macro: str, *delen: object) -> Markup:
    uit: Markup = get_template_attribute(DOSSIERDEEL, macro)(*delen)
    return uit
