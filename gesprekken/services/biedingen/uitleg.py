"""The judgement about a bid, and the explanation that is owed when it falls short."""

from __future__ import annotations

from gesprekken.core.errors import EEN_COLLEGA, IntussenGewijzigd, KanNiet, MagNiet, OngeldigeInvoer, Weigering
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.permissions import Permission
from gesprekken.domain.biedingen.invoer import KIES_UITLEG, KIES_WEZENLIJK
from gesprekken.domain.biedingen.models import Bod, Bodoordeel, Boduitleg, Uitlegsoort
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.biedingen.biedingen import list_uitleg
from gesprekken.queries.biedingen.bodblad import Bodblad
from gesprekken.services.biedingen.bieden import pak_bod
from gesprekken.services.daad import Daad


def _uitgebracht(daad: Daad, blad: Bodblad, nr: int) -> Bod:
    """The version that counts, which the person read. Raises KanNiet without one, IntussenGewijzigd for an older."""
    if not daad.actor.mag(Permission.BOD_SCHRIJVEN):
        raise MagNiet(f"Uw rol ({daad.actor.rol_naam}) mag dit niet doen.")
    if blad.laatste is None:
        raise KanNiet([Weigering("Breng eerst een bod uit.", blad.plek())])
    if blad.laatste.bod.nr != nr:
        raise IntussenGewijzigd(daad.wie_was_eerst(blad.dossier, blad.plek()), blad.laatste.bod.nr or 0)
    return blad.laatste.bod


@dienst
def oordeel_over_bod(daad: Daad, nr: int, redenen: str, *, wezenlijk: bool | None, gelezen: str = "") -> Bodoordeel:
    """Record whether version `nr` is a real step towards the scenario; a later judgement replaces an earlier one.

    It is a human judgement with reasons and is never computed. `gelezen` is the digest of the judgement that the
    person saw ('' = none). Raises OngeldigeInvoer without an answer or reasons, IntussenGewijzigd when a
    colleague judged first: nobody's reasons are replaced unread.
    """
    blad = pak_bod(daad)
    bod = _uitgebracht(daad, blad, nr)
    eerder = blad.laatste.oordeel if blad.laatste else None
    if (eerder.afdruk if eerder else "") != gelezen:
        raise IntussenGewijzigd(eerder.door if eerder else EEN_COLLEGA, nr)
    if wezenlijk is None:
        raise OngeldigeInvoer({"wezenlijk": KIES_WEZENLIJK})
    redenen = keur_tekst(redenen, "redenen", "Schrijf waarom u dit vindt.")
    oordeel = eerder or Bodoordeel(bod_id=bod.id)
    van = ("wezenlijke stap" if oordeel.wezenlijk else "geen wezenlijke stap") if oordeel.redenen else ""
    oordeel.wezenlijk, oordeel.redenen, oordeel.op, oordeel.door = wezenlijk, redenen, daad.nu, daad.actor.naam
    db.session.add(oordeel)
    gebeurd = Gebeurtenis(
        f"Oordeel over bod {nr} vastgelegd",
        blad.plek("oordelen"),
        van,
        "wezenlijke stap" if wezenlijk else "geen wezenlijke stap",
        redenen,
    )
    daad.leg_vast(blad.dossier, oordeel, gebeurd)
    return oordeel


@dienst
def leg_uit(daad: Daad, nr: int, soort: str, tekst: str) -> Boduitleg:
    """Write a toelichting or a handelingsperspectief with version `nr`; every earlier text stays readable."""
    blad = pak_bod(daad)
    bod = _uitgebracht(daad, blad, nr)
    if soort not in list(Uitlegsoort):
        raise OngeldigeInvoer({"soort": KIES_UITLEG})
    tekst = keur_tekst(tekst, "tekst", "Schrijf de tekst die naast uw bod komt te staan.")
    eerdere = list_uitleg(blad.dossier, blad.stap)
    uitleg = Boduitleg(dossier_id=blad.dossier.id, stap_id=blad.stap.id, bod_id=bod.id, soort=soort, tekst=tekst,
                       nr=eerdere[0].nr + 1 if eerdere else 1, op=daad.nu, door=daad.actor.naam)  # fmt: skip
    db.session.add(uitleg)
    gebeurd = Gebeurtenis(f"{soort.capitalize()} bij bod {nr} geschreven", blad.plek("uitleggen"))
    daad.leg_vast(blad.dossier, uitleg, gebeurd)
    return uitleg
