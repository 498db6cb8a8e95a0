"""What parties brought, the working copy of the agenda, its versions and the answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Rol
from gesprekken.domain.agenda.invoer import Puntinvoer
from gesprekken.domain.agenda.models import (
    Agendabron,
    Agendapunt,
    Agendaregel,
    Agendaversie,
    Gespreksagenda,
    Instemming,
    Onderwerp,
    Onderwerpbericht,
    Partijrol,
)
from gesprekken.domain.agenda.statussen import staat_op_agenda, vastgestelde_versie, zichtbaar_buiten_indiener
from gesprekken.domain.agenda.versies import Regel
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Stap
from gesprekken.infra.database import db

UITLEG = (
    "Een vingerafdruk is SHA-256 over JSON in UTF-8 met gesorteerde sleutels en zonder spaties. Die van een regel gaat "
    "over [sleutel, inhoud], die van de versie over de lijst met vingerafdrukken van haar regels, op volgorde."
)


@dataclass(frozen=True, slots=True)
class Onderwerpregel:
    """A submission with the name of its submitter."""

    onderwerp: Onderwerp
    indiener: str


@dataclass(frozen=True, slots=True)
class Punt:
    """An item of the working copy: its submissions (also of items merged into it) and its matrix by organisation."""

    punt: Agendapunt
    bronnen: tuple[Onderwerpregel, ...] = ()
    rollen: dict[int, str] = field(default_factory=dict)
    opgegaan: tuple[Agendapunt, ...] = ()

    @property
    def indieners(self) -> tuple[str, ...]:
        """Who brought it; a merged item has more than one."""
        return tuple(dict.fromkeys(b.indiener for b in self.bronnen))

    def als_invoer(self) -> Puntinvoer:
        """The item as the trekker would type it."""
        return Puntinvoer(self.punt.titel, self.punt.vraag, self.punt.duur, self.rollen)


@dataclass(frozen=True, slots=True)
class Versie:
    """A version that went out, with its lines in order."""

    versie: Agendaversie
    regels: tuple[Agendaregel, ...]
    sleutels: dict[int, str]

    def als_waarden(self) -> list[Regel]:
        """The lines as the comparison needs them."""
        return [Regel(self.sleutels[r.agendapunt_id], r.volgnr, r.vingerafdruk, r.inhoud) for r in self.regels]

    def als_export(self, ronde: str, dossier: str, stap: str) -> dict[str, Any]:
        """The version with everything that its hashes are made of, and how to recompute them."""
        v = self.versie
        regels = [{"nr": r.volgnr, "sleutel": r.sleutel, "inhoud": dict(r.inhoud), "vingerafdruk": r.vingerafdruk}
                  for r in self.als_waarden()]  # fmt: skip
        return {"uitleg": UITLEG, "ronde": ronde, "dossier": dossier, "stap": stap, "versie": v.nr,
                "voorgelegd_op": v.voorgelegd_op, "vastgesteld_op": v.vastgesteld_op, "regels": regels,
                "vingerafdruk": v.vingerafdruk}  # fmt: skip


def _onderwerpen(dossier: Dossier, stap: Stap) -> sa.Select[Onderwerp, str]:
    return (
        sa.select(Onderwerp, Organisatie.kort)
        .join(Organisatie, Organisatie.id == Onderwerp.indiener_id)
        .where(Onderwerp.dossier_id == dossier.id, Onderwerp.stap_id == stap.id)
        .order_by(Onderwerp.id)
    )


def _ziet(actor: Actor, dossier: Dossier) -> sa.ColumnElement[bool]:
    """Drafts: the submitter. What was handed in: the submitter and the trekker."""
    eigen = Onderwerp.indiener_id == actor.organisatie_id
    if actor.organisatie_id == dossier.trekker_id:
        return sa.or_(eigen, zichtbaar_buiten_indiener())
    return eigen


def list_onderwerpen(actor: Actor, dossier: Dossier, stap: Stap) -> list[Onderwerpregel]:
    """The submissions that this actor may read, oldest first."""
    rijen = db.session.execute(_onderwerpen(dossier, stap).where(_ziet(actor, dossier)))
    return [Onderwerpregel(o, naam) for o, naam in rijen]


def get_onderwerp(actor: Actor, dossier: Dossier, stap: Stap, sleutel: str) -> Onderwerpregel:
    """One submission. Raises BestaatNiet for what the actor may not read."""
    vraag = _onderwerpen(dossier, stap).where(Onderwerp.sleutel == sleutel, _ziet(actor, dossier))
    rij = db.session.execute(vraag).first()
    if rij is None:
        raise BestaatNiet
    return Onderwerpregel(rij[0], rij[1])


def list_berichten(onderwerp: Onderwerp) -> Sequence[Onderwerpbericht]:
    """The thread of a submission, oldest first."""
    return db.session.scalars(
        sa.select(Onderwerpbericht)
        .where(Onderwerpbericht.onderwerp_id == onderwerp.id)
        .order_by(Onderwerpbericht.op, Onderwerpbericht.id)
    ).all()


_HIER = sa.and_(
    Gespreksagenda.dossier_id == sa.bindparam("dossier_id"), Gespreksagenda.stap_id == sa.bindparam("stap_id")
)
_AGENDA = sa.select(Gespreksagenda).where(_HIER)


def find_agenda(dossier: Dossier, stap: Stap, *, slot: bool = False) -> Gespreksagenda | None:
    """The agenda of a dossier, or None when nothing was put on it yet."""
    waarden = {"dossier_id": dossier.id, "stap_id": stap.id}
    return db.session.scalar(_AGENDA.with_for_update() if slot else _AGENDA, waarden)


def list_punten(agenda: Gespreksagenda | None) -> list[Punt]:
    """The working copy in its order, with submissions and matrix; three statements."""
    if agenda is None:
        return []
    alle = db.session.execute(
        sa.select(Agendapunt, staat_op_agenda())
        .where(Agendapunt.agenda_id == agenda.id)
        .order_by(Agendapunt.volgorde, Agendapunt.id)
    ).all()
    bronnen, rollen = _bronnen(agenda), _rollen(agenda)
    opgegaan: defaultdict[int, list[Agendapunt]] = defaultdict(list)
    for p, _staat_erop in alle:
        if p.opgegaan_in_id:
            opgegaan[p.opgegaan_in_id].append(p)
    return [
        Punt(
            p,
            _zonder_dubbel(bronnen[p.id] + [b for q in opgegaan[p.id] for b in bronnen[q.id]]),
            rollen[p.id],
            tuple(opgegaan[p.id]),
        )
        for p, staat_erop in alle
        if staat_erop
    ]


def _zonder_dubbel(bronnen: list[Onderwerpregel]) -> tuple[Onderwerpregel, ...]:
    return tuple({b.onderwerp.id: b for b in bronnen}.values())


def _bronnen(agenda: Gespreksagenda) -> defaultdict[int, list[Onderwerpregel]]:
    uit: defaultdict[int, list[Onderwerpregel]] = defaultdict(list)
    for punt_id, onderwerp, naam in db.session.execute(
        sa.select(Agendabron.agendapunt_id, Onderwerp, Organisatie.kort)
        .join(Agendapunt, Agendapunt.id == Agendabron.agendapunt_id)
        .join(Onderwerp, Onderwerp.id == Agendabron.onderwerp_id)
        .join(Organisatie, Organisatie.id == Onderwerp.indiener_id)
        .where(Agendapunt.agenda_id == agenda.id)
        .order_by(Agendabron.id)
    ):
        uit[punt_id].append(Onderwerpregel(onderwerp, naam))
    return uit


def _rollen(agenda: Gespreksagenda) -> defaultdict[int, dict[int, str]]:
    uit: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for rol in db.session.scalars(
        sa.select(Partijrol)
        .join(Agendapunt, Agendapunt.id == Partijrol.agendapunt_id)
        .where(Agendapunt.agenda_id == agenda.id)
        .order_by(Partijrol.id)
    ):
        uit[rol.agendapunt_id][rol.organisatie_id] = rol.rol
    return uit


@cache
def _versievraag(rol: Rol) -> sa.Select[*tuple[Any, ...]]:
    """A row per line that went out; one without a line for an agenda of which nothing did."""
    leesbaar = [Agendaversie.agenda_id == Gespreksagenda.id, *([vastgestelde_versie()] if rol == Rol.TAFEL else [])]
    return (
        sa.select(Gespreksagenda, Agendaversie, Agendaregel, Agendapunt.sleutel)
        .outerjoin(Agendaversie, sa.and_(*leesbaar))
        .outerjoin(Agendaregel, Agendaregel.agendaversie_id == Agendaversie.id)
        .outerjoin(Agendapunt, Agendapunt.id == Agendaregel.agendapunt_id)
        .where(_HIER)
        .order_by(Agendaversie.nr.desc(), Agendaregel.volgnr, Agendaregel.id)
    )


_INSTEMMINGEN = (
    sa.select(Instemming, Organisatie.kort)
    .join(Agendapunt, Agendapunt.id == Instemming.agendapunt_id)
    .join(Organisatie, Organisatie.id == Instemming.organisatie_id)
    .where(Agendapunt.agenda_id == sa.bindparam("agenda_id"))
    .order_by(Instemming.id)
)


def list_versies(actor: Actor, agenda: Gespreksagenda | None) -> list[Versie]:
    """The versions that went out, newest first; the Tafel reads adopted ones only."""
    return _lees_versies(actor, agenda.dossier_id, agenda.stap_id)[1] if agenda else []


def lees_agenda(actor: Actor, dossier: Dossier, stap: Stap) -> tuple[Gespreksagenda | None, list[Versie]]:
    """The agenda of a dossier (None when nothing was put on it yet) with those versions, in one statement."""
    return _lees_versies(actor, dossier.id, stap.id)


def _lees_versies(actor: Actor, dossier_id: int, stap_id: int) -> tuple[Gespreksagenda | None, list[Versie]]:
    rijen = db.session.execute(_versievraag(actor.rol), {"dossier_id": dossier_id, "stap_id": stap_id}).all()
    regels = [rij[1:] for rij in rijen if rij[1] is not None]
    sleutels = {regel.agendapunt_id: sleutel for _versie, regel, sleutel in regels}
    per_versie = groupby(regels, key=itemgetter(0))
    versies = [Versie(versie, tuple(map(itemgetter(1), groep)), sleutels) for versie, groep in per_versie]
    return (rijen[0][0] if rijen else None), versies


def list_instemmingen(agenda: Gespreksagenda | None) -> list[tuple[Instemming, str]]:
    """(answer, short name of the party) of every line of an agenda, oldest first."""
    if agenda is None:
        return []
    return [(i, naam) for i, naam in db.session.execute(_INSTEMMINGEN, {"agenda_id": agenda.id})]


def kies_van_versie(instemmingen: Sequence[tuple[Instemming, str]], versie: Versie) -> list[tuple[Instemming, str]]:
    """The answers that belong to a version: to one of its lines, and given before it was adopted.

    What is answered to an unchanged line of a later version is no part of what was adopted before.
    """
    regels, vast = {r.vingerafdruk for r in versie.regels}, versie.versie.vastgesteld_op
    return [(i, naam) for i, naam in instemmingen if i.vingerafdruk in regels and (vast is None or i.op <= vast)]


def vaste_instemmingen(instemmingen: Sequence[tuple[Instemming, str]], versies: Sequence[Versie]) -> set[int]:
    """The ids of the answers that are part of an adopted version; they do not change any more."""
    vastgesteld = [v for v in versies if v.versie.vastgesteld_op is not None]
    return {i.id for v in vastgesteld for i, _naam in kies_van_versie(instemmingen, v)}
