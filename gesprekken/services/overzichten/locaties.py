"""Rows of overzicht 5a: entered, changed, confirmed, struck out. A row of one corporation is no other's to touch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import IntussenGewijzigd, MagNiet, OngeldigeInvoer
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import dag
from gesprekken.core.workflow import Toestand
from gesprekken.domain.agenda.invoer import keur_tekst
from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.domain.overzichten.overzicht5a import Rij5a, celteksten, lees_rij
from gesprekken.domain.overzichten.processen import WONINGLOCATIE, Regelomgeving
from gesprekken.domain.overzichten.voorraad import keur_voorraad, voorraadverloop
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.overzichten import Locatierij, find_startvoorraad, get_locatie, list_locaties
from gesprekken.services.overzichten.registerblad import Registerblad, pak_register
from gesprekken.services.vastleggen import leg_vast


def _lees(blad: Registerblad, teksten: Mapping[str, str], nu: datetime) -> Rij5a:
    """The row that was typed. A corporation always writes for itself. Raises OngeldigeInvoer per cell."""
    eigen = next((s for s, i in blad.kader.organisaties.items() if i == blad.actor.organisatie_id), "")
    rij = lees_rij({**teksten, "corporatie": eigen} if not blad.trekt else teksten, blad.kader.kader)
    if rij.peildatum and rij.peildatum > dag(nu):
        raise OngeldigeInvoer({"peildatum": "Kies een dag die al is geweest: de peildatum zegt wanneer dit klopte."})
    return rij


def _neem_over(blad: Registerblad, w: Woninglocatie, rij: Rij5a, nu: datetime) -> None:
    ids = blad.kader.organisaties
    w.organisatie_id, w.tegenpartij_id = ids.get(rij.corporatie), ids.get(rij.tegenpartij)
    w.locatie, w.soort, w.planstatus, w.overeenkomst = rij.locatie, rij.soort, rij.status, rij.overeenkomst
    w.woningen, w.eindigt = {str(h): n for h, n in rij.woningen.items()}, str(rij.eindigt or "")
    w.bewijs, w.bron, w.peildatum, w.toelichting = rij.bewijs, rij.bron, rij.peildatum, rij.toelichting
    w.vertrouwelijkheid = rij.vertrouwelijkheid
    w.vingerafdruk = vingerafdruk(canoniek(celteksten(rij, blad.kader.kader)))
    w.gewijzigd_op, w.gewijzigd_door = nu, blad.actor.naam
    if w.organisatie_id == blad.actor.organisatie_id:  # who writes its own row stands for it
        _bevestig(w, blad.actor, nu)


def _bevestig(w: Woninglocatie, actor: Actor, nu: datetime) -> None:
    w.bevestigd_afdruk, w.bevestigd_op, w.bevestigd_door = w.vingerafdruk, nu, actor.naam


def _keur_voorraad(blad: Registerblad) -> None:
    """Not more homes can go than there are. Raises OngeldigeInvoer at the half year in which the stock runs out."""
    db.session.flush()
    start = find_startvoorraad(blad.dossier, blad.stap)
    if start is None:
        return
    _eigen, alle = list_locaties(blad.actor, blad.dossier, blad.stap, blad.kader)
    kader = blad.kader.kader
    keur_voorraad(voorraadverloop(start.woningen, alle, kader.eerste, kader.laatste))


@dienst
def voeg_locatie_toe(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, teksten: Mapping[str, str]
) -> Woninglocatie:
    """Store a row from texts by cell (see OVERZICHT5A). Raises OngeldigeInvoer with one sentence per cell."""
    blad = pak_register(actor, ronde_slug, slug, stap_code)
    blad.eis_schrijver()
    w = Woninglocatie(dossier_id=blad.dossier.id, stap_id=blad.stap.id, versie=1, bevestigd_afdruk="")
    WONINGLOCATIE.voer_uit("invoeren", w, actor, Toestand(nu))
    _neem_over(blad, w, _lees(blad, teksten, nu), nu)
    db.session.add(w)
    _keur_voorraad(blad)
    leg_vast(actor, nu, blad.dossier, Gebeurtenis("Locatie toegevoegd aan overzicht 5a", blad.plek(),
                                                  melden=_betrokken(blad, w)))  # fmt: skip
    return w


def _betrokken(blad: Registerblad, w: Woninglocatie) -> tuple[int, ...]:
    """Who is told: the municipality, and the corporation of the row."""
    return (blad.dossier.trekker_id, *([w.organisatie_id] if w.organisatie_id else []))


def _open_rij(blad: Registerblad, sleutel: str, versie: int | None) -> Locatierij:
    """The row for a change by its corporation or the municipality. Raises BestaatNiet, MagNiet, IntussenGewijzigd."""
    rij = get_locatie(blad.actor, blad.dossier, blad.stap, blad.kader, sleutel)
    if not blad.trekt and rij.locatie.organisatie_id != blad.actor.organisatie_id:
        raise MagNiet(f"Deze regel is van {rij.corporatie or 'de gemeente'}. U kunt hem alleen lezen.")
    if versie is not None and rij.locatie.versie != versie:
        raise IntussenGewijzigd(rij.locatie.gewijzigd_door, rij.locatie.versie)
    return rij


@dienst
def wijzig_locatie(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, sleutel: str, versie: int,
    teksten: Mapping[str, str],
) -> Woninglocatie:  # fmt: skip
    """Change a row. What its corporation confirmed no longer holds when another changes what it says.

    Raises OngeldigeInvoer per cell, IntussenGewijzigd when somebody saved first.
    """
    blad = pak_register(actor, ronde_slug, slug, stap_code)
    eerder = _open_rij(blad, sleutel, versie)
    w = eerder.locatie
    WONINGLOCATIE.voer_uit("wijzigen", w, actor, Toestand(nu))
    rij = _lees(blad, teksten, nu)
    if rij == eerder.rij:
        return w
    _neem_over(blad, w, rij, nu)
    w.versie += 1
    _keur_voorraad(blad)
    hard = rij.regel(sleutel, blad.kader.kader.hardheid).hard
    naar = ("hard" if hard else "zacht") if hard != eerder.regel.hard else ""
    van = ("zacht" if hard else "hard") if naar else ""
    leg_vast(actor, nu, blad.dossier, Gebeurtenis("Locatie in overzicht 5a gewijzigd", blad.plek(), van, naar,
                                                  melden=_betrokken(blad, w)))  # fmt: skip
    return w


@dienst
def bevestig_locaties(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, afdrukken: Mapping[str, str]
) -> int:
    """A corporation stands for rows of its own: key -> the hash that it read. Returns how many were confirmed.

    Raises OngeldigeInvoer when nothing was chosen, KanNiet when a row changed since or belongs to another.
    """
    blad = pak_register(actor, ronde_slug, slug, stap_code)
    if not afdrukken:
        raise OngeldigeInvoer({"": "Kies ten minste één regel om te bevestigen."})
    regels = [get_locatie(actor, blad.dossier, blad.stap, blad.kader, sleutel).locatie for sleutel in afdrukken]
    for w in regels:
        eigen = w.organisatie_id == actor.organisatie_id
        WONINGLOCATIE.voer_uit("bevestigen", w, actor,
                               Toestand(nu, Regelomgeving(eigen, w.vingerafdruk == afdrukken[w.sleutel])))  # fmt: skip
        _bevestig(w, actor, nu)
    woord = "1 regel" if len(regels) == 1 else f"{len(regels)} regels"
    leg_vast(actor, nu, blad.dossier, Gebeurtenis(f"{woord} in overzicht 5a bevestigd", blad.plek(),
                                                  melden=(blad.dossier.trekker_id,)))  # fmt: skip
    return len(regels)


@dienst
def schrap_locatie(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, sleutel: str, versie: int, reden: str
) -> Woninglocatie:
    """Strike a row out, with a reason; it stays in what was delivered before."""
    blad = pak_register(actor, ronde_slug, slug, stap_code)
    w = _open_rij(blad, sleutel, versie).locatie
    van, naar = WONINGLOCATIE.voer_uit("schrappen", w, actor, Toestand(nu))
    reden = keur_tekst(reden, "reden", "Schrijf waarom deze regel vervalt.")
    w.versie += 1
    _keur_voorraad(blad)
    leg_vast(actor, nu, blad.dossier, Gebeurtenis("Locatie uit overzicht 5a geschrapt", blad.plek(), van, naar, reden,
                                                  melden=_betrokken(blad, w)))  # fmt: skip
    return w


def onbevestigd(rijen: Sequence[Locatierij], organisatie_id: int) -> list[Locatierij]:
    """The rows of a corporation that it does not stand for (any more)."""
    return [r for r in rijen if r.locatie.organisatie_id == organisatie_id and not r.bevestigd]
