"""The start stock, the explanation of the gap, and delivering overzicht 5a."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.indieningen.controle import Controleregel
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.domain.overzichten.models import Startvoorraad, Verschiluitleg
from gesprekken.domain.overzichten.momentopname import LOS, Stukinzage, maak_stukinzage
from gesprekken.domain.overzichten.overzicht5a import celteksten
from gesprekken.domain.overzichten.rekenen import Afstemming
from gesprekken.domain.overzichten.totalen import totalen_van
from gesprekken.domain.overzichten.voorraad import keur_voorraad
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.biedingen import Bodbeeld
from gesprekken.queries.overzichten import (
    Locatierij,
    find_start_en_uitleg,
    find_startvoorraad,
    find_verschiluitleg,
)
from gesprekken.queries.registerinzage import find_laatste_versie
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.indienen import eis_indiener, leg_indiening_vast
from gesprekken.services.overzichten.controle import controle, maak_controle
from gesprekken.services.overzichten.registerblad import Registerblad, pak_register

__all__ = [
    "controle",
    "dien_in",
    "is_gewijzigd",
    "leg_startvoorraad_vast",
    "leg_verschil_uit",
    "stel_op",
]
MEESTE_VOORRAAD = 500_000
LANGSTE_BRON = 200


def _pak_als_gemeente(daad: Daad) -> Registerblad:
    blad = pak_register(daad.actor, daad.ronde, daad.dossier, daad.stap)
    eis_indiener(daad.actor, blad.dossier)
    return blad


@dienst
def leg_startvoorraad_vast(daad: Daad, woningen: int, bron: str) -> Startvoorraad:
    """DAEB homes at the begin of the period, with the source. Raises OngeldigeInvoer when the rows take away more."""
    blad = _pak_als_gemeente(daad)
    if not 0 <= woningen <= MEESTE_VOORRAAD:
        raise OngeldigeInvoer({"woningen": "Geef een heel aantal woningen, van 0 tot en met 500.000."})
    bron = keur_tekst(bron, "bron", "Schrijf waar dit aantal vandaan komt.")
    if len(bron) > LANGSTE_BRON:
        raise OngeldigeInvoer({"bron": f"Maak dit korter: ten hoogste {LANGSTE_BRON} tekens."})
    try:
        keur_voorraad(blad.lees().getallen.verloop(woningen, blad.kader.kader.eerste))
    except OngeldigeInvoer as fout:
        raise OngeldigeInvoer({"woningen": next(iter(fout.fouten.values()))}) from fout
    vorige = find_startvoorraad(blad.dossier, blad.stap)
    uit = Startvoorraad(dossier_id=blad.dossier.id, stap_id=blad.stap.id, versie=(vorige.versie if vorige else 0) + 1,
                        woningen=woningen, bron=bron, op=daad.nu, door=daad.actor.naam)  # fmt: skip
    db.session.add(uit)
    daad.leg_vast(blad.dossier, Gebeurtenis("Startvoorraad vastgelegd", blad.plek("voorraad")))
    return uit


@dienst
def leg_verschil_uit(daad: Daad, tekst: str, gelezen: int | None = None) -> Verschiluitleg:
    """Why homes of the bid have no place yet. It keeps how many there were: another gap asks for another text.

    `gelezen` is how many the page showed. Raises OngeldigeInvoer when there is no gap, or another than was read.
    """
    blad = _pak_als_gemeente(daad)
    tekst = keur_tekst(tekst, "tekst", "Schrijf waarom deze woningen nog geen locatie of bouwer hebben.")
    open_ = blad.lees().getallen.afstemming(blad.daeb(blad.bod())).open
    if open_ == 0:
        raise OngeldigeInvoer({"tekst": "Elke woning uit het bod heeft een locatie. Een toelichting is niet nodig."})
    if gelezen is not None and gelezen != open_:
        raise OngeldigeInvoer({"": f"Er zijn nu {open_} woningen zonder locatie. Kijk of uw tekst nog klopt en bewaar "
                                   "hem dan opnieuw."})  # fmt: skip
    vorige = find_verschiluitleg(blad.dossier, blad.stap)
    uit = Verschiluitleg(dossier_id=blad.dossier.id, stap_id=blad.stap.id, versie=(vorige.versie if vorige else 0) + 1,
                         woningen=open_, tekst=tekst, op=daad.nu,
                         door=daad.actor.naam)  # fmt: skip
    db.session.add(uit)
    daad.leg_vast(blad.dossier, Gebeurtenis("Verschil met het bod toegelicht", blad.plek("verschil"),
                                            kring=(blad.dossier.trekker_id,)))  # fmt: skip
    return uit


def _inhoud(
    blad: Registerblad, rijen: Sequence[Locatierij], los: Mapping[str, Any], lijst: Sequence[Controleregel]
) -> dict[str, Any]:
    """What is frozen: every row as texts by cell with its hash, the totals, the bid, the explanation, what warned.

    It can be read back without anything else: `corporaties` names the slugs, `periode` bounds the half years.
    """
    kader = blad.kader.kader
    return {
        "dossier": blad.dossier.naam,
        "periode": [str(kader.eerste), str(kader.laatste)],
        "corporaties": dict(kader.corporaties),
        **los,
        "waarschuwingen": [c.zin for c in lijst if not c.goed],
        "regels": bevries(blad, rijen),
    }


def bevries(blad: Registerblad, rijen: Sequence[Locatierij]) -> list[dict[str, Any]]:
    """Rows as they are frozen: texts by cell, and what they are worth."""
    kader = blad.kader.kader
    return [{"sleutel": r.locatie.sleutel, "cellen": celteksten(r.rij, kader), **_stand(r)} for r in rijen]


def _los(
    bod: Bodbeeld | None, a: Afstemming, uitleg: Verschiluitleg | None, start: Startvoorraad | None
) -> dict[str, Any]:
    """What is frozen beside the rows."""
    return {
        "bod": bod.bod.nr if bod else None,
        "totalen": totalen_van(a),
        "toelichting": uitleg.tekst if uitleg and a.open else "",
        "startvoorraad": start.woningen if start else None,
    }


def _stand(rij: Locatierij) -> dict[str, Any]:
    """What a row is worth, besides what its cells say; its hash stands for the cells."""
    return {"hard": rij.regel.hard, "vingerafdruk": rij.locatie.vingerafdruk, "bevestigd": rij.bevestigd}


def is_gewijzigd(
    toen: Mapping[str, Any], rijen: Sequence[Locatierij], bod: Bodbeeld | None, a: Afstemming,
    uitleg: Verschiluitleg | None, start: Startvoorraad | None,
) -> bool:  # fmt: skip
    """Whether the register says something else than what was frozen `toen`; `rijen` are all rows of the dossier."""
    los = ("totalen", "bod", "toelichting", "startvoorraad")
    nu = _los(bod, a, uitleg, start)
    regels = {r["sleutel"]: {k: r[k] for k in ("hard", "vingerafdruk", "bevestigd")} for r in toen["regels"]}
    return nu != {k: toen[k] for k in los} or {r.locatie.sleutel: _stand(r) for r in rijen} != regels


@dienst
def dien_in(
    daad: Daad, nr: int, opmerking: str = "",
    gelezen: str | None = None,
) -> Indiening:  # fmt: skip
    """Deliver the register as number `nr`, whatever happens to the other steps. Raises like `leg_indiening_vast`."""
    blad = _pak_als_gemeente(daad)
    return leg_indiening_vast(daad, stel_op(blad), nr, gelezen, opmerking)


def stel_op(blad: Registerblad) -> Stuk:
    """What would be delivered now; for the municipality, who sees every row. Raises MagNiet for anybody else."""
    inzage, bod = blad.lees(), blad.bod()
    rijen, afstemming = inzage.heel(), inzage.getallen.afstemming(blad.daeb(bod))
    start, uitleg = find_start_en_uitleg(blad.dossier, blad.stap)
    lijst = maak_controle(blad, rijen, bod, afstemming, uitleg, start)
    inhoud = _inhoud(blad, rijen, _los(bod, afstemming, uitleg, start), lijst)
    return Stuk(blad.ronde, blad.dossier, blad.stap, inhoud, lijst, find_laatste_versie(blad.dossier, blad.stap))


def inzage_nu(blad: Registerblad) -> Stukinzage:
    """The register as it stands now, for one reader, to be laid beside what was delivered.

    Whether the gap is explained only the municipality knows before it delivers.
    """
    inzage, bod = blad.lees(), blad.bod()
    start, uitleg = find_start_en_uitleg(blad.dossier, blad.stap)
    los = _los(bod, inzage.getallen.afstemming(blad.daeb(bod)), uitleg, start)
    weet = {code: los[code] for code in LOS if code != "toelichting" or blad.trekt}
    return maak_stukinzage(tuple(bevries(blad, inzage.rijen)), inzage.getallen, blad.daeb(bod), weet)
