"""The blueprint of this room, and the round as one reader sees it today.

Of the round the heads are read at once, everything else once and only when a cold page asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256

from flask import Blueprint

from gesprekken.core.actor import Actor
from gesprekken.domain.rondes.models import Doel, Ronde
from gesprekken.queries.rondes.rondes import get_ronde, list_doelen
from gesprekken.queries.tafel.tafel import Vergaderkop, list_vergaderingen
from gesprekken.queries.verplichtingen.koppen import Dossierkop, list_koppen

bp = Blueprint("tafel", __name__, url_prefix="/rondes/<ronde>")
PER_PAGINA = 50  # dossiers in a table


@dataclass(frozen=True, slots=True)
class Rondekop:
    """What the frame and the heading show of the round."""

    slug: str
    naam: str


class Rondelezing:
    """`koppen` are its dossiers, by name. Without any, the round itself says whether it is there for this reader."""

    def __init__(self, actor: Actor, slug: str, vandaag: date, koppen: Sequence[Dossierkop]) -> None:
        self.actor, self.vandaag, self.koppen, self._slug = actor, vandaag, koppen, slug
        self.kop = Rondekop(slug, koppen[0].ronde_naam if koppen else self.ronde.naam)

    @cached_property
    def ronde(self) -> Ronde:
        """The round itself."""
        return get_ronde(self.actor, self._slug)

    @cached_property
    def vergaderingen(self) -> Sequence[Vergaderkop]:
        """The meetings of the Tafel, newest first."""
        return list_vergaderingen(self.actor, self.ronde)

    @cached_property
    def doelen(self) -> Sequence[Doel]:
        """The goals that count now."""
        return list_doelen(self.ronde)

    @property
    def vorige(self) -> Vergaderkop | None:
        """The last meeting before today whose board was frozen: what changed since is shown."""
        return next((v for v in self.vergaderingen if v.vingerafdruk and v.datum < self.vandaag), None)

    @cached_property
    def versie(self) -> str:
        """One short value for the day, for the version of the round and of every dossier, and for who may open which.

        A round that has no dossiers yet has but its own version.
        """
        leeg = () if self.koppen else (self.ronde.sleutel, self.ronde.feitenversie)
        delen = (self.vandaag, *leeg, *((*kop.versie, kop.opent) for kop in self.koppen))
        return sha256(repr(delen).encode()).hexdigest()


def lees_ronde(actor: Actor, slug: str, vandaag: date) -> Rondelezing:
    """For who may see the round; one statement. Raises BestaatNiet."""
    return Rondelezing(actor, slug, vandaag, list_koppen(actor, slug))
