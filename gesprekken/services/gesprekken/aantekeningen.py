"""What is noted in the minutes of a talk as a whole, whatever it is: when it can be, under which number, withdrawn."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.errors import KanNiet
from gesprekken.core.invoer import MAX_REGEL, keur_tekst
from gesprekken.core.workflow import Toestand, weigeringen
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Aantekening, Actie, Besluit, Gesprek
from gesprekken.domain.gesprekken.processen import AANTEKENING, Aantekeningdaad, Aantekeningomgeving
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.infra.database import db
from gesprekken.queries.gesprekken.gesprekken import find_verslag
from gesprekken.queries.gesprekken.omgeving import aantekeningomgeving
from gesprekken.queries.opvolging.opvolging import get_gesprekspunt
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.plannen import vind_voor_wijziging


def vind_geheel(daad: Daad, sleutel: str) -> tuple[Ronde, Dossier, Stap, Gesprek]:
    """The talk for a change by the trekker, its dossier locked.

    What comes of a talk about agenda items hangs on an item: such a talk has nothing of its own (BestaatNiet).
    """
    gevonden = vind_voor_wijziging(daad, sleutel)
    get_gesprekspunt(daad.actor, gevonden[-1], "")
    return gevonden


def vind_open(daad: Daad, sleutel: str) -> tuple[Ronde, Dossier, Stap, Gesprek]:
    """The same, of which the minutes are still open: held, and not shown to the parties. Raises KanNiet."""
    ronde, dossier, stap, gesprek = vind_geheel(daad, sleutel)
    toestand = Toestand(daad.nu, aantekeningomgeving(ronde, dossier, gesprek, find_verslag(gesprek)))
    if redenen := weigeringen(AANTEKENING.overgang(Aantekeningdaad.NOTEREN), Aantekening(), toestand):
        raise KanNiet(redenen)
    return ronde, dossier, stap, gesprek


def volgend_nr(model: type[Besluit] | type[Actie], gesprek: Gesprek) -> int:
    """The number that the next one of a talk gets; a number is not used again."""
    hoogste = db.session.scalar(sa.select(sa.func.max(model.nr)).where(model.gesprek_id == gesprek.id))
    return (hoogste or 0) + 1


def trek_in(daad: Daad, aantekening: Aantekening, feiten: Aantekeningomgeving, reden: str, zin: str) -> tuple[str, str]:
    """Take something out of minutes that are still a concept; returns (from, to). `zin` asks for the reason.

    Raises OngeldigeInvoer without a reason, KanNiet with every unmet condition.
    """
    reden = keur_tekst(reden, "reden", zin, MAX_REGEL)
    van_naar = daad.voer_uit(AANTEKENING, Aantekeningdaad.INTREKKEN, aantekening, feiten)
    aantekening.ingetrokken_op, aantekening.reden = daad.nu, reden
    return van_naar
