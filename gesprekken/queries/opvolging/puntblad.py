"""One adopted item with its talks: what following it up looks at, and what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gesprekken.core.actor import Actor
from gesprekken.core.errors import Weigering
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.models import Agendapunt
from gesprekken.domain.agenda.processen import Vervolgomgeving
from gesprekken.domain.agenda.statussen import is_afgesloten, is_doorgeschoven
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.gesprekken.statussen import is_gehouden, is_gepland
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.queries.opvolging.opvolging import Vervolgpunt, list_puntgesprekken, list_puntpartijen


def puntplek(ronde: Ronde, dossier: Dossier, stap: Stap, punt: str = "") -> Plek:
    """Where the follow-up of the agenda, or of one item, is."""
    return Plek(Pleksoort.VERVOLGPUNT if punt else Pleksoort.VERVOLG, ronde.slug, dossier.slug, stap.code, punt)


def planbezwaren(ronde: Ronde, dossier: Dossier, stap: Stap, punten: Sequence[Vervolgpunt]) -> list[Weigering]:
    """What stands in the way of a talk: an item that is finished, or handled in writing, first has to be reopened."""
    redenen = [
        Weigering(f"Agendapunt {p.nr} is al afgerond. Heropen het eerst.",
                  puntplek(ronde, dossier, stap, p.punt.sleutel))
        for p in punten
        if is_afgesloten(p.punt) or is_doorgeschoven(p.punt)
    ]  # fmt: skip
    redenen += [
        Weigering(f"U handelt agendapunt {p.nr} schriftelijk af. Kies daar eerst voor een gesprek.",
                  puntplek(ronde, dossier, stap, p.punt.sleutel))
        for p in punten
        if p.punt.schriftelijk_op
    ]  # fmt: skip
    return redenen


@dataclass(frozen=True, slots=True)
class Puntblad:
    """An item with everything that following it up looks at. `gesprekken` are its talks, oldest first."""

    ronde: Ronde
    dossier: Dossier
    stap: Stap
    vervolgpunt: Vervolgpunt
    gesprekken: tuple[Gesprek, ...]

    @property
    def punt(self) -> Agendapunt:
        """The item itself."""
        return self.vervolgpunt.punt

    @property
    def gesprek_id(self) -> int | None:
        """The last talk about the item that was held: outcomes came out of it. None when handled in writing."""
        gehouden = [g.id for g in self.gesprekken if is_gehouden(g)]
        return gehouden[-1] if gehouden else None

    def plek(self) -> Plek:
        """The page of the item."""
        return Plek(Pleksoort.VERVOLGPUNT, self.ronde.slug, self.dossier.slug, self.stap.code, self.punt.sleutel)

    def partijen(self) -> Mapping[int, str]:
        """Organisation id -> role, inside the wall."""
        return list_puntpartijen([self.punt.id])[self.punt.id]

    def omgeving(self) -> Vervolgomgeving:
        """What the guards look at."""
        komend = next((g for g in self.gesprekken if is_gepland(g)), None)
        plek = Plek(Pleksoort.GESPREK, self.ronde.slug, self.dossier.slug, komend.sleutel) if komend else None
        return Vervolgomgeving(True, self.gesprek_id is not None, plek, self.plek())


def maak_puntblad(actor: Actor, ronde: Ronde, dossier: Dossier, stap: Stap, vervolgpunt: Vervolgpunt) -> Puntblad:
    """The same for a page that found the item itself."""
    talks = list_puntgesprekken(actor, [vervolgpunt])[vervolgpunt.punt.id]
    return Puntblad(ronde, dossier, stap, vervolgpunt, tuple(g for g, _verslag in talks))


def vind_wijzigbezwaar(blad: Puntblad) -> Weigering | None:
    """Why a decision on this item cannot be amended now: what a finished item came to stays as it was."""
    if is_afgesloten(blad.punt) or is_doorgeschoven(blad.punt):
        return Weigering("Dit agendapunt is al afgerond. Heropen het eerst.", blad.plek())
    return None
