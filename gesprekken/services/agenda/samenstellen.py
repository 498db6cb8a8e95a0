"""Composing: order, time, question and party matrix of the working copy; merging, splitting, taking off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import sqlalchemy as sa

from gesprekken.core.errors import BestaatNiet, IntussenGewijzigd, KanNiet, OngeldigeInvoer, Weigering
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.lezen import lees_verhaal
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.invoer import MAX_TITEL, Puntinvoer, keur_punt
from gesprekken.domain.agenda.models import Agendabron, Agendapunt, Gespreksagenda, Partijrol, Rolinpunt
from gesprekken.domain.agenda.processen import AGENDAPUNT, Puntdaad
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.agenda.agenda import Punt, list_punten, list_versies
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.services.agenda.punten import neem_agenda, volgende_plaats
from gesprekken.services.daad import Daad


@dataclass(frozen=True, slots=True)
class Tafelblad:
    """The working copy in hand: dossier locked, agenda locked, items in order."""

    ronde: Ronde
    dossier: Dossier
    stap: Stap
    agenda: Gespreksagenda
    punten: list[Punt]

    def punt(self, sleutel: str) -> Punt:
        """An item that is on the working copy. Raises BestaatNiet."""
        gevonden = next((p for p in self.punten if p.punt.sleutel == sleutel), None)
        if gevonden is None:
            raise BestaatNiet
        return gevonden

    def plek(self, anker: str = "") -> Plek:
        """The page on which it is composed."""
        return Plek(Pleksoort.SAMENSTELLEN, self.ronde.slug, self.dossier.slug, self.stap.code, anker)


def pak(daad: Daad, basisversie: int | None) -> Tafelblad:
    """The working copy for a change by the trekker. Raises IntussenGewijzigd when somebody composed since."""
    ronde, dossier = daad.pak_als_trekker()
    stap = daad.pak_stap(dossier, SOORT)
    agenda = neem_agenda(dossier, stap)
    if basisversie is not None and agenda.versie != basisversie:
        waar = (daad.plek(Pleksoort.SAMENSTELLEN), daad.plek(Pleksoort.ONDERWERPEN), daad.plek(Pleksoort.AGENDA))
        raise IntussenGewijzigd(daad.wie_was_eerst(dossier, *waar), agenda.versie)
    return Tafelblad(ronde, dossier, stap, agenda, list_punten(agenda))


def _vastgelegd(daad: Daad, blad: Tafelblad, wat: str, reden: str = "", indieners: tuple[int, ...] = ()) -> None:
    """Composing is silent; `indieners` are the organisations that are told nevertheless, and read it at their own."""
    blad.agenda.versie += 1
    eigen = daad.plek(Pleksoort.ONDERWERPEN)
    plek = eigen if indieners else blad.plek()
    daad.leg_vast(blad.dossier, blad.agenda, Gebeurtenis(wat, plek, reden=reden, melden=indieners))


@dienst
def bewaar_samenstelling(daad: Daad, basisversie: int, invoer: Mapping[str, Puntinvoer]) -> Gespreksagenda:
    """Save title, question, time and matrix of the given items (by public key), all or nothing.

    Who changes nothing leaves no trace and takes nobody's turn. Raises OngeldigeInvoer with field names
    `titel-<key>`, `vraag-<key>`, `duur-<key>`, `rol-<key>`, IntussenGewijzigd when somebody composed since.
    """
    blad = pak(daad, basisversie)
    partijen = {d.organisatie_id for d in list_deelnemers(blad.dossier) if d.gesprekspartij}
    if fouten := {k: z for sleutel, p in invoer.items() for k, z in keur_punt(sleutel, p, partijen).items()}:
        raise OngeldigeInvoer(fouten)
    gewijzigd = {sleutel for sleutel, p in invoer.items() if _neem_over(blad.punt(sleutel), p)}
    if gewijzigd:
        _vastgelegd(daad, blad, f"{blad.stap.naam} bijgewerkt")
    return blad.agenda


def _neem_over(punt: Punt, p: Puntinvoer) -> bool:
    """Whether anything changed."""
    nieuw = replace(p, titel=p.titel.strip(), vraag=lees_verhaal(p.vraag))
    if nieuw == (was := punt.als_invoer()):
        return False
    punt.punt.titel, punt.punt.vraag, punt.punt.duur = nieuw.titel, nieuw.vraag, nieuw.duur
    if nieuw.rollen != was.rollen:
        _zet_rollen(punt.punt, nieuw.rollen)
    return True


@dienst
def bewaar_en_doe(daad: Daad, basisversie: int, invoer: Mapping[str, Puntinvoer], doe: Callable[[], object]) -> None:
    """Save what was typed and do one thing more (move, merge, split …), in one transaction: no typing is lost.

    Raises what `bewaar_samenstelling` and `doe` raise; then neither happened.
    """
    bewaar_samenstelling(daad, basisversie, invoer)
    doe()


def _zet_rollen(punt: Agendapunt, rollen: Mapping[int, str]) -> None:
    db.session.execute(sa.delete(Partijrol).where(Partijrol.agendapunt_id == punt.id))
    db.session.add_all(Partijrol(agendapunt_id=punt.id, organisatie_id=i, rol=rol) for i, rol in rollen.items())


@dienst
def verplaats_punt(daad: Daad, sleutel: str, omhoog: bool) -> None:
    """Move an item one place up or down. At the end of the list nothing happens."""
    blad = pak(daad, None)
    plaats = blad.punten.index(blad.punt(sleutel))
    doel = plaats - 1 if omhoog else plaats + 1
    if not 0 <= doel < len(blad.punten):
        return
    volgorde = [p.punt for p in blad.punten]
    volgorde.insert(doel, volgorde.pop(plaats))
    for nr, punt in enumerate(volgorde, start=1):
        punt.volgorde = nr
    _vastgelegd(daad, blad, f"Volgorde van {blad.stap.naam.lower()} gewijzigd")


@dienst
def voeg_samen(daad: Daad, sleutel: str, in_sleutel: str) -> None:
    """Merge an item into another: its submissions stay readable there, its submitters become co-submitters.

    `maak_los` undoes it in the working copy; a version that went out stays as it was.
    """
    blad = pak(daad, None)
    bron, doel = blad.punt(sleutel), blad.punt(in_sleutel)
    if bron.punt.id == doel.punt.id:
        raise KanNiet([Weigering("Kies een ander punt om mee samen te voegen.", blad.plek())])
    for eerder in (*bron.opgegaan, bron.punt):
        eerder.opgegaan_in_id = doel.punt.id
    _zet_rollen(doel.punt, _breedste(doel.rollen, bron.rollen))
    _vastgelegd(daad, blad, f"Punt samengevoegd met een ander punt van {blad.stap.naam.lower()}")


STERKTE = (Rolinpunt.VOERT, Rolinpunt.NEEMT_DEEL, Rolinpunt.GEINFORMEERD)


def _breedste(een: Mapping[int, str], ander: Mapping[int, str]) -> dict[int, str]:
    """Per party the stronger of its two roles: nobody loses its seat in a merge."""
    return {
        i: min((r for r in (een.get(i), ander.get(i)) if r), key=lambda r: STERKTE.index(Rolinpunt(r)))
        for i in een.keys() | ander.keys()
    }


@dienst
def maak_los(daad: Daad, sleutel: str) -> None:
    """Undo a merge: the item stands on its own again, with its own submissions, at the end of the list."""
    blad = pak(daad, None)
    punt = next((q for p in blad.punten for q in p.opgegaan if q.sleutel == sleutel), None)
    if punt is None:
        raise BestaatNiet
    punt.opgegaan_in_id, punt.volgorde = None, volgende_plaats(blad.agenda)
    _vastgelegd(daad, blad, "Samenvoeging ongedaan gemaakt")


@dienst
def splits(daad: Daad, sleutel: str, titel: str) -> Agendapunt:
    """A second item from the same submissions, with a title of its own. Both show the whole original text.

    Raises OngeldigeInvoer without a title, or with one that is too long: nothing is cut off.
    """
    blad = pak(daad, None)
    bron = blad.punt(sleutel)
    nieuw = Agendapunt(
        agenda_id=blad.agenda.id,
        status=AGENDAPUNT.begin(),
        volgorde=volgende_plaats(blad.agenda),
        titel=keur_tekst(titel, "titel", "Geef het tweede punt een titel.", MAX_TITEL),
        soort=bron.punt.soort,
        doel=bron.punt.doel,
    )
    db.session.add(nieuw)
    db.session.flush()
    db.session.add_all(Agendabron(agendapunt_id=nieuw.id, onderwerp_id=b.onderwerp.id) for b in bron.bronnen)
    _zet_rollen(nieuw, bron.rollen)
    _vastgelegd(daad, blad, "Punt gesplitst in twee punten")
    return nieuw


@dienst
def haal_af(daad: Daad, sleutel: str, reden: str) -> Agendapunt:
    """Take an item off the next version, with a reason. What was presented stays readable in its versions.

    Every party of the dossier reads the journaal: the reason goes there only for an item that they know. Who brought
    an item that nobody knows yet is told at once; otherwise the next version tells it to everybody.
    """
    blad = pak(daad, None)
    gevonden = blad.punt(sleutel)
    punt = gevonden.punt
    waarom = keur_tekst(reden, "reden", "Schrijf waarom het punt van de agenda gaat.")
    daad.voer_uit(AGENDAPUNT, Puntdaad.AFHALEN, punt)
    punt.resultaat = waarom
    bekend = any(regel.agendapunt_id == punt.id for v in list_versies(daad.actor, blad.agenda) for regel in v.regels)
    wat = f"Punt van {blad.stap.naam.lower()} gehaald"
    if bekend:
        _vastgelegd(daad, blad, wat, waarom)
    else:
        _vastgelegd(daad, blad, wat, indieners=tuple(b.onderwerp.indiener_id for b in gevonden.bronnen))
    return punt
