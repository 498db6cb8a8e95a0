"""Answering a proposal and taking it back, as the rooms share it: the deeds, their forms, and the buttons on a page.

A room that receives proposals says how in a `Voorstelwijze`; the deeds stand at its own address.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from gesprekken.core.invoer import MAX_TEKST
from gesprekken.core.workflow import Toestand
from gesprekken.domain.voorstellen.models import Voorstel
from gesprekken.domain.voorstellen.processen import Voorsteldaad, Voorstelproces
from gesprekken.services.daad import Daad
from gesprekken.web.daadknop import Daadknop, maak_knop
from gesprekken.web.formulieren import Formulier, Tekstvak, verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.stapkamer import Hier
from gesprekken.web.toegang import requires

H = TypeVar("H", bound=Hier)
V = TypeVar("V", bound=Voorstel)
F = TypeVar("F")
VRAGEN = {
    Voorsteldaad.OVERNEMEN: "Hoe neemt u het voorstel over?",
    Voorsteldaad.BEANTWOORDEN: "Waarom neemt u het voorstel niet over?",
}
GELUKT = {
    Voorsteldaad.BEANTWOORDEN: "Uw antwoord staat bij het voorstel.",
    Voorsteldaad.INTREKKEN: "Uw voorstel is ingetrokken.",
}


class Knopformulier(Formulier):
    """One button."""


class Antwoordformulier(Formulier):
    """What becomes of the proposal, in words."""

    antwoord = Tekstvak("Uw antwoord", maximum=MAX_TEKST)

    def bij(self, verb: Voorsteldaad, sleutel: str) -> Antwoordformulier:
        """One of several on a page: with an id of its own, and the question of its verb."""
        self.antwoord.id = self.antwoord.label.field_id = f"antwoord-{naam_van(verb, sleutel)}"
        self.antwoord.label.text = VRAGEN[verb]
        return self


def naam_van(verb: StrEnum, sleutel: str) -> str:
    """The name on a page of the form that does this with a proposal."""
    return f"{verb}-{sleutel}"


class Antwoord(NamedTuple):
    """What is said to the proposal `sleutel`: the form that was sent."""

    verb: Voorsteldaad
    sleutel: str
    form: Formulier

    @property
    def naam(self) -> str:
        """Of its form on the page."""
        return naam_van(self.verb, self.sleutel)

    @property
    def tekst(self) -> str:
        """In words; '' where none are asked."""
        return self.form.antwoord.data or "" if isinstance(self.form, Antwoordformulier) else ""


def _formulier(proces: Voorstelproces[V, F], verb: Voorsteldaad, sleutel: str, **kwargs: Any) -> Formulier:
    return Antwoordformulier(**kwargs).bij(verb, sleutel) if verb in proces.woorden else Knopformulier(**kwargs)


def antwoordknoppen(
    proces: Voorstelproces[V, F],
    hier: Hier,
    voorstel: V,
    eigenaar_id: int,
    feiten: F | None = None,
    gestuurd: Antwoord | None = None,
) -> list[Daadknop]:
    """Its owner answers, who made it may take it back; a form that was sent keeps its words."""
    ik, sleutel = hier.actor.organisatie_id, voorstel.sleutel
    uit = []
    for m in proces.mogelijkheden(voorstel, hier.actor, Toestand(g.nu, feiten)):
        verb, daad = m.overgang.verb, m.overgang.daad
        if ik == (voorstel.organisatie_id if verb is Voorsteldaad.INTREKKEN else eigenaar_id):
            eigen = gestuurd is not None and gestuurd[:2] == (verb, sleutel)
            form = gestuurd.form if gestuurd and eigen else _formulier(proces, verb, sleutel, formdata=None)
            uit.append(maak_knop(m, hier.adres(daad, voorstel=sleutel), form))
    return uit


class Voorstelwijze(ABC, Generic[H]):
    """How the proposals of one kind are answered. `overgenomen` is what is said when one was taken over."""

    proces: Voorstelproces[Any, Any]
    overgenomen: str

    @abstractmethod
    def vind(self, verb: Voorsteldaad, sleutel: str) -> H:
        """Where this request is, for who may do this with the proposal. Raises BestaatNiet, MagNiet."""

    @abstractmethod
    def doe(self, daad: Daad, antwoord: Antwoord) -> object:
        """The service."""

    @abstractmethod
    def verder(self, hier: H, verb: Voorsteldaad, sleutel: str) -> str:
        """The page after it."""

    @abstractmethod
    def toon(self, antwoord: Antwoord) -> ResponseReturnValue:
        """The page that the form stood on, with its faults."""


def ontvang_voorstellen(bp: Blueprint, wijze: Voorstelwijze[Any]) -> None:
    """Put the deeds on the blueprint of a room. The table says what each is called, and who may do it."""
    for overgang in wijze.proces.overgangen:
        if overgang.van:
            route = requires(overgang.permission)(_route(wijze, overgang.verb))
            bp.add_url_rule(f"/voorstellen/<voorstel>/{overgang.daad}", overgang.daad, route, methods=["POST"])


def _route(wijze: Voorstelwijze[Any], verb: Voorsteldaad) -> Callable[[str], ResponseReturnValue]:
    def doe(voorstel: str) -> ResponseReturnValue:
        hier = wijze.vind(verb, voorstel)
        antwoord = Antwoord(verb, voorstel, _formulier(wijze.proces, verb, voorstel))
        naar = wijze.verder(hier, verb, voorstel)
        gedaan = verwerk(
            antwoord.form, lambda: wijze.doe(deze_daad(), antwoord), naar, GELUKT.get(verb, wijze.overgenomen)
        )
        return gedaan or wijze.toon(antwoord)

    return doe
