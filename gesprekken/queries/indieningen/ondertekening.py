"""How far a delivery is: discussed, adopted, and what every party answered that is asked to sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from gesprekken.core.errors import BestaatNiet, MagNiet
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.models import Indiening, Ondertekening, Vaststelling
from gesprekken.domain.indieningen.processen import is_getekend
from gesprekken.domain.rondes.models import Stap
from gesprekken.infra.database import db
from gesprekken.infra.versleuteling import zegel
from gesprekken.queries.dossiers.dossiers import Deelnemer, list_deelnemers
from gesprekken.queries.indieningen.indieningen import find_bespreking, list_indieningen
from gesprekken.queries.rondes.stappen import eigen_parameters
from gesprekken.queries.soorten.alle import OPSTELLERS


@dataclass(frozen=True, slots=True)
class Tekenregel:
    """A party that is asked to sign, and its answers, newest first."""

    partij: Deelnemer
    antwoorden: Sequence[Ondertekening]

    @property
    def laatste(self) -> Ondertekening | None:
        """The answer that counts."""
        return next(iter(self.antwoorden), None)

    @property
    def getekend(self) -> bool:
        return self.laatste is not None and is_getekend(self.laatste.status)


@dataclass(frozen=True, slots=True)
class Indieningstand:
    """Delivered, discussed, adopted and signed: four dates of one delivery.

    `zegel` stands for its hash in the form to sign: whoever signs may not see every row, nor compute it.
    """

    indiening: Indiening
    zegel: str
    indieningen: Sequence[Indiening]
    besproken_op: date | None
    vaststelling: Vaststelling | None
    tekenregels: Sequence[Tekenregel]

    @property
    def is_laatste(self) -> bool:
        """No later delivery took its place."""
        return self.indiening.nr == self.indieningen[0].nr

    @property
    def getekend(self) -> int:
        """How many parties signed."""
        return sum(r.getekend for r in self.tekenregels)

    @property
    def ondertekend_op(self) -> datetime | None:
        """When the last party signed; None as long as one did not."""
        momenten = [r.laatste.op for r in self.tekenregels if r.laatste and r.getekend]
        return max(momenten) if momenten and len(momenten) == len(self.tekenregels) else None

    def regel_van(self, organisatie_id: int) -> Tekenregel | None:
        """The line of one organisation; None when it is not asked to sign."""
        return next((r for r in self.tekenregels if r.partij.organisatie_id == organisatie_id), None)

    def eis_regel(self, organisatie_id: int) -> Tekenregel:
        """The same, for who is about to sign. Raises MagNiet."""
        regel = self.regel_van(organisatie_id)
        if regel is None:
            raise MagNiet("Uw organisatie hoeft dit overzicht niet te ondertekenen.")
        return regel


def get_indienstap(dossier: Dossier, code: str) -> Stap:
    """A step of the round in which an overview is delivered. Raises BestaatNiet."""
    stap = db.session.scalar(
        sa.select(Stap).where(Stap.ronde_id == dossier.ronde_id, Stap.code == code, Stap.soort.in_(OPSTELLERS))
    )
    if stap is None:
        raise BestaatNiet
    return stap


def lees_indieningstand(dossier: Dossier, stap: Stap, nr: int) -> Indieningstand:
    """Five statements. Raises BestaatNiet when nothing was delivered under this number."""
    indieningen = list_indieningen(dossier, stap)
    indiening = next((i for i in indieningen if i.nr == nr), None)
    if indiening is None:
        raise BestaatNiet
    return Indieningstand(indiening, zegel(indiening.vingerafdruk), indieningen,
                          find_bespreking(dossier, indiening.op), _find_vaststelling(indiening),
                          _list_tekenregels(dossier, stap, indiening))  # fmt: skip


def _find_vaststelling(indiening: Indiening) -> Vaststelling | None:
    return db.session.scalar(
        sa.select(Vaststelling)
        .where(Vaststelling.indiening_id == indiening.id)
        .order_by(Vaststelling.nr.desc())
        .limit(1)
    )


def _list_tekenregels(dossier: Dossier, stap: Stap, indiening: Indiening) -> list[Tekenregel]:
    wie = eigen_parameters(stap).ondertekenaars
    if not wie:
        return []
    antwoorden = db.session.scalars(
        sa.select(Ondertekening)
        .where(Ondertekening.indiening_id == indiening.id)
        .order_by(Ondertekening.organisatie_id, Ondertekening.nr.desc())
    ).all()
    return [
        Tekenregel(d, [a for a in antwoorden if a.organisatie_id == d.organisatie_id])
        for d in list_deelnemers(dossier)
        if d.hoedanigheid in wie
    ]
