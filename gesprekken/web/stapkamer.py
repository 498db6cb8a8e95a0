"""What the rooms about one step of one dossier share: where a request stands, and who looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from flask import current_app, g, url_for

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.verplichtingen.feiten import Soort
from gesprekken.queries.dossiers.dossiers import get_dossierstap, get_stap
from gesprekken.queries.indieningen.indieningen import get_ingediend_dossier
from gesprekken.web.plaats import deze_plaats
from gesprekken.web.toegang import huidige_actor


@dataclass(frozen=True, slots=True)
class Hier:
    """A step of a dossier. A room names its blueprint (`kamer`) and the kind of step that it serves (`soort`).

    Rooms that share an address are `buren`: each links to the pages of the others as to its own.
    """

    kamer: ClassVar[str]
    buren: ClassVar[tuple[str, ...]] = ()
    soort: ClassVar[Soort[Any]]
    actor: Actor
    ronde: Ronde
    dossier: Dossier
    stap: Stap

    @classmethod
    def vind(cls) -> Self:
        """What the address names, for who may read it; the frame shows its round. Raises BestaatNiet."""
        actor = huidige_actor()
        g.ronde, dossier, stap = get_dossierstap(actor, *deze_plaats(), cls.soort)
        return cls(actor, g.ronde, dossier, stap)

    @classmethod
    def vind_als_trekker(cls) -> Self:
        """The same, for what only the organisation that leads the dossier does. Raises BestaatNiet, MagNiet."""
        gevonden = cls.vind()
        eis_trekker(gevonden.actor, gevonden.dossier)
        return gevonden

    @classmethod
    def vind_ingediend(cls) -> Self:
        """The same, for who may read what was delivered. Raises BestaatNiet."""
        actor, (ronde, slug, code) = huidige_actor(), deze_plaats()
        g.ronde, dossier = get_ingediend_dossier(actor, ronde, slug)
        return cls(actor, g.ronde, dossier, get_stap(dossier, code, cls.soort))

    @property
    def trekt(self) -> bool:
        """Whether the reader's organisation leads the dossier."""
        return self.actor.organisatie_id == self.dossier.trekker_id

    def mag(self, permission: Permission) -> bool:
        """Whether the reader may do this kind of thing as the trekker of this dossier."""
        return self.trekt and self.actor.mag(permission)

    def adres(self, endpoint: str = "show", **delen: Any) -> str:
        """The URL of a page about this step, of this room or of one that shares its address."""
        vast: dict[str, Any] = {"ronde": self.ronde.slug, "dossier": self.dossier.slug, "stap": self.stap.code}
        namen = [f"{kamer}.{endpoint}" for kamer in (self.kamer, *self.buren)]
        naam = next((n for n in namen if n in current_app.view_functions), namen[0])
        return url_for(naam, **vast, **delen)
