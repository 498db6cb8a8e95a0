"""The page of the sum: one line per dossier, the region, the goal that bids count towards, and the previous Tafel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gesprekken.core.actor import Actor
from gesprekken.domain.rondes.models import Doel, Ronde
from gesprekken.domain.tafel.optelsom import Cijfers, cijfers_van, lees, tel_op
from gesprekken.domain.verplichtingen.feiten import Stapfeit
from gesprekken.queries.koppen import Dossierkop, list_bordkoppen
from gesprekken.queries.rondes import get_ronde, list_doelen
from gesprekken.queries.standen import bepaal_standen
from gesprekken.queries.tafel import get_inhoud, list_vergaderingen


@dataclass(frozen=True, slots=True)
class Optelregel:
    """One dossier: its figures now, and at the previous Tafel (None when its board held none)."""

    kop: Dossierkop
    nu: Cijfers
    toen: Cijfers | None


@dataclass(frozen=True, slots=True)
class Optelsom:
    """Everything the page shows. `doelen` are the goals that the bids count towards."""

    regels: tuple[Optelregel, ...]
    nu: Cijfers
    toen: Cijfers | None
    vorige: date | None
    doelen: tuple[Doel, ...]

    def gat(self, doel: Doel) -> int:
        """Homes that the bids lack for this goal; 0 when it is reached."""
        return max(doel.waarde - self.nu.netto, 0)


def get_optelsom(actor: Actor, slug: str, vandaag: date) -> tuple[Ronde, Optelsom]:
    """The sum of a round that the actor may see. Raises BestaatNiet."""
    ronde = get_ronde(actor, slug)
    koppen = list_bordkoppen(actor, ronde)
    standen = bepaal_standen(koppen, vandaag)
    vergaderingen = [v for v in list_vergaderingen(actor, ronde) if v.vingerafdruk and v.datum < vandaag]
    vorige = vergaderingen[0] if vergaderingen else None
    toen = _toen(get_inhoud(vorige)["dossiers"]) if vorige else {}
    regels = tuple(
        Optelregel(k, cijfers_van((s.stap for s in standen[k.id].stappen), standen[k.id].feiten), toen.get(k.slug))
        for k in koppen
    )
    stappen = [s.stap for k in koppen[:1] for s in standen[k.id].stappen]
    eerder = tel_op(toen.values()) if toen else None
    return ronde, Optelsom(regels, tel_op(r.nu for r in regels), eerder, vorige.datum if vorige and toen else None,
                           _doelen(ronde, stappen))  # fmt: skip


def _toen(dossiers: Sequence[Mapping[str, object]]) -> dict[str, Cijfers]:
    """What the frozen board says; boards of before this page hold no figures."""
    uit = {}
    for dossier in dossiers:
        if isinstance(cijfers := dossier.get("cijfers"), Mapping):
            uit[str(dossier["slug"])] = lees(cijfers)
    return uit


def _doelen(ronde: Ronde, stappen: Sequence[Stapfeit]) -> tuple[Doel, ...]:
    telt = {code for s in stappen if isinstance(codes := s.parameters.get("doelen"), list) for code in codes}
    return tuple(d for d in list_doelen(ronde) if d.code in telt)
