"""A corporation stands for its own rows: in one municipality, and over all its municipalities from one page."""

from __future__ import annotations

from flask import Blueprint, g, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.core.tekst import telwoord
from gesprekken.services.overzichten.locaties import bevestig_locaties
from gesprekken.web.formulieren import verwerk
from gesprekken.web.overzichten.bevestigforms import Bevestigformulier
from gesprekken.web.overzichten.bladzijde import toon_fouten
from gesprekken.web.overzichten.eigenpagina import toon_eigen
from gesprekken.web.overzichten.kamer import Gevonden, bp, vind
from gesprekken.web.plaats import deze_daad, onthoud_plaats
from gesprekken.web.toegang import huidige_actor, requires

P = Permission
eigen_bp = onthoud_plaats(Blueprint("onzewoningen", __name__, url_prefix="/onze-woningen"))


def _bevestig(hier: Gevonden, form: Bevestigformulier, terug: str) -> ResponseReturnValue | None:
    """Confirm; the sentence says how many, which is known before: all or none."""
    afdrukken = form.afdrukken()
    woord = telwoord(len(afdrukken), "regel", "regels")
    return verwerk(
        form,
        lambda: bevestig_locaties(deze_daad(), afdrukken),
        terug,
        f"U hebt {woord} van {hier.dossier.naam} bevestigd.",
    )


@bp.post("/bevestiging")
@requires(P.WONINGLOCATIE_BEVESTIGEN)
def bevestiging() -> ResponseReturnValue:
    """From the register of one municipality."""
    hier, form = vind(), Bevestigformulier()
    return _bevestig(hier, form, hier.adres()) or toon_fouten(vind(), form)


@eigen_bp.get("")
@requires(P.WONINGLOCATIE_BEVESTIGEN)
def show() -> ResponseReturnValue:
    """The rows of one's own corporation in every municipality, what waits first."""
    return toon_eigen(huidige_actor())


@eigen_bp.post("/<ronde>/<dossier>/<stap>/bevestiging", endpoint="bevestiging")
@requires(P.WONINGLOCATIE_BEVESTIGEN)
def bevestiging_van() -> ResponseReturnValue:
    """The same from the page of all municipalities."""
    hier, form = vind(), Bevestigformulier()
    g.ronde = None  # this page belongs to no round
    return _bevestig(hier, form, url_for("onzewoningen.show")) or toon_eigen(huidige_actor(), form)
