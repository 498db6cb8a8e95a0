"""Adopting and signing what was delivered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gesprekken.core.errors import EEN_COLLEGA, IntussenGewijzigd, OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import dag
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.invoer import vaststeldagfout
from gesprekken.domain.indieningen.models import LANGSTE_ORGAAN, Ondertekening, Tekenstand, Vaststelling
from gesprekken.domain.indieningen.processen import ONDERTEKENING, TEKENNAAM, Tekendaad, Tekenomgeving, vraagt_reden
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import list_partij_ids
from gesprekken.queries.indieningen.ondertekening import Indieningstand, get_indienstap, lees_indieningstand
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.indienen import eis_indiener


@dataclass(frozen=True, slots=True)
class _Blad:
    """A delivery in hand, its dossier locked."""

    ronde: Ronde
    dossier: Dossier
    stap: Stap
    stand: Indieningstand

    @property
    def plek(self) -> Plek:
        nr = str(self.stand.indiening.nr)
        return Plek(Pleksoort.INDIENING, self.ronde.slug, self.dossier.slug, self.stap.code, nr)

    @property
    def naam(self) -> str:
        return f"{self.stap.naam}, versie {self.stand.indiening.nr}"


def _pak(daad: Daad, nr: int) -> _Blad:
    ronde, dossier = daad.pak()
    stap = get_indienstap(dossier, daad.stap)
    return _Blad(ronde, dossier, stap, lees_indieningstand(dossier, stap, nr))


@dienst
def stel_indiening_vast(daad: Daad, nr: int, basis: int, datum: date, orgaan: str) -> Vaststelling:
    """The day on which a body of the municipality adopted delivery `nr`. A correction is a new row.

    `basis` is the number of the row that was read (0 = none). Raises OngeldigeInvoer per field, IntussenGewijzigd
    when a colleague was first.
    """
    blad = _pak(daad, nr)
    eis_indiener(daad.actor, blad.dossier)
    vorige = blad.stand.vaststelling
    if (vorige.nr if vorige else 0) != basis:
        raise IntussenGewijzigd(vorige.door if vorige else EEN_COLLEGA, vorige.nr if vorige else 0)
    vraag = "Schrijf wie dit overzicht vaststelde, bijvoorbeeld ‘college van B en W’."
    orgaan = keur_tekst(orgaan, "orgaan", vraag, LANGSTE_ORGAAN)
    if zin := vaststeldagfout(datum, dag(daad.nu)):
        raise OngeldigeInvoer({"datum": zin})
    uit = Vaststelling(
        indiening_id=blad.stand.indiening.id, nr=basis + 1, datum=datum, orgaan=orgaan, op=daad.nu, door=daad.actor.naam
    )
    db.session.add(uit)
    gebeurd = Gebeurtenis(
        f"{blad.naam} vastgesteld door {orgaan}",
        blad.plek,
        str(vorige.datum) if vorige else "",
        str(datum),
        melden=list_partij_ids(blad.dossier),
    )
    daad.leg_vast(blad.dossier, uit, gebeurd)
    return uit


@dienst
def onderteken(daad: Daad, nr: int, basis: int, gelezen: str, verb: Tekendaad, tekst: str = "") -> Ondertekening:
    """The answer of the actor's own organisation to delivery `nr`: a verb of ONDERTEKENING, with words where it asks.

    It binds to the hash of the delivery, of which `gelezen` is the seal on the page; `basis` is the number of its
    earlier answer (0 = none). Raises MagNiet for a party that is not asked to sign, KanNiet for an older delivery,
    IntussenGewijzigd when a colleague was first.
    """
    blad = _pak(daad, nr)
    vorige = blad.stand.eis_regel(daad.actor.organisatie_id).laatste
    if (vorige.nr if vorige else 0) != basis:
        raise IntussenGewijzigd(vorige.door if vorige else EEN_COLLEGA, vorige.nr if vorige else 0)
    tekst = keur_tekst(tekst, "tekst", ZINNEN[verb]) if vraagt_reden(verb) else ""
    indiening = blad.stand.indiening
    uit = Ondertekening(indiening_id=indiening.id, organisatie_id=daad.actor.organisatie_id, nr=basis + 1, tekst=tekst,
                        vingerafdruk=indiening.vingerafdruk, op=daad.nu, door=daad.actor.naam)  # fmt: skip
    omgeving = Tekenomgeving(blad.stand.is_laatste, gelezen == blad.stand.zegel)
    _van, naar = daad.voer_uit(ONDERTEKENING, verb, uit, omgeving)
    db.session.add(uit)
    gebeurd = Gebeurtenis(
        f"{blad.naam}: antwoord op de vraag om te ondertekenen",
        blad.plek,
        TEKENNAAM[Tekenstand(vorige.status)].lower() if vorige else "",
        TEKENNAAM[Tekenstand(naar)].lower(),
        tekst,
        melden=list_partij_ids(blad.dossier),
    )
    daad.leg_vast(blad.dossier, uit, gebeurd)
    return uit


ZINNEN = {
    Tekendaad.VOORBEHOUDEN: "Schrijf onder welk voorbehoud u ondertekent.",
    Tekendaad.WEIGEREN: "Schrijf waarom u niet ondertekent.",
}
