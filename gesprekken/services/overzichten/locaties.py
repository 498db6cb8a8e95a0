"""Rows of overzicht 5a: entered, changed, confirmed, struck out. A row of one corporation is no other's to touch."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import datetime
from functools import reduce
from operator import or_

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import IntussenGewijzigd, KanNiet, MagNiet, OngeldigeInvoer, Weigering
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.permissions import Permission
from gesprekken.core.tekst import telwoord
from gesprekken.core.workflow import Toestand, weigeringen
from gesprekken.domain.overzichten.models import Regelversie, Woninglocatie
from gesprekken.domain.overzichten.overzicht5a import OVERZICHT5A, Rij5a, Rijinvoer, vaste_cellen
from gesprekken.domain.overzichten.processen import WONINGLOCATIE, Regeldaad, Regelomgeving
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.overzichten.overzichten import Locatierij, find_startvoorraad, get_locatie
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.services.daad import Daad
from gesprekken.services.overzichten.register import pak_register

TE_VEEL_WEG = "Dan verdwijnen er meer woningen dan er zijn. Kijk uw aantallen na, of overleg met de gemeente."
ER_NIET_MEER = "Een van de regels staat hier niet meer. Lees de lijst opnieuw en bevestig wat u nu ziet."


def _neem_over(blad: Registerblad, w: Woninglocatie, rij: Rij5a, nu: datetime) -> None:
    bewaard = OVERZICHT5A.bewaard(rij.waarden, blad.kader.organisaties)
    if w.organisatie_id != bewaard["organisatie_id"]:  # who stood for it before says nothing of it any more
        w.bevestigd_afdruk, w.bevestigd_op, w.bevestigd_door = "", None, ""
    for attribuut, waarde in bewaard.items():
        setattr(w, attribuut, waarde)
    w.vingerafdruk = vingerafdruk(canoniek(vaste_cellen(rij, blad.kader.kader)))
    w.gewijzigd_op, w.gewijzigd_door = nu, blad.actor.naam
    if w.organisatie_id == blad.actor.organisatie_id:  # who writes its own row stands for it
        _bevestig(w, blad.actor, nu)


def _bevestig(w: Woninglocatie, actor: Actor, nu: datetime) -> None:
    w.bevestigd_afdruk, w.bevestigd_op, w.bevestigd_door = w.vingerafdruk, nu, actor.naam


def _keur_voorraad(blad: Registerblad, sleutel: str, regel: Locatieregel | None) -> None:
    """Not more homes can go than there are, as far as the reader can know. Raises OngeldigeInvoer at the half year.

    A shortage that only the municipality can see stands in its check list: a refusal would tell others of its rows.
    """
    start = find_startvoorraad(blad.dossier, blad.stap)
    if start is None:
        return
    try:
        blad.lees().getallen.keur(start.woningen, blad.kader.kader.eerste, sleutel, regel)
    except OngeldigeInvoer as fout:
        raise (fout if blad.trekt else OngeldigeInvoer(dict.fromkeys(fout.fouten, TE_VEEL_WEG))) from None


@dienst
def voeg_locatie_toe(daad: Daad, invoer: Rijinvoer) -> Woninglocatie:
    """Store a row. Raises OngeldigeInvoer at the half year in which more homes go than there are."""
    blad = pak_register(daad)
    blad.eis_schrijver()
    rij = blad.eis_invoer(invoer)
    w = Woninglocatie(dossier_id=blad.dossier.id, stap_id=blad.stap.id, versie=1, bevestigd_afdruk="")
    daad.voer_uit(WONINGLOCATIE, Regeldaad.INVOEREN, w)
    regel = rij.regel("", blad.kader.kader.hardheid)
    _keur_voorraad(blad, "", regel)
    _neem_over(blad, w, rij, daad.nu)
    db.session.add(w)
    _bewaar_versie(w, regel.hard)
    melden = _betrokken(blad, w.organisatie_id)
    daad.leg_vast(blad.dossier, w.stand, Gebeurtenis("Locatie toegevoegd aan overzicht 5a", blad.plek(), melden=melden))
    return w


def _bewaar_versie(w: Woninglocatie, hard: bool) -> None:
    """What the row says from here on, for whoever does not see it: that counts from the next batch."""
    db.session.flush()
    gelijk = ("dossier_id", "stap_id", "status", "organisatie_id", "tegenpartij_id", "soort", "woningen", "eindigt",
              "vertrouwelijkheid")  # fmt: skip
    db.session.add(Regelversie(locatie_id=w.id, hard=hard, **{naam: getattr(w, naam) for naam in gelijk}))


def _betrokken(blad: Registerblad, *corporaties: int | None) -> tuple[int, ...]:
    """Who is told: the municipality, and the corporations that the row is or was of."""
    return (blad.dossier.trekker_id, *(i for i in dict.fromkeys(corporaties) if i))


def _open_rij(blad: Registerblad, sleutel: str, versie: int | None) -> Locatierij:
    """The row for a change by its corporation or the municipality. Raises BestaatNiet, MagNiet, IntussenGewijzigd."""
    rij = get_locatie(blad.actor, blad.dossier, blad.stap, blad.kader, sleutel, ook_geschrapt=True)
    blad.eis_eigen(rij)
    if versie is not None and rij.locatie.versie != versie:
        raise IntussenGewijzigd(rij.locatie.gewijzigd_door, rij.locatie.versie)
    return rij


@dienst
def wijzig_locatie(daad: Daad, sleutel: str, versie: int, invoer: Rijinvoer) -> Woninglocatie:
    """Change a row. What its corporation confirmed no longer holds when another changes what it says.

    Raises OngeldigeInvoer like `voeg_locatie_toe`, IntussenGewijzigd when somebody saved first.
    """
    blad = pak_register(daad)
    eerder = _open_rij(blad, sleutel, versie)
    w = eerder.locatie
    daad.voer_uit(WONINGLOCATIE, Regeldaad.WIJZIGEN, w)
    rij = blad.eis_invoer(invoer)
    if rij == eerder.rij:
        return w
    vorige, straks = w.stand, rij.regel(sleutel, blad.kader.kader.hardheid)
    _keur_voorraad(blad, sleutel, straks)
    _neem_over(blad, w, rij, daad.nu)
    w.versie += 1
    hard = straks.hard
    _bewaar_versie(w, hard)
    naar = ("hard" if hard else "zacht") if hard != eerder.regel.hard else ""
    van = ("zacht" if hard else "hard") if naar else ""
    melden = _betrokken(blad, *vorige.organisaties, w.organisatie_id)
    gebeurd = Gebeurtenis("Locatie in overzicht 5a gewijzigd", blad.plek(), van, naar, melden=melden)
    daad.leg_vast(blad.dossier, vorige | w.stand, gebeurd)
    return w


@dienst
def bevestig_locaties(daad: Daad, afdrukken: Mapping[str, str]) -> int:
    """A corporation stands for rows of its own: key -> the hash that it read. Returns how many were confirmed.

    Raises OngeldigeInvoer when nothing was chosen, KanNiet with every row that changed since, that belongs to another,
    or that is not there: then none is confirmed.
    """
    blad = pak_register(daad)
    if not daad.actor.mag(Permission.WONINGLOCATIE_BEVESTIGEN):
        raise MagNiet(f"Uw rol ({daad.actor.rol_naam}) mag dit niet doen.")
    if not afdrukken:
        raise OngeldigeInvoer({"": "Kies ten minste één regel om te bevestigen."})
    regels = [r.locatie for r in _gekozen(blad, afdrukken)]
    overgang = WONINGLOCATIE.overgang(Regeldaad.BEVESTIGEN)
    bezwaren = [z for w in regels for z in weigeringen(overgang, w, Toestand(daad.nu, _omgeving(blad, w, afdrukken)))]
    if bezwaren or len(regels) < len(afdrukken):
        raise KanNiet(bezwaren or [Weigering(ER_NIET_MEER)])
    for w in regels:
        daad.voer_uit(WONINGLOCATIE, Regeldaad.BEVESTIGEN, w, _omgeving(blad, w, afdrukken))
        _bevestig(w, daad.actor, daad.nu)
    woord = telwoord(len(regels), "regel", "regels")
    gebeurd = Gebeurtenis(f"{woord} in overzicht 5a bevestigd", blad.plek(), melden=(blad.dossier.trekker_id,))
    daad.leg_vast(blad.dossier, reduce(or_, (w.stand for w in regels)), gebeurd)
    return len(regels)


def _gekozen(blad: Registerblad, sleutels: Container[str]) -> list[Locatierij]:
    return [r for r in blad.lees().rijen if r.locatie.sleutel in sleutels]


def _omgeving(blad: Registerblad, w: Woninglocatie, afdrukken: Mapping[str, str]) -> Regelomgeving:
    eigen = w.organisatie_id == blad.actor.organisatie_id
    return Regelomgeving(eigen, w.vingerafdruk == afdrukken[w.sleutel])


@dienst
def schrap_locatie(daad: Daad, sleutel: str, versie: int, reden: str) -> Woninglocatie:
    """Strike a row out, with a reason; it stays in what was delivered before."""
    blad = pak_register(daad)
    rij = _open_rij(blad, sleutel, versie)
    w = rij.locatie
    _keur_voorraad(blad, sleutel, None)
    van, naar = daad.voer_uit(WONINGLOCATIE, Regeldaad.SCHRAPPEN, w)
    reden = keur_tekst(reden, "reden", "Schrijf waarom deze regel vervalt.")
    w.versie += 1
    w.gewijzigd_op, w.gewijzigd_door = daad.nu, daad.actor.naam
    _bewaar_versie(w, rij.regel.hard)
    melden = _betrokken(blad, w.organisatie_id)
    gebeurd = Gebeurtenis("Locatie uit overzicht 5a geschrapt", blad.plek(), van, naar, reden, melden)
    daad.leg_vast(blad.dossier, w.stand, gebeurd)
    return w
