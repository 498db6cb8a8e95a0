"""The forms about a commitment: kept, adjusted, withdrawn; each knows the version that was on the page."""

from __future__ import annotations

from collections.abc import Mapping

from gesprekken.core.invoer import MAX_TEKST
from gesprekken.domain.gesprekken.invoer import dagfout
from gesprekken.domain.opvolging.daden import TOEZEGGINGSDADEN
from gesprekken.domain.opvolging.processen import Toezeggingsdaad
from gesprekken.web.formulieren import Datumveld, Formulier, Tekstvak, Versieveld


class Toezegformulier(Formulier):
    """What every one of them asks: a word of explanation."""

    versie = Versieveld()
    reden: Tekstvak


class Nakomingformulier(Toezegformulier):
    """How it was kept."""

    reden = Tekstvak("Hoe bent u de toezegging nagekomen?", TOEZEGGINGSDADEN[Toezeggingsdaad.NAKOMEN][0],
                     maximum=MAX_TEKST, id="nakoming-reden")  # fmt: skip


class Bijstelformulier(Toezegformulier):
    """What is promised from now on, by when, and why."""

    tekst = Tekstvak("Wat zegt u nu toe?", "Schrijf wat u nu toezegt.", maximum=MAX_TEKST)
    uiterlijk = Datumveld("Uiterlijk nagekomen op", "Kies de dag waarop dit is nagekomen, bijvoorbeeld 27-11-2026.",
                          dagfout)  # fmt: skip
    reden = Tekstvak("Waarom stelt u de toezegging bij?", TOEZEGGINGSDADEN[Toezeggingsdaad.BIJSTELLEN][0],
                     maximum=MAX_TEKST, id="bijstelling-reden")  # fmt: skip


class Intrekkingformulier(Toezegformulier):
    """Why it is withdrawn."""

    reden = Tekstvak("Waarom trekt u de toezegging in?", TOEZEGGINGSDADEN[Toezeggingsdaad.INTREKKEN][0],
                     maximum=MAX_TEKST, id="intrekking-reden")  # fmt: skip


FORMULIEREN: Mapping[Toezeggingsdaad, type[Toezegformulier]] = {
    Toezeggingsdaad.NAKOMEN: Nakomingformulier,
    Toezeggingsdaad.BIJSTELLEN: Bijstelformulier,
    Toezeggingsdaad.INTREKKEN: Intrekkingformulier,
}
