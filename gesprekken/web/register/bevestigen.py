"""A corporation stands for its own rows in the register of one municipality."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.core.tekst import telwoord
from gesprekken.services.overzichten.locaties import bevestig_locaties
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.register.bevestigforms import Bevestigformulier
from gesprekken.web.register.kamer import bp
from gesprekken.web.register.pagina import toon_fouten
from gesprekken.web.registerkamer import Gevonden, vind
from gesprekken.web.toegang import requires

P = Permission


def bevestig(hier: Gevonden, form: Bevestigformulier, terug: str) -> ResponseReturnValue | None:
    """Confirm and go to `terug`; the sentence says how many, which is known before: all or none."""
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
    return bevestig(hier, form, hier.adres()) or toon_fouten(vind(), form)
