"""What becomes of an item: handled in writing or in a talk, closed with a result, moved to the next round."""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.agenda.models import Agendapunt
from gesprekken.domain.agenda.processen import AGENDAPUNT, Puntdaad
from gesprekken.domain.opvolging.daden import PUNTDADEN
from gesprekken.infra.transactie import dienst
from gesprekken.services.daad import Daad
from gesprekken.services.opvolging.puntblad import pak_punt


@dienst
def zet_punt(daad: Daad, punt: str, verb: Puntdaad, tekst: str) -> Agendapunt:
    """Carry out one of PUNTDADEN (see the process AGENDAPUNT). `tekst` is the result or the reason, and is required.

    Raises KanNiet with every unmet condition, OngeldigeInvoer without a text.
    """
    blad = pak_punt(daad, punt)
    zin, gebeurd = PUNTDADEN[verb]
    van, naar = daad.voer_uit(AGENDAPUNT, verb, blad.punt, blad.omgeving())
    _neem_over(blad.punt, verb, keur_tekst(tekst, "tekst", zin), daad.nu)
    daad.leg_vast(blad.dossier, blad.punt, Gebeurtenis(
        f"Agendapunt ‘{blad.vervolgpunt.titel}’ {gebeurd}", blad.plek(), van if van != naar else "",
        naar if van != naar else "", tekst.strip(), tuple(blad.partijen()),
    ))  # fmt: skip
    return blad.punt


def _neem_over(punt: Agendapunt, verb: Puntdaad, tekst: str, nu: datetime) -> None:
    """What the item keeps of it; the reason of the rest stands in the journaal."""
    if verb == Puntdaad.SCHRIFTELIJK_AFDOEN:
        punt.schriftelijk_op = nu
    elif verb == Puntdaad.BESPREKEN:
        punt.schriftelijk_op = None
    elif verb == Puntdaad.HEROPENEN:
        punt.afgesloten_op, punt.resultaat = None, ""
    else:
        punt.afgesloten_op, punt.resultaat = nu, tekst
