"""What became of submissions: the item each stands behind, and the last word in its thread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.domain.agenda.invoer import Onderwerpkader
from gesprekken.domain.agenda.models import (
    Agendabron,
    Agendapunt,
    Agendaregel,
    Agendaversie,
    Gespreksagenda,
    Onderwerp,
    Onderwerpbericht,
)
from gesprekken.domain.agenda.statussen import is_van_de_agenda
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Doel, Stap
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.infra.database import db
from gesprekken.queries.agenda.agenda import Onderwerpregel
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.rondes.rondes import list_doelen
from gesprekken.queries.rondes.stappen import parameters_van

_DOEL, _VERSIE = sa.orm.aliased(Agendapunt), sa.orm.aliased(Agendaversie)


@dataclass(frozen=True, slots=True)
class Bestemming:
    """The item that a submission became. An empty `titel`: it is being composed, and silent for this reader.

    `mede` are the other submitters behind the item, `afgehaald` the reason when it was taken off again.
    """

    titel: str = ""
    opgegaan: bool = False
    mede: tuple[str, ...] = ()
    afgehaald: str = ""


@dataclass(frozen=True, slots=True)
class _Bron:
    """A submission behind an item, and the item that this one was merged into."""

    onderwerp_id: int
    indiener: str
    punt: Agendapunt
    doel: Agendapunt | None

    @property
    def eind(self) -> Agendapunt:
        """The item on which it stands in the working copy."""
        return self.doel or self.punt


def list_bestemmingen(
    actor: Actor, dossier: Dossier, stap: Stap, regels: Sequence[Onderwerpregel]
) -> Mapping[int, list[Bestemming]]:
    """Per id of a submission what became of it, in the order of the items; two statements.

    The trekker reads its working copy. Everybody else reads what was presented last: composing is silent.
    """
    bronnen, gevraagd = _bronnen(dossier, stap), {r.onderwerp.id for r in regels}
    titels = None if actor.organisatie_id == dossier.trekker_id else _voorgelegd(dossier, stap)
    uit: defaultdict[int, list[Bestemming]] = defaultdict(list)
    for b in bronnen:
        if b.onderwerp_id in gevraagd:
            uit[b.onderwerp_id].append(_bestemming(b, bronnen, titels))
    return uit


def _bestemming(b: _Bron, bronnen: Sequence[_Bron], voorgelegd: Mapping[int, str] | None) -> Bestemming:
    if voorgelegd is None:
        punt, titel = b.eind, b.eind.titel
    else:
        punt = b.punt if b.punt.id in voorgelegd else b.eind
        titel = voorgelegd.get(punt.id, "")
    mede = dict.fromkeys(x.indiener for x in bronnen if punt.id in (x.punt.id, x.eind.id) and x.indiener != b.indiener)
    weg = is_van_de_agenda(punt) and (voorgelegd is None or punt.id not in voorgelegd)
    return Bestemming(titel, punt.id != b.punt.id and bool(titel), tuple(mede) if titel else (),
                      punt.resultaat if weg else "")  # fmt: skip


def _bronnen(dossier: Dossier, stap: Stap) -> list[_Bron]:
    rijen = db.session.execute(
        sa.select(Agendabron.onderwerp_id, Organisatie.kort, Agendapunt, _DOEL)
        .select_from(Agendabron)
        .join(Agendapunt, Agendapunt.id == Agendabron.agendapunt_id)
        .join(Gespreksagenda, Gespreksagenda.id == Agendapunt.agenda_id)
        .join(Onderwerp, Onderwerp.id == Agendabron.onderwerp_id)
        .join(Organisatie, Organisatie.id == Onderwerp.indiener_id)
        .outerjoin(_DOEL, _DOEL.id == Agendapunt.opgegaan_in_id)
        .where(Gespreksagenda.dossier_id == dossier.id, Gespreksagenda.stap_id == stap.id)
        .order_by(Agendapunt.volgorde, Agendabron.id)
    )
    return [_Bron(onderwerp_id, naam, punt, doel) for onderwerp_id, naam, punt, doel in rijen]


def _voorgelegd(dossier: Dossier, stap: Stap) -> dict[int, str]:
    """Id of an item -> its title in the version that went out last."""
    nieuwste = (
        sa.select(sa.func.max(_VERSIE.nr))
        .where(_VERSIE.agenda_id == Gespreksagenda.id)
        .correlate(Gespreksagenda)
        .scalar_subquery()
    )
    rijen = db.session.execute(
        sa.select(Agendaregel.agendapunt_id, Agendaregel.inhoud)
        .join(Agendaversie, Agendaversie.id == Agendaregel.agendaversie_id)
        .join(Gespreksagenda, Gespreksagenda.id == Agendaversie.agenda_id)
        .where(Gespreksagenda.dossier_id == dossier.id, Gespreksagenda.stap_id == stap.id, Agendaversie.nr == nieuwste)
    )
    return {punt_id: str(inhoud["titel"]) for punt_id, inhoud in rijen}


def list_laatste_berichten(regels: Sequence[Onderwerpregel]) -> dict[int, Onderwerpbericht]:
    """Per id of a submission the last message of its thread."""
    berichten = db.session.scalars(
        sa.select(Onderwerpbericht)
        .where(Onderwerpbericht.onderwerp_id.in_([r.onderwerp.id for r in regels]))
        .order_by(Onderwerpbericht.op, Onderwerpbericht.id)
    )
    return {b.onderwerp_id: b for b in berichten}


def maak_onderwerpkader(stap: Stap, doelen: Sequence[Doel]) -> Onderwerpkader:
    """What an item can be about, as the round's template says it, and the goals that it can serve."""
    return Onderwerpkader(stap.id, parameters_van(stap, SOORT).soorten, tuple(d.code for d in doelen))


def get_onderwerpkader(actor: Actor, ronde_slug: str, slug: str, stap_code: str) -> Onderwerpkader:
    """The same, of a step by its address. Raises BestaatNiet."""
    ronde, dossier = get_dossier(actor, ronde_slug, slug)
    return maak_onderwerpkader(get_stap(dossier, stap_code, SOORT), list_doelen(ronde))


def uitleg(stap: Stap) -> Mapping[str, str]:
    """One line of explanation per kind, as far as the round's template gives it."""
    return parameters_van(stap, SOORT).uitleg
