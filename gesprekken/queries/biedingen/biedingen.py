"""The bids of a dossier with their lines, the proposals, and the sum over the region."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.biedingen.models import Bod, Bodoordeel, Bodregel, Boduitleg, Bodvoorstel
from gesprekken.domain.biedingen.rekenen import Cel
from gesprekken.domain.biedingen.statussen import is_concept, niet_verworpen, uitgebracht
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.voorstellen.statussen import niet_ingetrokken
from gesprekken.infra.database import db
from gesprekken.queries.muren import ziet_gesprek


@dataclass(frozen=True, slots=True)
class Bodbeeld:
    """A version with its lines, the judgement about it and where it came from."""

    bod: Bod
    cellen: tuple[Cel, ...]
    oordeel: Bodoordeel | None = None
    voorstel_van: str = ""
    gesprek: str = ""

    @property
    def concept(self) -> bool:
        """Not issued yet."""
        return is_concept(self.bod)


@dataclass(frozen=True, slots=True)
class Voorstelregel:
    """A proposal with the organisation that made it."""

    voorstel: Bodvoorstel
    organisatie: str
    kort: str


def list_biedingen(actor: Actor, dossier: Dossier, stap: Stap) -> list[Bodbeeld]:
    """Versions, newest first, the concept before all; a concept is for the municipality only. Two statements."""
    rijen = db.session.execute(
        sa.select(Bod, Bodoordeel, Organisatie.kort, Gesprek.titel)
        .outerjoin(Bodoordeel, Bodoordeel.bod_id == Bod.id)
        .outerjoin(Bodvoorstel, Bodvoorstel.id == Bod.voorstel_id)
        .outerjoin(Organisatie, Organisatie.id == Bodvoorstel.organisatie_id)
        .outerjoin(Gesprek, sa.and_(Gesprek.id == Bod.gesprek_id, ziet_gesprek(actor)))
        .where(Bod.dossier_id == dossier.id, Bod.stap_id == stap.id, _ziet(actor, dossier))
        .order_by(Bod.nr.is_(None).desc(), Bod.nr.desc(), Bod.id)
    ).all()
    cellen = _cellen([bod.id for bod, *_ in rijen])
    return [Bodbeeld(b, tuple(cellen[b.id]), oordeel, kort or "", titel or "") for b, oordeel, kort, titel in rijen]


def find_geldend_bod(actor: Actor, dossier: Dossier, stap: Stap) -> Bodbeeld | None:
    """The version that was issued last, with its figures only; one statement."""
    if not actor.mag(Permission.BOD_LEZEN):
        return None
    hier = (Bod.dossier_id == dossier.id, Bod.stap_id == stap.id, uitgebracht())
    rijen = db.session.execute(
        sa.select(Bod, Bodregel)
        .outerjoin(Bodregel, Bodregel.bod_id == Bod.id)
        .where(*hier, Bod.nr == sa.select(sa.func.max(Bod.nr)).where(*hier).correlate(None).scalar_subquery())
        .order_by(Bodregel.id)
    ).all()
    return Bodbeeld(rijen[0][0], tuple(_als_cellen(regel for _bod, regel in rijen))) if rijen else None


def get_bodstand(dossier: Dossier, stap: Stap) -> int:
    """A number that rises with every change of any version, thrown away ones too: what a form was made from."""
    som = sa.select(sa.func.coalesce(sa.func.sum(Bod.versie), 0))
    return int(db.session.scalar(som.where(Bod.dossier_id == dossier.id, Bod.stap_id == stap.id)) or 0)


def _ziet(actor: Actor, dossier: Dossier) -> sa.ColumnElement[bool]:
    """Concept: who leads the dossier and writes there. Issued: every reader of the dossier."""
    if not actor.mag(Permission.BOD_LEZEN):
        return sa.false()
    return niet_verworpen() if actor.organisatie_id == dossier.trekker_id else uitgebracht()


def _cellen(bod_ids: Sequence[int]) -> defaultdict[int, list[Cel]]:
    uit: defaultdict[int, list[Cel]] = defaultdict(list)
    for r in db.session.scalars(sa.select(Bodregel).where(Bodregel.bod_id.in_(bod_ids)).order_by(Bodregel.id)):
        uit[r.bod_id].append(Cel(r.segment, r.periode, r.bruto, r.netto))
    return uit


def list_voorstellen(dossier: Dossier, stap: Stap) -> list[Voorstelregel]:
    """Proposals to sharpen the bid, newest first; every reader of the dossier sees them."""
    rijen = db.session.execute(
        sa.select(Bodvoorstel, Organisatie.naam, Organisatie.kort)
        .join(Organisatie, Organisatie.id == Bodvoorstel.organisatie_id)
        .where(Bodvoorstel.dossier_id == dossier.id, Bodvoorstel.stap_id == stap.id, niet_ingetrokken(Bodvoorstel))
        .order_by(Bodvoorstel.op.desc(), Bodvoorstel.id.desc())
    )
    return [Voorstelregel(*rij) for rij in rijen]


def get_voorstel(dossier: Dossier, stap: Stap, sleutel: str) -> Voorstelregel:
    """One proposal. Raises BestaatNiet."""
    gevonden = next((v for v in list_voorstellen(dossier, stap) if v.voorstel.sleutel == sleutel), None)
    if gevonden is None:
        raise BestaatNiet
    return gevonden


def list_uitleg(dossier: Dossier, stap: Stap) -> Sequence[Boduitleg]:
    """Explanations, newest first."""
    return db.session.scalars(
        sa.select(Boduitleg)
        .where(Boduitleg.dossier_id == dossier.id, Boduitleg.stap_id == stap.id)
        .order_by(Boduitleg.nr.desc())
    ).all()


def list_regiobiedingen(actor: Actor, ronde: Ronde, stap_code: str) -> Mapping[str, tuple[Cel, ...]]:
    """Slug of a dossier -> the cells of its last issued bid (none: no bid yet); for who may see the round.

    Concept bids appear in nobody's figure: the shared view holds what was issued. One statement.
    """
    if not actor.mag(Permission.RONDE_LEZEN):
        return {}
    ander = sa.orm.aliased(Bod)
    laatste = (
        sa.select(sa.func.max(ander.nr))
        .where(ander.dossier_id == Bod.dossier_id, ander.stap_id == Bod.stap_id)
        .correlate(Bod)
        .scalar_subquery()
    )
    cellen: dict[str, list[Cel]] = {}
    for slug, regel in db.session.execute(
        sa.select(Dossier.slug, Bodregel)
        .select_from(Dossier)
        .outerjoin(Stap, sa.and_(Stap.ronde_id == Dossier.ronde_id, Stap.code == stap_code))
        .outerjoin(Bod, sa.and_(Bod.dossier_id == Dossier.id, Bod.stap_id == Stap.id, Bod.nr == laatste))
        .outerjoin(Bodregel, Bodregel.bod_id == Bod.id)
        .where(Dossier.ronde_id == ronde.id)
        .order_by(Dossier.sorteersleutel, Dossier.id, Bodregel.id)
    ):
        cellen.setdefault(slug, []).extend(_als_cellen([regel]))
    return {slug: tuple(delen) for slug, delen in cellen.items()}


def _als_cellen(regels: Iterable[Bodregel | None]) -> Iterator[Cel]:
    """The lines that there are, as figures; an outer join gives None where there is none."""
    return (Cel(r.segment, r.periode, r.bruto, r.netto) for r in regels if r)
