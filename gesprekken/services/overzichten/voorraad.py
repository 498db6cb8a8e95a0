"""The start stock, and the explanation of the gap with the bid."""

from __future__ import annotations

from gesprekken.core.errors import EEN_COLLEGA, IntussenGewijzigd, OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.overzichten.models import Startvoorraad, Verschiluitleg
from gesprekken.domain.overzichten.voorraad import MEESTE_VOORRAAD, TE_VEEL_VOORRAAD, keur_voorraad
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.overzichten.overzichten import find_startvoorraad, find_verschiluitleg
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.indienen import eis_indiener
from gesprekken.services.overzichten.register import pak_register

LANGSTE_BRON = 200


def _pak_als_gemeente(daad: Daad) -> Registerblad:
    blad = pak_register(daad)
    eis_indiener(daad.actor, blad.dossier)
    return blad


def _eis_gelezen(vorige: Startvoorraad | Verschiluitleg | None, basisversie: int | None) -> None:
    """What counts is what the page showed (None: it came from no page); nobody replaces what they did not read."""
    versie = vorige.versie if vorige else 0
    if basisversie is not None and basisversie != versie:
        raise IntussenGewijzigd(vorige.door if vorige else EEN_COLLEGA, versie)


@dienst
def leg_startvoorraad_vast(daad: Daad, woningen: int, bron: str, basisversie: int | None = None) -> Startvoorraad:
    """DAEB homes at the begin of the period, with the source. `basisversie` is the figure that the page showed.

    Raises OngeldigeInvoer when the rows take away more, IntussenGewijzigd when somebody gave another figure first.
    """
    blad = _pak_als_gemeente(daad)
    vorige = find_startvoorraad(blad.dossier, blad.stap)
    _eis_gelezen(vorige, basisversie)
    if not 0 <= woningen <= MEESTE_VOORRAAD:
        raise OngeldigeInvoer({"woningen": TE_VEEL_VOORRAAD})
    bron = keur_tekst(bron, "bron", "Schrijf waar dit aantal vandaan komt.", LANGSTE_BRON)
    try:
        keur_voorraad(blad.lees().getallen.verloop(woningen, blad.kader.kader.eerste))
    except OngeldigeInvoer as fout:
        raise OngeldigeInvoer({"woningen": next(iter(fout.fouten.values()))}) from fout
    uit = Startvoorraad(dossier_id=blad.dossier.id, stap_id=blad.stap.id, versie=(vorige.versie if vorige else 0) + 1,
                        woningen=woningen, bron=bron, op=daad.nu, door=daad.actor.naam)  # fmt: skip
    db.session.add(uit)
    daad.leg_vast(blad.dossier, uit, Gebeurtenis("Startvoorraad vastgelegd", blad.plek("voorraad")))
    return uit


@dienst
def leg_verschil_uit(
    daad: Daad, tekst: str, gelezen: int | None = None, basisversie: int | None = None
) -> Verschiluitleg:
    """Why homes of the bid have no place yet. It keeps how many there were: another gap asks for another text.

    `gelezen` is how many the page showed, `basisversie` which text. Raises OngeldigeInvoer when there is no gap, or
    another than was read, IntussenGewijzigd when somebody wrote another text first.
    """
    blad = _pak_als_gemeente(daad)
    vorige = find_verschiluitleg(blad.dossier, blad.stap)
    _eis_gelezen(vorige, basisversie)
    tekst = keur_tekst(tekst, "tekst", "Schrijf waarom deze woningen nog geen locatie of bouwer hebben.")
    open_ = blad.lees().getallen.afstemming(blad.daeb(blad.bod())).open
    if open_ == 0:
        raise OngeldigeInvoer({"tekst": "Elke woning uit het bod heeft een locatie. Een toelichting is niet nodig."})
    if gelezen is not None and gelezen != open_:
        raise OngeldigeInvoer({"": f"Er zijn nu {open_} woningen zonder locatie. Kijk of uw tekst nog klopt en bewaar "
                                   "hem dan opnieuw."})  # fmt: skip
    uit = Verschiluitleg(dossier_id=blad.dossier.id, stap_id=blad.stap.id, versie=(vorige.versie if vorige else 0) + 1,
                         woningen=open_, tekst=tekst, op=daad.nu,
                         door=daad.actor.naam)  # fmt: skip
    db.session.add(uit)
    daad.leg_vast(blad.dossier, uit, Gebeurtenis("Verschil met het bod toegelicht", blad.plek("verschil")))
    return uit
