"""The start stock, the explanation of the gap, the check list, and delivering overzicht 5a."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import KanNiet, MagNiet, OngeldigeInvoer
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import dag
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.invoer import keur_tekst
from gesprekken.domain.overzichten.bevindingen import bevindingen
from gesprekken.domain.overzichten.models import Indiening, Startvoorraad, Verschiluitleg
from gesprekken.domain.overzichten.overzicht5a import celteksten
from gesprekken.domain.overzichten.processen import Controleregel, weiger_indienen
from gesprekken.domain.overzichten.rekenen import Afstemming
from gesprekken.domain.overzichten.voorraad import keur_voorraad, voorraadverloop
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.biedingen import Bodbeeld
from gesprekken.queries.dossiers import list_deelnemers
from gesprekken.queries.overzichten import (
    Locatierij,
    find_startvoorraad,
    find_verschiluitleg,
    list_indieningen,
    list_locaties,
)
from gesprekken.queries.rondes import list_stappen
from gesprekken.services.dossiers import eis_trekker
from gesprekken.services.overzichten.registerblad import Registerblad, pak_register
from gesprekken.services.vastleggen import leg_vast

MEESTE_VOORRAAD = 500_000


def _pak_als_gemeente(actor: Actor, ronde_slug: str, slug: str, stap_code: str) -> Registerblad:
    blad = pak_register(actor, ronde_slug, slug, stap_code)
    eis_trekker(actor, blad.dossier)
    if not actor.mag(Permission.OVERZICHT_INDIENEN):
        raise MagNiet(f"Uw rol ({actor.rol_naam}) mag dit niet doen.")
    return blad


@dienst
def leg_startvoorraad_vast(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, woningen: int, bron: str
) -> Startvoorraad:
    """DAEB homes at the begin of the period, with the source. Raises OngeldigeInvoer when the rows take away more."""
    blad = _pak_als_gemeente(actor, ronde_slug, slug, stap_code)
    if not 0 <= woningen <= MEESTE_VOORRAAD:
        raise OngeldigeInvoer({"woningen": "Geef een heel aantal woningen, van 0 tot en met 500.000."})
    bron = keur_tekst(bron, "bron", "Schrijf waar dit aantal vandaan komt.")
    _eigen, regels = list_locaties(actor, blad.dossier, blad.stap, blad.kader)
    try:
        keur_voorraad(voorraadverloop(woningen, regels, blad.kader.kader.eerste, blad.kader.kader.laatste))
    except OngeldigeInvoer as fout:
        raise OngeldigeInvoer({"woningen": next(iter(fout.fouten.values()))}) from fout
    vorige = find_startvoorraad(blad.dossier, blad.stap)
    uit = Startvoorraad(dossier_id=blad.dossier.id, stap_id=blad.stap.id, versie=(vorige.versie if vorige else 0) + 1,
                        woningen=woningen, bron=bron, op=nu, door=actor.naam)  # fmt: skip
    db.session.add(uit)
    leg_vast(actor, nu, blad.dossier, Gebeurtenis("Startvoorraad vastgelegd", blad.plek("voorraad")))
    return uit


@dienst
def leg_verschil_uit(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, tekst: str
) -> Verschiluitleg:
    """Why homes of the bid have no place yet. It keeps how many there were: another gap asks for another text."""
    blad = _pak_als_gemeente(actor, ronde_slug, slug, stap_code)
    tekst = keur_tekst(tekst, "tekst", "Schrijf waarom deze woningen nog geen locatie of bouwer hebben.")
    _eigen, regels = list_locaties(actor, blad.dossier, blad.stap, blad.kader)
    vorige = find_verschiluitleg(blad.dossier, blad.stap)
    uit = Verschiluitleg(dossier_id=blad.dossier.id, stap_id=blad.stap.id, versie=(vorige.versie if vorige else 0) + 1,
                         woningen=blad.afstemming(blad.bod(), regels).open, tekst=tekst, op=nu,
                         door=actor.naam)  # fmt: skip
    db.session.add(uit)
    leg_vast(actor, nu, blad.dossier, Gebeurtenis("Verschil met het bod toegelicht", blad.plek("verschil")))
    return uit


def controle(
    blad: Registerblad, rijen: Sequence[Locatierij], bod: Bodbeeld | None, afstemming: Afstemming
) -> list[Controleregel]:
    """The check list: what blocks first, then what warns; every line leads to where it is mended."""
    uitleg = find_verschiluitleg(blad.dossier, blad.stap)
    uitgelegd = afstemming.open == 0 or (uitleg is not None and uitleg.woningen == afstemming.open)
    naar_bod = Plek(Pleksoort.BOD, blad.ronde.slug, blad.dossier.slug, blad.stap.parameters["bod"])
    zonder = [r for r in rijen if r.locatie.organisatie_id and not r.bevestigd]
    namen = ", ".join(dict.fromkeys(r.corporatie for r in zonder))
    start = find_startvoorraad(blad.dossier, blad.stap)
    uit = [
        Controleregel(bod is not None, "Er is een bod uitgebracht" if bod else "Breng eerst een bod uit",
                      True, naar_bod),
        Controleregel(uitgelegd, *_over_verschil(afstemming, uitgelegd=uitgelegd), blad.plek("verschil")),
        Controleregel(not zonder, "Elke corporatie staat voor haar regels" if not zonder else
                      f"{len(zonder)} regels zijn niet bevestigd", False, blad.plek("bevestigen"), namen),
        Controleregel(start is not None, "De startvoorraad is bekend" if start else "De startvoorraad ontbreekt",
                      False, blad.plek("voorraad")),
    ]  # fmt: skip
    regels = [r.regel for r in rijen]
    return uit + [Controleregel(False, b.zin, False, blad.plek(b.sleutels[0] if b.sleutels else "locaties"))
                  for b in bevindingen(regels, blad.kader.kader.corporaties)]  # fmt: skip


def _over_verschil(afstemming: Afstemming, *, uitgelegd: bool) -> tuple[str, bool]:
    """(sentence, blocks): the gap must be closed or explained (addendum: 'waar … en door wie')."""
    if afstemming.open == 0:
        return "Elke DAEB-woning uit het bod heeft een locatie", True
    if uitgelegd:
        return f"{afstemming.open} woningen zonder locatie, met uw toelichting", True
    return f"{afstemming.open} woningen zonder locatie: vul aan of schrijf een toelichting", True


def inhoud(blad: Registerblad, rijen: Sequence[Locatierij], bod: Bodbeeld | None, a: Afstemming) -> dict[str, Any]:
    """What is frozen: every row as texts by cell with its hash, the totals, the bid, the explanation, open ends."""
    uitleg = find_verschiluitleg(blad.dossier, blad.stap)
    start = find_startvoorraad(blad.dossier, blad.stap)
    return {
        "dossier": blad.dossier.naam,
        "bod": bod.bod.nr if bod else None,
        "totalen": {"bod": a.bod, "hard": a.hard, "zacht": a.zacht, "open": a.open, "overschot": a.overschot},
        "toelichting": uitleg.tekst if uitleg and a.open else "",
        "startvoorraad": start.woningen if start else None,
        "regels": [
            {"sleutel": r.locatie.sleutel, "cellen": celteksten(r.rij, blad.kader.kader), "hard": r.regel.hard,
             "vingerafdruk": r.locatie.vingerafdruk, "bevestigd": r.bevestigd}
            for r in rijen
        ],
    }  # fmt: skip


@dienst
def dien_in(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, nr: int, opmerking: str = ""
) -> Indiening:
    """Deliver overzicht 5a as number `nr` (the next one, as the page showed it): frozen, with its hash.

    It can be delivered whatever happens to 5b, and late: that is marked. Raises KanNiet with everything that blocks.
    """
    blad = _pak_als_gemeente(actor, ronde_slug, slug, stap_code)
    eerdere = list_indieningen(blad.dossier, blad.stap)
    volgende = eerdere[0].nr + 1 if eerdere else 1
    if nr != volgende:
        raise OngeldigeInvoer({"": "Het overzicht is intussen al ingediend. Ververs de pagina."})
    rijen, regels = list_locaties(actor, blad.dossier, blad.stap, blad.kader)
    bod = blad.bod()
    afstemming = blad.afstemming(bod, regels)
    if bezwaren := weiger_indienen(controle(blad, rijen, bod, afstemming)):
        raise KanNiet(bezwaren)
    wat = inhoud(blad, rijen, bod, afstemming)
    limiet = next(s.limiet for s in list_stappen(blad.ronde) if s.id == blad.stap.id)
    uit = Indiening(dossier_id=blad.dossier.id, stap_id=blad.stap.id, nr=nr, inhoud=wat,
                    vingerafdruk=vingerafdruk(canoniek(wat)), op=nu, door=actor.naam, opmerking=opmerking.strip(),
                    te_laat=limiet is not None and limiet.dagen_tot(dag(nu)) < 0)  # fmt: skip
    db.session.add(uit)
    anderen = tuple(d.organisatie_id for d in list_deelnemers(blad.dossier) if d.gesprekspartij)
    leg_vast(actor, nu, blad.dossier, Gebeurtenis(
        f"Overzicht 5a ingediend, versie {nr}", blad.plek("indienen"),
        naar="te laat" if uit.te_laat else "op tijd", melden=anderen,
    ))  # fmt: skip
    return uit
