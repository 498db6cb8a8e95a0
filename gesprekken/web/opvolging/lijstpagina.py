"""What the list of adopted items shows: how far each is, and to the trekker which talks could be planned together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import g

from gesprekken.core.permissions import Permission
from gesprekken.domain.agenda.statussen import zit_aan_tafel
from gesprekken.domain.gesprekken.models import Gesprek, Verslag
from gesprekken.domain.gesprekken.statussen import is_gehouden, verslaglabel
from gesprekken.domain.opvolging.groepen import groepeer
from gesprekken.domain.opvolging.voortgang import Voortgang, voortgang
from gesprekken.domain.soorten.opvolging.plichten import Opvolgingstap, planlimiet
from gesprekken.domain.verplichtingen.feiten import Stapfeit
from gesprekken.queries.dossiers.dossiers import Deelnemer, list_deelnemers
from gesprekken.queries.opvolging.opvolging import (
    Vervolgpunt,
    list_puntgesprekken,
    list_puntpartijen,
    list_vervolgpunten,
)
from gesprekken.queries.rondes.rondes import list_stappen
from gesprekken.web.matrix import Rollen, namen_van, rollen_van
from gesprekken.web.opvolging.kamer import Gevonden

P = Permission
Gesprekken = Sequence[tuple[Gesprek, Verslag | None]]


@dataclass(frozen=True, slots=True)
class Puntregel:
    """An item as the list shows it; outside its wall it has no `voortgang` and no minutes."""

    vervolgpunt: Vervolgpunt
    soort: tuple[str, str]
    rollen: Rollen
    voortgang: Voortgang | None
    verslag: tuple[str, str] | None
    adres_nieuw: str


@dataclass(frozen=True, slots=True)
class Voorstel:
    """One talk about several items, because the same parties sit at the table. `anderen` are those parties."""

    punten: tuple[tuple[int, str], ...]
    anderen: tuple[str, ...]
    adres: str

    @property
    def nummers(self) -> str:
        """The items by number, inside a sentence."""
        *eerste, laatste = (str(nr) for nr, _titel in self.punten)
        return f"{', '.join(eerste)} en {laatste}"


def stap_van_agenda(hier: Gevonden) -> tuple[Opvolgingstap, Stapfeit]:
    """This step and the step of the agenda that it follows, each with the deadline that counts now."""
    stappen = {s.code: s for s in list_stappen(hier.ronde)}
    eigen: Opvolgingstap = stappen[hier.stap.code]
    return eigen, stappen[eigen.parameters.agenda]


def lijst(hier: Gevonden) -> dict[str, Any]:
    """The template's variables."""
    punten = list_vervolgpunten(hier.actor, hier.dossier, hier.stap)
    gesprekken, deelnemers = list_puntgesprekken(hier.actor, punten), list_deelnemers(hier.dossier)
    namen = namen_van(deelnemers)
    regels = [_regel(hier, p, gesprekken.get(p.punt.id, ()), namen) for p in punten]
    fase, agenda = stap_van_agenda(hier)
    plant = hier.mag(P.GESPREK_PLANNEN)
    return {
        "regels": regels, "fase": fase, "agenda": agenda, "planlimiet": planlimiet(fase), "plant": plant,
        "zonder": sum(r.voortgang.zoekt_gesprek for r in regels if r.voortgang),
        "klaar": sum(r.voortgang.klaar for r in regels if r.voortgang),
        "voorstellen": _voorstellen(hier, regels, deelnemers) if plant else [],
    }  # fmt: skip


def _regel(hier: Gevonden, p: Vervolgpunt, gesprekken: Gesprekken, namen: Mapping[str, str]) -> Puntregel:
    kort, _, rest = str(p.inhoud["soort"]).partition(" ")
    stand = voortgang(p.punt, [gesprek for gesprek, _v in gesprekken], g.nu) if p.binnen else None
    gehouden = [verslag for gesprek, verslag in gesprekken if is_gehouden(gesprek)]
    verslag = verslaglabel(gehouden[-1], hier.trekt) if gehouden else None
    adres = hier.adres("new", punt=p.punt.sleutel)
    return Puntregel(p, (kort, rest), rollen_van(p.partijen, namen), stand, verslag, adres)


def _voorstellen(hier: Gevonden, regels: Sequence[Puntregel], deelnemers: Sequence[Deelnemer]) -> list[Voorstel]:
    """Items that still need a talk, together when the parties at the table are the same."""
    zoekend = {r.vervolgpunt.nr: r.vervolgpunt for r in regels if r.voortgang and r.voortgang.zoekt_gesprek}
    rollen = list_puntpartijen([p.punt.id for p in zoekend.values()])
    anderen = {d.organisatie_id: d.kort for d in deelnemers if d.gesprekspartij and not d.trekker}
    tafels = [
        (nr, frozenset(i for i, rol in rollen.get(p.punt.id, {}).items() if i in anderen and zit_aan_tafel(rol)))
        for nr, p in zoekend.items()
    ]
    return [
        Voorstel(
            tuple((nr, zoekend[nr].titel) for nr in nrs),
            tuple(naam for i, naam in anderen.items() if i in aan_tafel),
            hier.adres("new", punt=[zoekend[nr].punt.sleutel for nr in nrs]),
        )
        for nrs, aan_tafel in groepeer(tafels)
        if len(nrs) > 1 and aan_tafel
    ]
