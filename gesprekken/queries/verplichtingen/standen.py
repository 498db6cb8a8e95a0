"""Obligations and states of dossiers, warm when nothing changed since they were derived."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.core.sorteren import sorteersleutel
from gesprekken.domain.verplichtingen.feiten import Feiten, Stapfeit, leid_af
from gesprekken.domain.verplichtingen.stand import Dossierstand, Stand, aan_zet, bepaal, oordeel
from gesprekken.domain.verplichtingen.verplichting import Verplichting
from gesprekken.infra.warm import Warm
from gesprekken.queries.verplichtingen.feiten import laad_feiten, laad_stappen
from gesprekken.queries.verplichtingen.koppen import Dossierkop, list_eigen_koppen

Afleiding = tuple[tuple[Stapfeit, ...], Feiten, tuple[Verplichting, ...]]
# With all its facts a dossier weighs some 40 kB: so many are a round of the whole country, and what is open besides.
MEEST = 400
_AFLEIDINGEN: Warm[tuple[object, ...], Afleiding] = Warm(MEEST)
_STANDEN: Warm[tuple[object, ...], Dossierstand] = Warm(MEEST)
# What one organisation can do in a dossier now weighs less than 1 kB. Mijn werk needs no more, over all its rounds.
_TE_DOEN: Warm[tuple[object, ...], tuple[Verplichting, ...]] = Warm(30 * MEEST)


@dataclass(frozen=True, slots=True)
class Werkregel:
    """One line of mijn werk: what is owed, in which dossier, how urgent."""

    kop: Dossierkop
    verplichting: Verplichting
    stand: Stand


def leid_live_af(koppen: Sequence[Dossierkop]) -> dict[int, Afleiding]:
    """Obligations straight from the database, nothing warm; two statements."""
    stappen = laad_stappen(sorted({k.ronde_id for k in koppen}))
    feiten = laad_feiten(koppen)
    return {
        k.id: (stappen.get(k.ronde_id, ()), feiten[k.id], leid_af(stappen.get(k.ronde_id, ()), feiten[k.id]))
        for k in koppen
    }


def leid_warm_af(koppen: Sequence[Dossierkop]) -> dict[int, Afleiding]:
    """The same, but only the dossiers whose version is not warm are loaded."""
    uit = {k.id: warm for k in koppen if (warm := _AFLEIDINGEN.find(k.versie))}
    if koud := [k for k in koppen if k.id not in uit]:
        vers = leid_live_af(koud)
        for k in koud:
            uit[k.id] = _AFLEIDINGEN.zet(k.versie, vers[k.id])
    return uit


def bepaal_standen(koppen: Sequence[Dossierkop], vandaag: date) -> dict[int, Dossierstand]:
    """The state of each dossier on a day. Call it in a read-only transaction: what it keeps warm must be committed."""
    uit = {k.id: warm for k in koppen if (warm := _STANDEN.find((*k.versie, vandaag)))}
    if koud := [k for k in koppen if k.id not in uit]:
        afleidingen = leid_warm_af(koud)
        for k in koud:
            stand = bepaal(*afleidingen[k.id], vandaag, k.waarschuwdagen)
            uit[k.id] = _STANDEN.zet((*k.versie, vandaag), stand)
    return uit


def list_te_doen(organisatie_id: int, koppen: Sequence[Dossierkop]) -> dict[int, tuple[Verplichting, ...]]:
    """What this organisation can do now in each dossier, soonest first; it does not depend on the day."""
    uit = {k.id: warm for k in koppen if (warm := _TE_DOEN.find((*k.versie, organisatie_id))) is not None}
    koud = [k for k in koppen if k.id not in uit]
    lees = leid_warm_af if len(koud) <= MEEST else leid_live_af
    for begin in range(0, len(koud), MEEST):  # the facts of ten rounds are never in memory together
        uit |= _te_doen(organisatie_id, koud[begin : begin + MEEST], lees)
    return uit


def _te_doen(
    organisatie_id: int, koud: Sequence[Dossierkop], lees: Callable[[Sequence[Dossierkop]], dict[int, Afleiding]]
) -> dict[int, tuple[Verplichting, ...]]:
    afleidingen = lees(koud)
    return {
        k.id: _TE_DOEN.zet(
            (*k.versie, organisatie_id),
            tuple(v for v in aan_zet(afleidingen[k.id][2]) if v.sleutel.houder_id == organisatie_id),
        )
        for k in koud
    }


def is_van(verplichting: Verplichting, actor: Actor) -> bool:
    """Whether this person, in this functie, is asked to fulfil it."""
    if verplichting.persoon_id is not None and verplichting.persoon_id != actor.persoon_id:
        return False
    eigen, waar = verplichting.sleutel.houder_id == actor.organisatie_id, verplichting.waar
    return eigen and actor.bij(waar.ronde, waar.dossier).mag(verplichting.permission)


def list_werk(actor: Actor, vandaag: date) -> list[Werkregel]:
    """What the actor owes now, over all its dossiers, most urgent first."""
    koppen = list_eigen_koppen(actor)
    te_doen = list_te_doen(actor.organisatie_id, koppen)
    regels = [
        Werkregel(kop, v, oordeel(v, vandaag, kop.waarschuwdagen))
        for kop in koppen
        for v in te_doen[kop.id]
        if is_van(v, actor)
    ]
    return sorted(regels, key=_dringendst)


def _dringendst(regel: Werkregel) -> tuple[date, str, int]:
    limiet = regel.verplichting.limiet
    return (limiet.laatste_dag if limiet else date.max, sorteersleutel(regel.kop.naam), regel.kop.id)


def zichtbaar_voor(actor: Actor, verplichtingen: Sequence[Verplichting]) -> list[Verplichting]:
    """Obligations as this actor may read them: what came out of a talk is for who may read that talk."""
    leest = actor.mag(Permission.GESPREK_LEZEN)
    return [v for v in verplichtingen if v.telt or (leest and binnen_muur(actor, v))]


def binnen_muur(actor: Actor, verplichting: Verplichting) -> bool:
    """Whether the actor's organisation stands inside the wall around what is owed; nothing around it: everybody."""
    return verplichting.muur is None or actor.organisatie_id in verplichting.muur
