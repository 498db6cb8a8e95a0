"""Delivering overzicht 5b."""

from __future__ import annotations

from gesprekken.domain.indieningen.models import Indiening
from gesprekken.infra.transactie import dienst
from gesprekken.queries.vragenlijst.stuk import stel_op
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.indienen import eis_indiener, leg_indiening_vast
from gesprekken.services.vragenlijst.beantwoorden import pak_vragen


@dienst
def dien_vragen_in(daad: Daad, nr: int, gelezen: str, opmerking: str = "") -> Indiening:
    """Deliver the answers as number `nr`, whatever happens to the other steps. Raises like `leg_indiening_vast`."""
    blad = pak_vragen(daad)
    eis_indiener(daad.actor, blad.dossier)
    return leg_indiening_vast(daad, stel_op(blad), nr, gelezen, opmerking)
