"""The blueprint of this room, and the talk that a request is about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, g, url_for

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.benaming import naam_van
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.queries.gesprekken.gesprekken import get_gesprek_met_dossier
from gesprekken.queries.opvolging.opvolging import Vervolgpunt, get_gesprekspunt
from gesprekken.web.plaats import deze_plaats, onthoud_plaats
from gesprekken.web.toegang import huidige_actor

bp = onthoud_plaats(Blueprint("gesprekken", __name__, url_prefix="/rondes/<ronde>/<dossier>/gesprekken"))


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A talk with where it stands and who looks at it. `punt` is the item that the page is about, if about one."""

    actor: Actor
    ronde: Ronde
    dossier: Dossier
    stap: Stap
    gesprek: Gesprek
    punt: Vervolgpunt | None = None

    @property
    def trekt(self) -> bool:
        """Whether the reader's organisation leads the dossier."""
        return self.actor.organisatie_id == self.dossier.trekker_id

    def mag(self, permission: Permission) -> bool:
        """Whether the reader may do this kind of thing to this talk."""
        return self.trekt and self.actor.mag(permission)

    @property
    def naam(self) -> str:
        """What the talk is called in a sentence."""
        return naam_van(self.stap, self.gesprek)

    def adres(self, endpoint: str = "show", **delen: Any) -> str:
        """The URL of a page of this talk."""
        return url_for(
            f"gesprekken.{endpoint}",
            ronde=self.ronde.slug,
            dossier=self.dossier.slug,
            sleutel=self.gesprek.sleutel,
            **delen,
        )

    def planadres(self) -> str:
        """Where the talk of this step is planned."""
        return url_for("gesprekken.new", ronde=self.ronde.slug, dossier=self.dossier.slug, stap=self.stap.code)

    def vervolgadres(self, endpoint: str = "show", **delen: Any) -> str:
        """The URL of a page of the follow-up that this talk belongs to."""
        vast: dict[str, Any] = {"ronde": self.ronde.slug, "dossier": self.dossier.slug, "stap": self.stap.code}
        return url_for(f"opvolging.{endpoint}", **vast, **delen)

    def verslagadres(self, endpoint: str = "verslag", **delen: Any) -> str:
        """The URL of the minutes (of the item that the page is about), or of what can be done with them."""
        if self.punt is None:
            return self.adres(endpoint, **delen)
        naam = "puntverslag" if endpoint == "verslag" else endpoint
        return self.adres(naam, punt=self.punt.punt.sleutel, **delen)


def vind(sleutel: str) -> Gevonden:
    """The talk, for who may read it; the frame shows its round. Raises BestaatNiet."""
    actor = huidige_actor()
    g.ronde, gevonden, stap, gesprek = get_gesprek_met_dossier(actor, *deze_plaats()[:2], sleutel)
    return Gevonden(actor, g.ronde, gevonden, stap, gesprek)


def vind_met_punt(sleutel: str, punt: str) -> Gevonden:
    """The talk and the item that its minutes are about; '' for a talk that follows no agenda.

    Raises BestaatNiet outside the wall of the item, and for the minutes as a whole of a talk about items.
    """
    hier = vind(sleutel)
    return replace(hier, punt=get_gesprekspunt(hier.actor, hier.gesprek, punt))


def vind_als_trekker(sleutel: str) -> Gevonden:
    """The talk, for a page that only serves a change by the trekker. Raises BestaatNiet, MagNiet."""
    gevonden = vind(sleutel)
    eis_trekker(gevonden.actor, gevonden.dossier)
    return gevonden


def vind_verslag_als_trekker(sleutel: str, punt: str) -> Gevonden:
    """The talk and the item of its minutes, for a change by the trekker. Raises BestaatNiet, MagNiet."""
    gevonden = vind_met_punt(sleutel, punt)
    eis_trekker(gevonden.actor, gevonden.dossier)
    return gevonden
