"""Outcomes of an adopted item: information, decisions (locked at once), actions, commitments."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from gesprekken.core.errors import EEN_COLLEGA, IntussenGewijzigd, OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.agenda.processen import AGENDAPUNT, Puntdaad
from gesprekken.domain.gesprekken.invoer import keur_actie
from gesprekken.domain.gesprekken.models import Actie, Besluit, Besluitwijziging
from gesprekken.domain.opvolging.models import Informatie, Toezegging, Toezeggingsregel
from gesprekken.domain.opvolging.processen import TOEZEGGING
from gesprekken.domain.soorten.opvolging import SOORT
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.opvolging.opvolging import list_puntpartijen
from gesprekken.queries.opvolging.puntblad import Puntblad
from gesprekken.queries.opvolging.uitkomsten import get_besluit, get_puntactie
from gesprekken.queries.partijen.partijen import list_personen
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.uitkomsten import voltooi
from gesprekken.services.opvolging.puntblad import eis_wijzigbaar, pak_punt


def _open(daad: Daad, punt: str) -> Puntblad:
    """The item, for recording an outcome. Raises KanNiet when it was not talked about, or is finished."""
    blad = pak_punt(daad, punt)
    daad.voer_uit(AGENDAPUNT, Puntdaad.VASTLEGGEN, blad.punt, blad.omgeving())
    return blad


def _volgend_nr(model: type[Informatie] | type[Besluit] | type[Actie] | type[Toezegging], blad: Puntblad) -> int:
    hoogste = db.session.scalar(sa.select(sa.func.max(model.nr)).where(model.agendapunt_id == blad.punt.id))
    return (hoogste or 0) + 1


def _leg_vast(daad: Daad, blad: Puntblad, wat: str, reden: str = "") -> None:
    """Written down for who stands inside the wall; they get a notice."""
    wat, melden = f"{wat} bij ‘{blad.vervolgpunt.titel}’", tuple(blad.partijen())
    daad.leg_vast(blad.dossier, blad.punt, Gebeurtenis(wat, blad.plek(), reden=reden, melden=melden))


@dienst
def voeg_informatie_toe(daad: Daad, punt: str, tekst: str) -> Informatie:
    """What the parties told each other; it asks nothing of anybody."""
    blad = _open(daad, punt)
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat de partijen elkaar hebben verteld.")
    uit = Informatie(agendapunt_id=blad.punt.id, gesprek_id=blad.gesprek_id, nr=_volgend_nr(Informatie, blad),
                     tekst=tekst, op=daad.nu)  # fmt: skip
    db.session.add(uit)
    _leg_vast(daad, blad, "Informatie genoteerd")
    return uit


@dienst
def voeg_puntbesluit_toe(daad: Daad, punt: str, tekst: str) -> Besluit:
    """A decision on an item. It is locked at once: who made a mistake amends it, with a reason."""
    blad = _open(daad, punt)
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat er is besloten.")
    uit = Besluit(agendapunt_id=blad.punt.id, gesprek_id=blad.gesprek_id, nr=_volgend_nr(Besluit, blad), tekst=tekst,
                  op=daad.nu, versie=1)  # fmt: skip
    db.session.add(uit)
    _leg_vast(daad, blad, f"Besluit {uit.nr} genoteerd")
    return uit


@dienst
def wijzig_besluit(daad: Daad, punt: str, besluit: str, versie: int, tekst: str, reden: str) -> Besluit:
    """Amend a decision, with a reason; what it was stays readable. `versie` is what the page was made from.

    Raises IntussenGewijzigd when somebody amended it since, KanNiet once the item is finished.
    """
    blad = pak_punt(daad, punt)
    eis_wijzigbaar(daad.actor, blad)
    beeld = get_besluit(blad.punt, besluit)
    huidig = beeld.besluit
    if huidig.versie != versie:
        raise IntussenGewijzigd(beeld.door or EEN_COLLEGA, huidig.versie)
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat er is besloten.")
    reden = keur_tekst(reden, "reden", "Schrijf waarom u het besluit wijzigt.")
    if tekst == huidig.tekst:
        raise OngeldigeInvoer({"tekst": "Verander de tekst van het besluit: nu blijft het gelijk."})
    db.session.add(
        Besluitwijziging(
            besluit_id=huidig.id, versie=huidig.versie, was=huidig.tekst, reden=reden, op=daad.nu, door=daad.actor.naam
        )
    )
    huidig.tekst, huidig.versie = tekst, huidig.versie + 1
    _leg_vast(daad, blad, f"Besluit {huidig.nr} gewijzigd", reden)
    return huidig


@dienst
def voeg_puntactie_toe(daad: Daad, punt: str, tekst: str, functie_id: int, uiterlijk: date) -> Actie:
    """An action for one person in one functie of a party of this item. Raises OngeldigeInvoer for anybody else."""
    blad = _open(daad, punt)
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat er moet gebeuren.")
    keur_actie(tekst, uiterlijk, daad.nu)
    if functie_id not in {p.functie_id for p in list_personen(daad.actor, list(blad.partijen()))}:
        raise OngeldigeInvoer({"functie": "Kies wie dit doet."})
    uit = Actie(agendapunt_id=blad.punt.id, gesprek_id=blad.gesprek_id, nr=_volgend_nr(Actie, blad), tekst=tekst,
                functie_id=functie_id, uiterlijk=uiterlijk, op=daad.nu)  # fmt: skip
    db.session.add(uit)
    _leg_vast(daad, blad, f"Actie {uit.nr} afgesproken")
    return uit


@dienst
def rond_puntactie_af(daad: Daad, sleutel: str, resultaat: str) -> Actie:
    """Mark an action on an item done, with its result: the person it belongs to, or a colleague who may."""
    _ronde, dossier = daad.pak()
    stap = daad.pak_stap(dossier, SOORT)
    _punt, regel = get_puntactie(daad.actor, dossier, stap, sleutel)
    if not voltooi(daad, regel, resultaat):
        return regel.actie
    wat, waar = f"Actie {regel.actie.nr} afgerond", daad.plek(Pleksoort.PUNTACTIE, sleutel)
    gebeurd = Gebeurtenis(wat, waar, reden=regel.actie.resultaat, melden=(dossier.trekker_id,))
    daad.leg_vast(dossier, regel.actie, gebeurd)
    return regel.actie


@dienst
def voeg_toezegging_toe(daad: Daad, punt: str, tekst: str, organisatie_id: int, uiterlijk: date) -> Toezegging:
    """A commitment of one party of this item (addendum, werkafspraak 5b, vraag 3), with a day.

    Raises OngeldigeInvoer for an organisation that is no party of the item.
    """
    blad = _open(daad, punt)
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat er is toegezegd.")
    keur_actie(tekst, uiterlijk, daad.nu)
    if organisatie_id not in list_puntpartijen([blad.punt.id])[blad.punt.id]:
        raise OngeldigeInvoer({"organisatie": "Kies wie dit heeft toegezegd."})
    uit = Toezegging(agendapunt_id=blad.punt.id, gesprek_id=blad.gesprek_id, nr=_volgend_nr(Toezegging, blad),
                     organisatie_id=organisatie_id, status=TOEZEGGING.begin(), tekst=tekst, uiterlijk=uiterlijk,
                     op=daad.nu, versie=1)  # fmt: skip
    db.session.add(uit)
    db.session.flush()
    db.session.add(Toezeggingsregel(toezegging_id=uit.id, versie=1, wat="toegezegd", tekst=tekst, uiterlijk=uiterlijk,
                                    reden="", op=daad.nu, door=daad.actor.naam))  # fmt: skip
    _leg_vast(daad, blad, f"Toezegging {uit.nr} genoteerd")
    return uit
