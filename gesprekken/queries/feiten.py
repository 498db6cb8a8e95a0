"""The facts of any number of dossiers in a fixed number of statements, grouped in Python."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from gesprekken.domain.dossiers.models import (
    GESPREKSPARTIJEN,
    Bevestiging,
    Deelname,
    Hoedanigheid,
    Werkwijze,
)
from gesprekken.domain.gesprekken.models import Actie, Gesprek, Uitnodiging, Verslag
from gesprekken.domain.gesprekken.statussen import is_voorgelegd, niet_vervallen
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.partijen.personen import Functie
from gesprekken.domain.rondes.models import Stap, Termijn
from gesprekken.domain.tafel.models import Bespreekpunt, Vergadering
from gesprekken.domain.verplichtingen.feiten import (
    Actiefeit,
    Bespreking,
    Feiten,
    Genodigde,
    Gesprekfeit,
    Partij,
    Stapfeit,
    Werkwijzefeit,
)
from gesprekken.infra.database import db
from gesprekken.queries.agendafeiten import laad_instemmingen, laad_onderwerpen, laad_versies
from gesprekken.queries.koppen import Dossierkop

Ids = Sequence[int]


def laad_stappen(ronde_ids: Ids) -> dict[int, tuple[Stapfeit, ...]]:
    """The steps per round with the deadline that counts now (highest version); one statement."""
    rijen = db.session.execute(
        sa.select(Stap, Termijn)
        .outerjoin(Termijn, sa.and_(Termijn.ronde_id == Stap.ronde_id, Termijn.code == Stap.termijn_code))
        .where(Stap.ronde_id.in_(ronde_ids))
        .order_by(Stap.ronde_id, Stap.volgnr, Termijn.versie)
    )
    laatste: dict[int, tuple[Stap, Termijn | None]] = {stap.id: (stap, termijn) for stap, termijn in rijen}
    groepen: defaultdict[int, list[Stapfeit]] = defaultdict(list)
    for s, t in laatste.values():
        limiet = t.limiet if t is not None else None
        groepen[s.ronde_id].append(Stapfeit(s.id, s.volgnr, s.code, s.naam, s.soort, s.bepaling, limiet, s.parameters))
    return {ronde_id: tuple(stappen) for ronde_id, stappen in groepen.items()}


def laad_feiten(koppen: Iterable[Dossierkop]) -> dict[int, Feiten]:
    """The facts per dossier; eight statements whatever the number of dossiers."""
    koppen = list(koppen)
    ids = [k.id for k in koppen]
    delen: dict[str, Mapping[int, Sequence[Any]]] = {
        "partijen": _partijen(ids),
        "werkwijzen": _werkwijzen(ids),
        "gesprekken": _gesprekken(ids),
        "acties": _acties(ids),
        "besprekingen": _besprekingen(ids),
        "onderwerpen": laad_onderwerpen(ids),
        "agendaversies": laad_versies(ids),
        "instemmingen": laad_instemmingen(ids),
    }
    return {k.id: _feiten(k, {naam: tuple(deel.get(k.id, ())) for naam, deel in delen.items()}) for k in koppen}


def _feiten(kop: Dossierkop, delen: dict[str, tuple[Any, ...]]) -> Feiten:
    return Feiten(
        dossier_id=kop.id,
        ronde_slug=kop.ronde_slug,
        dossier_slug=kop.slug,
        dossier_naam=kop.naam,
        trekker_id=kop.trekker_id,
        trekker_naam=kop.naam,
        secretariaat_id=kop.secretariaat_id,
        **delen,
    )


def _partijen(ids: Ids) -> defaultdict[int, list[Partij]]:
    rijen = db.session.execute(
        sa.select(Deelname.dossier_id, Organisatie.id, Organisatie.naam, Organisatie.kort, Deelname.hoedanigheid)
        .join(Organisatie, Organisatie.id == Deelname.organisatie_id)
        .where(Deelname.dossier_id.in_(ids), Deelname.actief, Deelname.hoedanigheid.in_(GESPREKSPARTIJEN))
        .order_by(Organisatie.naam, Organisatie.id)
    )
    groepen: defaultdict[int, list[Partij]] = defaultdict(list)
    for dossier_id, organisatie_id, naam, kort, hoedanigheid in rijen:
        groepen[dossier_id].append(Partij(organisatie_id, naam, kort, Hoedanigheid(hoedanigheid)))
    return groepen


def _werkwijzen(ids: Ids) -> defaultdict[int, list[Werkwijzefeit]]:
    rijen = db.session.execute(
        sa.select(Werkwijze.id, Werkwijze.dossier_id, Werkwijze.stap_id, Werkwijze.versie, Werkwijze.vastgelegd_op,
                  Bevestiging.organisatie_id, Bevestiging.op)
        .outerjoin(Bevestiging, Bevestiging.werkwijze_id == Werkwijze.id)
        .where(Werkwijze.dossier_id.in_(ids))
        .order_by(Werkwijze.id)
    ).all()  # fmt: skip
    bevestigd: defaultdict[int, dict[int, datetime]] = defaultdict(dict)
    for r in rijen:
        if r.organisatie_id:
            bevestigd[r.id][r.organisatie_id] = r.op
    groepen: defaultdict[int, list[Werkwijzefeit]] = defaultdict(list)
    for r in {r.id: r for r in rijen}.values():
        groepen[r.dossier_id].append(Werkwijzefeit(r.stap_id, r.versie, r.vastgelegd_op, bevestigd[r.id]))
    return groepen


def _gesprekken(ids: Ids) -> defaultdict[int, list[Gesprekfeit]]:
    """The talks that were not cancelled, each with its invitations; a row per invitation."""
    rijen = db.session.execute(
        sa.select(Gesprek.dossier_id, Gesprek.id, Gesprek.sleutel, Gesprek.stap_id, Gesprek.titel, Gesprek.begint_op,
                  Gesprek.gepland_op, Gesprek.gehouden_op, Verslag.status, Verslag.vastgesteld_op,
                  Uitnodiging.organisatie_id, Uitnodiging.uitgenodigd, Uitnodiging.op, Uitnodiging.aanwezig_op)
        .outerjoin(Verslag, Verslag.gesprek_id == Gesprek.id)
        .outerjoin(Uitnodiging, Uitnodiging.gesprek_id == Gesprek.id)
        .where(Gesprek.dossier_id.in_(ids), niet_vervallen())
        .order_by(Gesprek.id, Uitnodiging.id)
    ).all()  # fmt: skip
    genodigden: defaultdict[int, list[Genodigde]] = defaultdict(list)
    for r in rijen:
        if r.organisatie_id:
            genodigden[r.id].append(Genodigde(r.organisatie_id, r.uitgenodigd, r.op, r.aanwezig_op))
    groepen: defaultdict[int, list[Gesprekfeit]] = defaultdict(list)
    for g in {r.id: r for r in rijen}.values():
        groepen[g.dossier_id].append(
            Gesprekfeit(g.id, g.sleutel, g.stap_id, g.titel, g.begint_op, g.gepland_op, g.gehouden_op,
                        tuple(genodigden[g.id]), is_voorgelegd(g.status), g.vastgesteld_op)
        )  # fmt: skip
    return groepen


def _acties(ids: Ids) -> defaultdict[int, list[Actiefeit]]:
    groepen: defaultdict[int, list[Actiefeit]] = defaultdict(list)
    for a in db.session.execute(
        sa.select(Gesprek.dossier_id, Actie.sleutel, Gesprek.stap_id, Gesprek.sleutel.label("gesprek"), Actie.tekst,
                  Actie.functie_id, Functie.gebruiker_id, Functie.organisatie_id, Organisatie.kort, Actie.uiterlijk,
                  Actie.gedaan_op)
        .join(Gesprek, Gesprek.id == Actie.gesprek_id)
        .join(Functie, Functie.id == Actie.functie_id)
        .join(Organisatie, Organisatie.id == Functie.organisatie_id)
        .where(Gesprek.dossier_id.in_(ids))
        .order_by(Actie.id)
    ):  # fmt: skip
        groepen[a[0]].append(Actiefeit(*a[1:]))
    return groepen


def _besprekingen(ids: Ids) -> defaultdict[int, list[Bespreking]]:
    groepen: defaultdict[int, list[Bespreking]] = defaultdict(list)
    for b in db.session.execute(
        sa.select(Bespreekpunt.dossier_id, Vergadering.sleutel, Vergadering.datum, Bespreekpunt.geagendeerd_op,
                  Bespreekpunt.opmerking_op)
        .join(Vergadering, Vergadering.id == Bespreekpunt.vergadering_id)
        .where(Bespreekpunt.dossier_id.in_(ids))
        .order_by(Vergadering.datum, Vergadering.id)
    ):  # fmt: skip
        groepen[b[0]].append(Bespreking(*b[1:]))
    return groepen
