"""Withdrawing what was noted in minutes, whatever it is: the buttons beside a list of it, and a page of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.workflow import Toestand
from gesprekken.domain.gesprekken.models import Aantekening, Verslag
from gesprekken.domain.gesprekken.processen import AANTEKENING
from gesprekken.queries.gesprekken.gesprekken import find_verslag
from gesprekken.queries.gesprekken.omgeving import aantekeningomgeving
from gesprekken.web.daadknop import Daadknop, Redenen, maak_knop
from gesprekken.web.formulieren import Formulier
from gesprekken.web.gesprekken.kamer import Gevonden


@dataclass(frozen=True, slots=True)
class Intrekbaar:
    """Of a list in the minutes: what can be withdrawn (number, address), and what stands in the way of the rest."""

    adressen: list[tuple[int, str]]
    redenen: Redenen


def vind_intrekbaar(
    hier: Gevonden, verslag: Verslag | None, genummerd: Iterable[tuple[int, Aantekening]], pagina: str
) -> Intrekbaar:
    """For who writes the minutes; `pagina` is the endpoint of the page before withdrawing."""
    knoppen = [(nr, k) for nr, a in genummerd for k in _knoppen(hier, verslag, a, hier.adres(pagina, nr=nr))]
    redenen = dict.fromkeys(reden for _nr, knop in knoppen for reden in knop.redenen)
    return Intrekbaar([(nr, knop.adres) for nr, knop in knoppen if not knop.redenen], tuple(redenen))


def _knoppen(hier: Gevonden, verslag: Verslag | None, aantekening: Aantekening, adres: str) -> list[Daadknop]:
    """The button of the engine; none for what was withdrawn already, and for who does not write the minutes."""
    toestand = Toestand(g.nu, aantekeningomgeving(hier.ronde, hier.dossier, hier.gesprek, verslag))
    mogelijk = AANTEKENING.mogelijkheden(aantekening, hier.actor, toestand) if hier.trekt else []
    return [maak_knop(m, adres) for m in mogelijk]


def toon_intrekking(
    sjabloon: str, hier: Gevonden, aantekening: Aantekening, form: Formulier, al_ingetrokken: str
) -> ResponseReturnValue:
    """The page before withdrawing, or everything that stands in the way, also when that was done already."""
    knoppen = _knoppen(hier, find_verslag(hier.gesprek), aantekening, "")
    redenen = knoppen[0].redenen if knoppen else ((al_ingetrokken, hier.verslagadres()),)
    return render_template(
        f"gesprekken/{sjabloon}.html", hier=hier, aantekening=aantekening, form=form,
        redenen=redenen if form.status == 200 else (),
    ), form.status  # fmt: skip
