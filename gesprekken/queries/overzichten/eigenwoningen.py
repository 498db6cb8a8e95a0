"""The registers in which a corporation takes part, over all its municipalities and rounds, with its own rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Deelname, Dossier, Hoedanigheid
from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.domain.overzichten.statussen import telt_mee
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Definitie, Ronde, Stap
from gesprekken.domain.soorten import register
from gesprekken.infra.database import db
from gesprekken.queries.overzichten.locatievoorstellen import Locatievoorstelbeeld, list_open_aan_ons
from gesprekken.queries.overzichten.overzichten import Locatierij, hardheid_van, maak_rij
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.queries.zicht import ziet_dossier

_ANDER, _EIGEN = sa.orm.aliased(Organisatie), sa.orm.aliased(Deelname)


@dataclass(frozen=True, slots=True)
class Eigenregister:
    """The register of one municipality with the rows of the corporation that reads it, what waits first.

    `voorstellen` are those that the corporation has to answer.
    """

    ronde: Ronde
    dossier: Dossier
    stap: Stap
    rijen: Sequence[Locatierij]
    voorstellen: Sequence[Locatievoorstelbeeld]

    @property
    def wacht(self) -> list[Locatierij]:
        """Rows that the corporation does not stand for (any more)."""
        return [r for r in self.rijen if not r.bevestigd]


def list_eigen_registers(actor: Actor) -> list[Eigenregister]:
    """Newest round first, then by municipality; also without rows. Three statements, and one for the definitions."""
    if not actor.mag(Permission.WONINGLOCATIE_BEVESTIGEN):
        return []
    plekken = db.session.execute(
        sa.select(Ronde, Dossier, Stap)
        .join(Dossier, Dossier.ronde_id == Ronde.id)
        .join(Stap, sa.and_(Stap.ronde_id == Ronde.id, Stap.soort == register.SOORT.code))
        .join(_EIGEN, sa.and_(_EIGEN.dossier_id == Dossier.id, _EIGEN.organisatie_id == actor.organisatie_id,
                              _EIGEN.actief, _EIGEN.hoedanigheid == Hoedanigheid.CORPORATIE))
        .where(ziet_dossier(actor))
        .order_by(Ronde.id.desc(), Dossier.sorteersleutel, Dossier.id, Stap.volgnr)
    ).all()  # fmt: skip
    definities = _definities({ronde.id for ronde, _d, _s in plekken})
    rijen = _rijen(actor, {dossier.id for _r, dossier, _s in plekken})
    voorstellen, uit = list_open_aan_ons(actor, {dossier.id for _r, dossier, _s in plekken}), []
    for ronde, dossier, stap in plekken:
        hard = hardheid_van(definities.get((ronde.id, parameters_van(stap, register.SOORT).definitie)))
        eigen = [maak_rij(hard, *rij, gemeente=dossier.naam) for rij in rijen[dossier.id, stap.id]]
        gevraagd = [v for v in voorstellen if (v.voorstel.dossier_id, v.voorstel.stap_id) == (dossier.id, stap.id)]
        uit.append(Eigenregister(ronde, dossier, stap, sorted(eigen, key=lambda r: r.bevestigd), gevraagd))
    return uit


def _definities(ronde_ids: set[int]) -> dict[tuple[int, str], Any]:
    vraag = sa.select(Definitie.ronde_id, Definitie.code, Definitie.parameters).where(Definitie.ronde_id.in_(ronde_ids))
    return {(ronde_id, code): parameters for ronde_id, code, parameters in db.session.execute(vraag)}


def _rijen(actor: Actor, dossier_ids: set[int]) -> defaultdict[tuple[int, int], list[Any]]:
    """(dossier, step) -> the corporation's own rows, by site."""
    uit: defaultdict[tuple[int, int], list[Any]] = defaultdict(list)
    for rij in db.session.execute(
        sa.select(Woninglocatie, Organisatie.slug, Organisatie.kort, _ANDER.slug, _ANDER.kort)
        .join(Organisatie, Organisatie.id == Woninglocatie.organisatie_id)
        .outerjoin(_ANDER, _ANDER.id == Woninglocatie.tegenpartij_id)
        .where(Woninglocatie.organisatie_id == actor.organisatie_id, Woninglocatie.dossier_id.in_(dossier_ids),
               telt_mee())
        .order_by(Woninglocatie.sorteersleutel, Woninglocatie.id)
    ):  # fmt: skip
        uit[rij[0].dossier_id, rij[0].stap_id].append(rij)
    return uit
