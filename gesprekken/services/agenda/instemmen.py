"""Presenting a version, answering it per line, replying to conditions, adopting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet, IntussenGewijzigd, KanNiet, MagNiet, OngeldigeInvoer, Weigering
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.lezen import lees_verhaal
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.core.tekst import telwoord
from gesprekken.domain.agenda.invoer import VASTGESTELD, keur_oordeel
from gesprekken.domain.agenda.models import Agendaregel, Agendaversie, Gespreksagenda, Instemming
from gesprekken.domain.agenda.processen import AGENDAPUNT, AGENDAVERSIE, Puntdaad, Versiedaad
from gesprekken.domain.agenda.statussen import is_vastgestelde_versie, vraagt_reactie
from gesprekken.domain.agenda.versies import antwoordafdruk, antwoordstand
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.agenda.agenda import Versie, find_agenda, list_instemmingen, list_versies, vaste_instemmingen
from gesprekken.queries.agenda.vaststellen import vaststelomgeving
from gesprekken.queries.agenda.voorstel import maak_voorstel
from gesprekken.queries.dossiers.dossiers import Deelnemer, list_deelnemers, list_partij_ids
from gesprekken.services.agenda.muren import zet_muren
from gesprekken.services.agenda.samenstellen import pak
from gesprekken.services.daad import Daad


@dienst
def leg_voor(daad: Daad, basisversie: int) -> Agendaversie:
    """Freeze the working copy as the next numbered version and ask every party about what changed.

    Lines that did not change keep their answers: consent binds to the hash of a line.
    Raises KanNiet when an item has nobody who leads, or nothing changed.
    """
    blad = pak(daad, basisversie)
    vorige = next(iter(list_versies(daad.actor, blad.agenda)), None)
    voorstel = maak_voorstel(daad.nu, blad.stap, blad.punten, list_deelnemers(blad.dossier), vorige, blad.plek())
    versie = Agendaversie(agenda_id=blad.agenda.id, nr=voorstel.nr, vingerafdruk=voorstel.vingerafdruk,
                          voorgelegd_op=daad.nu, reactie_tot=voorstel.reactie_tot)  # fmt: skip
    daad.voer_uit(AGENDAVERSIE, Versiedaad.VOORLEGGEN, versie, voorstel.omgeving)
    if vorige:
        daad.voer_uit(AGENDAVERSIE, Versiedaad.VERVANGEN, vorige.versie)
    db.session.add(versie)
    db.session.flush()
    for regel in voorstel.regels:
        regel.agendaversie_id = versie.id
    db.session.add_all(voorstel.regels)
    for punt in blad.punten:
        daad.voer_uit(AGENDAPUNT, Puntdaad.VOORLEGGEN, punt.punt)
    blad.agenda.versie += 1
    plek = daad.plek(Pleksoort.AGENDA)
    gebeurd = Gebeurtenis(
        f"{blad.stap.naam} voorgelegd", plek, naar=f"versie {versie.nr}", melden=list_partij_ids(blad.dossier)
    )
    daad.leg_vast(blad.dossier, versie, gebeurd)
    return versie


@dataclass(frozen=True, slots=True)
class Versieblad:
    """The version that counts in hand: dossier locked, agenda locked, every version newest first."""

    ronde: Ronde
    dossier: Dossier
    stap: Stap
    agenda: Gespreksagenda
    versies: Sequence[Versie]

    @property
    def versie(self) -> Versie:
        """The last one that went out."""
        return self.versies[0]

    def plek(self, deel: str = "") -> Plek:
        """The page on which it is read and answered."""
        return Plek(Pleksoort.AGENDA, self.ronde.slug, self.dossier.slug, self.stap.code, deel)


def _open_agenda(daad: Daad) -> Versieblad:
    """The versions of an agenda, its dossier locked. Raises BestaatNiet when none went out."""
    ronde, dossier = daad.pak()
    stap = daad.pak_stap(dossier, SOORT)
    agenda = find_agenda(dossier, stap, slot=True)
    versies = list_versies(daad.actor, agenda)
    if agenda is None or not versies:
        raise BestaatNiet
    return Versieblad(ronde, dossier, stap, agenda, versies)


def _open_versie(daad: Daad, nr: int) -> Versieblad:
    """The version that counts, its dossier locked. Raises IntussenGewijzigd when a newer one went out."""
    blad = _open_agenda(daad)
    if blad.versie.versie.nr != nr:
        raise IntussenGewijzigd(blad.dossier.naam, blad.versie.versie.nr)
    return blad


@dienst
def antwoord(
    daad: Daad, nr: int, oordelen: Mapping[str, tuple[str, str]], gelezen: Mapping[str, str] | None = None
) -> int:
    """Answer lines of version `nr`: item key -> (oordeel, reason). Returns how many answers were recorded.

    An answer binds to the hash of the line as it stands in this version; a later answer replaces an earlier one
    until the version is adopted. What was answered before an unchanged line was adopted stays as it was adopted.
    `gelezen` says per item what the page showed of the answer and the reply to it (`antwoordstand`; none = nothing).
    Raises OngeldigeInvoer per line, KanNiet after adoption, IntussenGewijzigd when a colleague answered otherwise or
    the municipality replied since: nobody's words are replaced unread.
    """
    blad = _open_versie(daad, nr)
    _eis_partij(daad.actor, list_deelnemers(blad.dossier))
    if is_vastgestelde_versie(blad.versie.versie):
        raise KanNiet([Weigering(VASTGESTELD)])
    regels = {blad.versie.sleutels[r.agendapunt_id]: r for r in blad.versie.regels}
    _keur_oordelen(oordelen, regels)
    eigen = [(i, n) for i, n in list_instemmingen(blad.agenda) if i.organisatie_id == daad.actor.organisatie_id]
    eerder = {i.vingerafdruk: i for i, _naam in eigen}
    _eis_veranderlijk(blad, eigen, {regels[sleutel].vingerafdruk for sleutel in oordelen})
    for sleutel, (oordeel, reden) in oordelen.items():
        regel = regels[sleutel]
        if gelezen is not None:
            _eis_gelezen(blad, eerder.get(regel.vingerafdruk), (oordeel, reden), gelezen.get(sleutel, ""))
        _leg_oordeel_vast(daad, regel, eerder.get(regel.vingerafdruk), oordeel, reden)
    punten = telwoord(len(oordelen), "punt", "punten")
    wat = f"Antwoord op {blad.stap.naam.lower()}, versie {nr}"
    melden = (blad.dossier.trekker_id,)
    daad.leg_vast(blad.dossier, blad.versie.versie, Gebeurtenis(wat, blad.plek(), naar=punten, melden=melden))
    return len(oordelen)


def _eis_veranderlijk(blad: Versieblad, eigen: Sequence[tuple[Instemming, str]], afdrukken: set[str]) -> None:
    """Answers that are part of an adopted version stay as they are."""
    vast = vaste_instemmingen(eigen, blad.versies)
    if any(i.id in vast and i.vingerafdruk in afdrukken for i, _naam in eigen):
        raise KanNiet([Weigering("Een punt is met uw antwoord vastgesteld en sindsdien niet veranderd.", blad.plek())])


def _eis_gelezen(blad: Versieblad, nu: Instemming | None, nieuw: tuple[str, str], gelezen: str) -> None:
    """Whoever says something else of a line has read what was said and replied before."""
    if nu is None or gelezen == antwoordstand(nu.oordeel, nu.reden, nu.antwoord):
        return
    if antwoordafdruk(nieuw[0], lees_verhaal(nieuw[1])) != (zelfde := antwoordafdruk(nu.oordeel, nu.reden)):
        wie = blad.dossier.naam if gelezen.startswith(zelfde) else nu.door
        raise IntussenGewijzigd(wie, blad.versie.versie.nr)


def _eis_partij(actor: Actor, deelnemers: Sequence[Deelnemer]) -> None:
    als = next((d for d in deelnemers if d.organisatie_id == actor.organisatie_id and d.gesprekspartij), None)
    if als is None or als.trekker:
        raise MagNiet("De partijen die zijn uitgenodigd geven antwoord; wie de agenda voorlegt, niet.")


def _keur_oordelen(oordelen: Mapping[str, tuple[str, str]], regels: Mapping[str, Agendaregel]) -> None:
    if not oordelen or not set(oordelen) <= set(regels):
        raise OngeldigeInvoer({"": "Kies bij ten minste één punt van deze versie uw antwoord."})
    fouten: dict[str, str] = {}
    for sleutel, (oordeel, reden) in oordelen.items():
        try:
            keur_oordeel(oordeel, reden, sleutel)
        except OngeldigeInvoer as fout:
            fouten |= fout.fouten
    if fouten:
        raise OngeldigeInvoer(fouten)


def _leg_oordeel_vast(daad: Daad, regel: Agendaregel, eerder: Instemming | None, oordeel: str, reden: str) -> None:
    instemming = eerder or Instemming(
        agendapunt_id=regel.agendapunt_id, organisatie_id=daad.actor.organisatie_id, vingerafdruk=regel.vingerafdruk
    )
    if (eerder is not None) and (eerder.oordeel, eerder.reden) == (oordeel, lees_verhaal(reden)):
        return
    instemming.oordeel, instemming.reden = oordeel, lees_verhaal(reden)
    instemming.op, instemming.door = daad.nu, daad.actor.naam
    instemming.antwoord, instemming.antwoord_op = "", None
    db.session.add(instemming)


@dienst
def reageer(daad: Daad, sleutel: str, tekst: str, gelezen: str | None = None) -> Instemming:
    """The trekker replies to a condition (*akkoord mits*) on a line of the version that counts, once.

    `gelezen` is the digest of the answer that was on the page. Raises BestaatNiet when there is no such
    condition, IntussenGewijzigd when the party changed it since, KanNiet when there is nothing to reply to any more.
    """
    blad = _open_agenda(daad)
    eis_trekker(daad.actor, blad.dossier)
    gevonden = [(i, n) for i, n in list_instemmingen(blad.agenda) if i.sleutel == sleutel]
    if not gevonden:
        raise BestaatNiet
    instemming, partij = gevonden[0]
    if gelezen is not None and gelezen != antwoordafdruk(instemming.oordeel, instemming.reden):
        raise IntussenGewijzigd(partij, blad.versie.versie.nr)
    _eis_open_voorwaarde(blad, instemming)
    instemming.antwoord = keur_tekst(tekst, "tekst", "Schrijf wat u met de voorwaarde doet.")
    instemming.antwoord_op = daad.nu
    gebeurd = Gebeurtenis(
        f"Gereageerd op de voorwaarde van {partij}", blad.plek(sleutel), melden=(instemming.organisatie_id,)
    )
    daad.leg_vast(blad.dossier, instemming, gebeurd)
    return instemming


def _eis_open_voorwaarde(blad: Versieblad, instemming: Instemming) -> None:
    """A condition of the version that counts, without a reply, on a version that is not adopted."""
    if not vraagt_reactie(instemming.oordeel):
        raise BestaatNiet
    if instemming.vingerafdruk not in {r.vingerafdruk for r in blad.versie.regels}:
        raise KanNiet([Weigering("Deze voorwaarde hoort bij een tekst die is vervangen.", blad.plek())])
    if instemming.antwoord or vaste_instemmingen([(instemming, "")], blad.versies):
        raise KanNiet([Weigering("Op deze voorwaarde is al gereageerd. Lees die reactie.", blad.plek(), voorbij=True)])


@dienst
def stel_vast(daad: Daad, nr: int) -> Agendaversie:
    """Adopt version `nr`. Nobody has a veto: answers may miss once their term has passed; reservations stay visible.

    Raises KanNiet with every open answer and unanswered condition, IntussenGewijzigd when a newer version went out.
    """
    blad = _open_versie(daad, nr)
    eis_trekker(daad.actor, blad.dossier)
    omgeving = vaststelomgeving(blad.ronde, blad.dossier, blad.stap, blad.agenda, blad.versie)
    versie = blad.versie.versie
    van, naar = daad.voer_uit(AGENDAVERSIE, Versiedaad.VASTSTELLEN, versie, omgeving)
    # An answer that was stored before this moment counts, whichever of the two requests began first.
    versie.vastgesteld_op = max([daad.nu, *(i.op for i, _naam in list_instemmingen(blad.agenda))])
    zet_muren(blad.versie, list_deelnemers(blad.dossier))
    wat = f"{blad.stap.naam} vastgesteld, versie {nr}"
    melden = list_partij_ids(blad.dossier)
    daad.leg_vast(blad.dossier, versie, Gebeurtenis(wat, blad.plek(), van, naar, melden=melden))
    return versie
