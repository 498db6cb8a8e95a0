"""Presenting a version, answering it per line, replying to conditions, adopting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet, IntussenGewijzigd, KanNiet, MagNiet, OngeldigeInvoer, Weigering
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import dag, op_dag
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.core.workflow import Toestand
from gesprekken.domain.agenda.invoer import keur_oordeel, keur_tekst
from gesprekken.domain.agenda.models import (
    Agendaregel,
    Agendaversie,
    Gespreksagenda,
    Instemming,
    Rolinpunt,
)
from gesprekken.domain.agenda.processen import AGENDAPUNT, AGENDAVERSIE, Openstaand, Vaststelomgeving, Voorlegomgeving
from gesprekken.domain.agenda.statussen import is_vastgestelde_versie, vraagt_reactie
from gesprekken.domain.agenda.versies import regelhash, regelinhoud, versiehash
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.agenda import Punt, Versie, find_agenda, list_instemmingen, list_versies
from gesprekken.queries.dossiers import Deelnemer, get_dossier, get_stap, list_deelnemers
from gesprekken.services.agenda.samenstellen import Tafelblad, pak
from gesprekken.services.dossiers import eis_trekker
from gesprekken.services.vastleggen import leg_vast

EINDE = time(23, 59)


@dienst
def leg_voor(actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, basisversie: int) -> Agendaversie:
    """Freeze the working copy as the next numbered version and ask every party about what changed.

    Lines that did not change keep their answers: consent binds to the hash of a line.
    Raises KanNiet when an item has nobody who leads, or nothing changed.
    """
    blad = pak(actor, ronde_slug, slug, stap_code, basisversie)
    vorige = next(iter(list_versies(actor, blad.agenda)), None)
    regels = _regels(blad)
    afdruk = versiehash([r.vingerafdruk for r in regels])
    omgeving = Voorlegomgeving(
        len(regels), _zonder_trekker(blad), vorige is None or vorige.versie.vingerafdruk != afdruk
    )
    tot = op_dag(dag(nu) + timedelta(days=blad.stap.parameters["reactiedagen"]), EINDE)
    versie = Agendaversie(agenda_id=blad.agenda.id, nr=vorige.versie.nr + 1 if vorige else 1, vingerafdruk=afdruk,
                          voorgelegd_op=nu, reactie_tot=tot)  # fmt: skip
    AGENDAVERSIE.voer_uit("voorleggen", versie, actor, Toestand(nu, omgeving))
    if vorige:
        AGENDAVERSIE.voer_uit("vervangen", vorige.versie, actor, Toestand(nu))
    db.session.add(versie)
    db.session.flush()
    for regel in regels:
        regel.agendaversie_id = versie.id
    db.session.add_all(regels)
    for punt in blad.punten:
        AGENDAPUNT.voer_uit("voorleggen", punt.punt, actor, Toestand(nu))
    blad.agenda.versie += 1
    plek = Plek(Pleksoort.AGENDA, blad.ronde.slug, blad.dossier.slug, blad.stap.code)
    leg_vast(actor, nu, blad.dossier, Gebeurtenis(f"{blad.stap.naam} voorgelegd", plek, naar=f"versie {versie.nr}"))
    return versie


def _regels(blad: Tafelblad) -> list[Agendaregel]:
    """The working copy as frozen lines. The matrix names organisations: an export can be read and recomputed."""
    namen = {d.organisatie_id: d.naam for d in list_deelnemers(blad.dossier)}
    return [_regel(nr, p, namen) for nr, p in enumerate(blad.punten, start=1)]


def _regel(nr: int, p: Punt, namen: Mapping[int, str]) -> Agendaregel:
    partijen = {namen[i]: rol for i, rol in p.rollen.items() if i in namen}
    inhoud = regelinhoud(p.punt.titel, p.punt.vraag, p.punt.soort, p.punt.doel, partijen)
    return Agendaregel(agendapunt_id=p.punt.id, volgnr=nr, duur=p.punt.duur, inhoud=inhoud,
                       vingerafdruk=regelhash(p.punt.sleutel, inhoud))  # fmt: skip


def _zonder_trekker(blad: Tafelblad) -> list[Openstaand]:
    return [
        Openstaand("", p.punt.titel, blad.plek(p.punt.sleutel))
        for p in blad.punten
        if Rolinpunt.VOERT not in p.rollen.values()
    ]


def _open_versie(
    actor: Actor, ronde_slug: str, slug: str, stap_code: str, nr: int
) -> tuple[Ronde, Dossier, Stap, Gespreksagenda, Versie]:
    """The version that counts, its dossier locked. Raises IntussenGewijzigd when a newer one went out."""
    ronde, dossier = get_dossier(actor, ronde_slug, slug, slot=True)
    stap = get_stap(dossier, stap_code, "agenda")
    agenda = find_agenda(dossier, stap, slot=True)
    versies = list_versies(actor, agenda)
    if agenda is None or not versies:
        raise BestaatNiet
    if versies[0].versie.nr != nr:
        raise IntussenGewijzigd(dossier.naam, versies[0].versie.nr)
    return ronde, dossier, stap, agenda, versies[0]


@dienst
def antwoord(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, nr: int,
    oordelen: Mapping[str, tuple[str, str]],
) -> int:  # fmt: skip
    """Answer lines of version `nr`: item key -> (oordeel, reason). Returns how many answers were recorded.

    An answer binds to the hash of the line as it stands in this version; a later answer replaces an earlier one
    until the version is adopted. Raises OngeldigeInvoer per line, KanNiet after adoption.
    """
    ronde, dossier, stap, agenda, versie = _open_versie(actor, ronde_slug, slug, stap_code, nr)
    _eis_partij(actor, list_deelnemers(dossier))
    if is_vastgestelde_versie(versie.versie):
        raise KanNiet([Weigering("De agenda is vastgesteld. Breng een onderwerp in voor een volgende versie.")])
    regels = {versie.sleutels[r.agendapunt_id]: r for r in versie.regels}
    _keur_oordelen(oordelen, regels)
    eerder = {
        (i.agendapunt_id, i.vingerafdruk): i
        for i, _naam in list_instemmingen(agenda)
        if i.organisatie_id == actor.organisatie_id
    }
    for sleutel, (oordeel, reden) in oordelen.items():
        regel = regels[sleutel]
        _leg_oordeel_vast(actor, nu, regel, eerder.get((regel.agendapunt_id, regel.vingerafdruk)), oordeel, reden)
    plek = Plek(Pleksoort.AGENDA, ronde.slug, dossier.slug, stap.code)
    leg_vast(actor, nu, dossier, Gebeurtenis(
        f"Antwoord op {stap.naam.lower()}, versie {nr}", plek, naar=f"{len(oordelen)} punten"))  # fmt: skip
    return len(oordelen)


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


def _leg_oordeel_vast(
    actor: Actor, nu: datetime, regel: Agendaregel, eerder: Instemming | None, oordeel: str, reden: str
) -> None:
    instemming = eerder or Instemming(
        agendapunt_id=regel.agendapunt_id, organisatie_id=actor.organisatie_id, vingerafdruk=regel.vingerafdruk
    )
    if (eerder is not None) and (eerder.oordeel, eerder.reden) == (oordeel, reden.strip()):
        return
    instemming.oordeel, instemming.reden = oordeel, reden.strip()
    instemming.op, instemming.door = nu, actor.naam
    instemming.antwoord, instemming.antwoord_op = "", None
    db.session.add(instemming)


@dienst
def reageer(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, sleutel: str, tekst: str
) -> Instemming:
    """The trekker replies to a condition (*akkoord mits*). Raises BestaatNiet when there is no such condition."""
    ronde, dossier = get_dossier(actor, ronde_slug, slug, slot=True)
    eis_trekker(actor, dossier)
    stap = get_stap(dossier, stap_code, "agenda")
    gevonden = next(((i, n) for i, n in list_instemmingen(find_agenda(dossier, stap)) if i.sleutel == sleutel), None)
    if gevonden is None or not vraagt_reactie(gevonden[0].oordeel):
        raise BestaatNiet
    instemming, partij = gevonden
    instemming.antwoord = keur_tekst(tekst, "tekst", "Schrijf wat u met de voorwaarde doet.")
    instemming.antwoord_op = nu
    plek = Plek(Pleksoort.AGENDA, ronde.slug, dossier.slug, stap.code)
    leg_vast(actor, nu, dossier, Gebeurtenis(f"Gereageerd op de voorwaarde van {partij}", plek))
    return instemming


def vaststelomgeving(
    ronde: Ronde, dossier: Dossier, stap: Stap, agenda: Gespreksagenda, versie: Versie
) -> Vaststelomgeving:
    """Every open answer and every unanswered condition of a version, each with its place."""
    instemmingen = list_instemmingen(agenda)
    gegeven = {(i.organisatie_id, i.vingerafdruk) for i, _naam in instemmingen}
    titels = {r.vingerafdruk: r.inhoud["titel"] for r in versie.regels}
    plek = Plek(Pleksoort.AGENDA, ronde.slug, dossier.slug, stap.code)
    anderen = [d for d in list_deelnemers(dossier) if d.gesprekspartij and not d.trekker]
    return Vaststelomgeving(
        versie.versie.reactie_tot,
        [
            Openstaand(d.kort, titel, plek)
            for d in anderen
            for afdruk, titel in titels.items()
            if (d.organisatie_id, afdruk) not in gegeven
        ],
        [
            Openstaand(naam, titels[i.vingerafdruk], plek)
            for i, naam in instemmingen
            if i.vingerafdruk in titels and vraagt_reactie(i.oordeel) and not i.antwoord
        ],
    )


@dienst
def stel_vast(actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, nr: int) -> Agendaversie:
    """Adopt version `nr`. Nobody has a veto: answers may miss once their term has passed; reservations stay visible.

    Raises KanNiet with every open answer and unanswered condition, IntussenGewijzigd when a newer version went out.
    """
    ronde, dossier, stap, agenda, versie = _open_versie(actor, ronde_slug, slug, stap_code, nr)
    eis_trekker(actor, dossier)
    omgeving = vaststelomgeving(ronde, dossier, stap, agenda, versie)
    van, naar = AGENDAVERSIE.voer_uit("vaststellen", versie.versie, actor, Toestand(nu, omgeving))
    versie.versie.vastgesteld_op = nu
    plek = Plek(Pleksoort.AGENDA, ronde.slug, dossier.slug, stap.code)
    leg_vast(actor, nu, dossier, Gebeurtenis(f"{stap.naam} vastgesteld, versie {nr}", plek, van, naar))
    return versie.versie
