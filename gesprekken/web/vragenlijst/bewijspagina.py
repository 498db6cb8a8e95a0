"""The receipt of a delivery, its file, and the difference with another: the same for everybody who reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.vragenlijst.verschil import vragenverschil
from gesprekken.queries.indieningen.indieningen import get_open_indiening
from gesprekken.queries.indieningen.ondertekening import lees_indieningstand
from gesprekken.queries.vragenlijst.stuk import stel_op
from gesprekken.web.indienen import als_bestand, kies_versies
from gesprekken.web.vragenlijst.kamer import Gevonden


def toon_bewijs(hier: Gevonden, nr: int) -> ResponseReturnValue:
    """Number, date, who, hash, the four dates, and what was frozen."""
    indiening = get_open_indiening(hier.actor, hier.dossier, hier.stap, nr)
    return render_template(
        "vragenlijst/indiening.html", hier=hier, indiening=indiening, wat=indiening.inhoud,
        stand=lees_indieningstand(hier.dossier, hier.stap, nr),
    )  # fmt: skip


def bestand(hier: Gevonden, nr: int) -> Response:
    """The canonical text."""
    return als_bestand(hier, nr, get_open_indiening(hier.actor, hier.dossier, hier.stap, nr).inhoud)


def toon_verschil(hier: Gevonden, nr: int, met: str) -> ResponseReturnValue:
    """Which answers and contributions read otherwise. By default with the version before it."""

    def versie(nr: int) -> Mapping[str, Any]:
        return get_open_indiening(hier.actor, hier.dossier, hier.stap, nr).inhoud

    oud, nieuw, namen = kies_versies(nr, met, versie, lambda: _nu(hier))
    return render_template("vragenlijst/verschil.html", hier=hier, nr=nr, namen=namen,
                           verschil=vragenverschil(oud, nieuw))  # fmt: skip


def _nu(hier: Gevonden) -> Mapping[str, Any]:
    """The answers themselves: not for who reads deliveries only."""
    if not hier.actor.mag(Permission.OVERZICHT_LEZEN):
        raise BestaatNiet
    return stel_op(hier.blad).inhoud
