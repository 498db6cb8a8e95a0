"""The blueprint of this room, and the questions that a request is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, g, url_for

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.queries.dossiers import get_dossier, get_stap
from gesprekken.queries.indieningen import get_ingediend_dossier
from gesprekken.services.dossiers import eis_trekker
from gesprekken.services.vragenlijst.beantwoorden import SOORT, Vragenblad
from gesprekken.web.toegang import huidige_actor

bp = Blueprint("vragenlijst", __name__, url_prefix="/rondes/<ronde>/<dossier>/vragen/<stap>")


@dataclass(frozen=True, slots=True)
class Gevonden:
    """The questions of one dossier, and who looks at it."""

    actor: Actor
    ronde: Ronde
    dossier: Dossier
    stap: Stap

    @property
    def trekt(self) -> bool:
        """Whether the reader's organisation leads the dossier."""
        return self.actor.organisatie_id == self.dossier.trekker_id

    def mag(self, permission: Permission) -> bool:
        """Whether the reader may do this kind of thing here."""
        return self.trekt and self.actor.mag(permission)

    @property
    def blad(self) -> Vragenblad:
        """The list of questions, as the services have it in hand."""
        return Vragenblad(self.actor, self.ronde, self.dossier, self.stap)

    def adres(self, endpoint: str = "show", **delen: Any) -> str:
        """The URL of a page of these questions."""
        vast: dict[str, Any] = {"ronde": self.ronde.slug, "dossier": self.dossier.slug, "stap": self.stap.code}
        return url_for(f"vragenlijst.{endpoint}", **vast, **delen)


def vind(ronde: str, dossier: str, stap: str) -> Gevonden:
    """The questions, for who may read the dossier; the frame shows its round. Raises BestaatNiet."""
    actor = huidige_actor()
    g.ronde, gevonden = get_dossier(actor, ronde, dossier)
    return Gevonden(actor, g.ronde, gevonden, get_stap(gevonden, stap, SOORT))


def vind_als_trekker(ronde: str, dossier: str, stap: str) -> Gevonden:
    """The same, for what only the municipality does. Raises BestaatNiet, MagNiet."""
    gevonden = vind(ronde, dossier, stap)
    eis_trekker(gevonden.actor, gevonden.dossier)
    return gevonden


def vind_ingediend(ronde: str, dossier: str, stap: str) -> Gevonden:
    """The same, for who may read what was delivered. Raises BestaatNiet."""
    actor = huidige_actor()
    g.ronde, gevonden = get_ingediend_dossier(actor, ronde, dossier)
    return Gevonden(actor, g.ronde, gevonden, get_stap(gevonden, stap, SOORT))
