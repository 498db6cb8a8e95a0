"""One adopted item in hand: its dossier locked, its talks and parties, and what the guards look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gesprekken.core.actor import Actor
from gesprekken.core.errors import KanNiet, MagNiet, Weigering
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.models import Agendapunt
from gesprekken.domain.agenda.processen import Vervolgomgeving
from gesprekken.domain.agenda.statussen import is_afgesloten, is_doorgeschoven
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.gesprekken.statussen import is_gehouden, is_gepland
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten.opvolging import SOORT
from gesprekken.queries.opvolging import Vervolgpunt, get_vervolgpunt, list_puntgesprekken, list_puntpartijen
from gesprekken.services.daad import Daad


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


def pak_punt(daad: Daad, sleutel: str) -> Puntblad:
    """The item for a change by the trekker, its dossier locked. Raises BestaatNiet, MagNiet."""
    ronde, dossier = daad.pak()
    stap = daad.pak_stap(dossier, SOORT)
    vervolgpunt = get_vervolgpunt(daad.actor, dossier, stap, sleutel)
    eis_trekker(daad.actor, dossier)
    return maak_puntblad(daad.actor, ronde, dossier, stap, vervolgpunt)


def maak_puntblad(actor: Actor, ronde: Ronde, dossier: Dossier, stap: Stap, vervolgpunt: Vervolgpunt) -> Puntblad:
    """The same for a page that found the item itself."""
    talks = list_puntgesprekken(actor, [vervolgpunt])[vervolgpunt.punt.id]
    return Puntblad(ronde, dossier, stap, vervolgpunt, tuple(g for g, _verslag in talks))


def vind_wijzigbezwaar(blad: Puntblad) -> Weigering | None:
    """Why a decision on this item cannot be amended now: what a finished item came to stays as it was."""
    if is_afgesloten(blad.punt) or is_doorgeschoven(blad.punt):
        return Weigering("Dit agendapunt is al afgerond. Heropen het eerst.", blad.plek())
    return None


def eis_wijzigbaar(actor: Actor, blad: Puntblad) -> None:
    """Amending is no transition of the item, so the table does not guard it. Raises MagNiet by role, KanNiet."""
    if not actor.mag(Permission.UITKOMST_VASTLEGGEN):
        raise MagNiet(f"Uw rol ({actor.rol_naam}) mag dit niet doen.")
    if bezwaar := vind_wijzigbezwaar(blad):
        raise KanNiet([bezwaar])
