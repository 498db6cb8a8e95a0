"""The start stock, the explanation of the gap, and delivering overzicht 5a."""

from __future__ import annotations

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.models import Startvoorraad, Verschiluitleg
from gesprekken.domain.overzichten.voorraad import keur_voorraad
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.overzichten.overzichten import find_startvoorraad, find_verschiluitleg
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.queries.overzichten.stuk import stel_op
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.indienen import eis_indiener, leg_indiening_vast
from gesprekken.services.overzichten.register import pak_register

MEESTE_VOORRAAD = 500_000
LANGSTE_BRON = 200


def _pak_als_gemeente(daad: Daad) -> Registerblad:
    blad = pak_register(daad)
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


@dienst
def dien_in(
    daad: Daad, nr: int, opmerking: str = "",
    gelezen: str | None = None,
) -> Indiening:  # fmt: skip
    """Deliver the register as number `nr`, whatever happens to the other steps. Raises like `leg_indiening_vast`."""
    blad = _pak_als_gemeente(daad)
    return leg_indiening_vast(daad, stel_op(blad), nr, gelezen, opmerking)
