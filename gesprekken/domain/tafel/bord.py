"""The board as data: what is frozen for a meeting, and what changed between two boards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from gesprekken.domain.tafel.optelsom import cijfers_van
from gesprekken.domain.verplichtingen.stand import STANDNAAM, Dossierstand, Stand, oordeel

# From worst to best. Not the order of urgency: what runs asks more than what rests, and yet is further.
_VOORUIT = (Stand.TE_LAAT, Stand.AANDACHT, Stand.NIET_GESTART, Stand.LOOPT, Stand.GEREED)


def bord_inhoud(standen: Iterable[Dossierstand], vandaag: date) -> dict[str, Any]:
    """The board in plain values, ready for canonical JSON: per dossier the states, figures and signals."""
    return {"datum": vandaag.isoformat(), "dossiers": [_dossier(s) for s in standen]}


def _dossier(stand: Dossierstand) -> dict[str, Any]:
    return {
        "slug": stand.feiten.dossier_slug,
        "naam": stand.feiten.dossier_naam,
        "beeld": stand.beeld.value,
        "cijfers": cijfers_van((s.stap for s in stand.stappen), stand.feiten).als_waarden(),
        "stappen": [
            {
                "code": s.stap.code,
                "naam": s.stap.naam,
                "stand": s.stand.value,
                "voldaan": s.voldaan,
                "totaal": s.totaal,
                "reden": s.eerste.wat if s.eerste else "",
                "houder": s.eerste.houder_naam if s.eerste else "",
            }
            for s in stand.stappen
        ],
    }


@dataclass(frozen=True, slots=True)
class Actietelling:
    """The actions of one dossier: how many are open, and how many of those are late."""

    open: int
    te_laat: int


def tel_acties(stand: Dossierstand, vandaag: date) -> Actietelling:
    """Count the open obligations that hold no step open: what people promised each other in talks."""
    oordelen = [oordeel(v, vandaag, 0) for v in stand.verplichtingen if v.open and not v.draagt and v.muur is None]
    return Actietelling(len(oordelen), oordelen.count(Stand.TE_LAAT))


@dataclass(frozen=True, slots=True)
class Verschil:
    """One change since the previous Tafel, in words. `beter` is None when it is neither better nor worse."""

    slug: str
    dossier: str
    stap: str
    van: str
    naar: str
    beter: bool | None


def verschillen(oud: dict[str, Any], nieuw: dict[str, Any]) -> list[Verschil]:
    """What changed per dossier and step between two boards, in the order of the new one."""
    eerder = {(d["slug"], s["code"]): s for d in oud["dossiers"] for s in d["stappen"]}
    return [
        _verschil(d, s, was)
        for d in nieuw["dossiers"]
        for s in d["stappen"]
        if (was := eerder.get((d["slug"], s["code"]))) and _figuur(was) != _figuur(s)
    ]


def _figuur(stap: dict[str, Any]) -> tuple[str, int, int]:
    return (stap["stand"], stap["voldaan"], stap["totaal"])


def _verschil(dossier: dict[str, Any], stap: dict[str, Any], was: dict[str, Any]) -> Verschil:
    rang = _VOORUIT.index(stap["stand"]) - _VOORUIT.index(was["stand"])
    voortgang = rang or stap["voldaan"] - was["voldaan"]
    return Verschil(
        slug=dossier["slug"],
        dossier=dossier["naam"],
        stap=stap["naam"],
        van=_woorden(was),
        naar=_woorden(stap),
        beter=None if voortgang == 0 else voortgang > 0,
    )


def _woorden(stap: dict[str, Any]) -> str:
    return f"{STANDNAAM[Stand(stap['stand'])]}, {stap['voldaan']} van {stap['totaal']}"
