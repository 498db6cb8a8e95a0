"""How overzicht 5a is delivered, each reader seeing what it may see; and what the page of the register says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.domain.overzichten.models import Startvoorraad, Verschiluitleg
from gesprekken.domain.overzichten.momentopname import Inzageverschil, Stukinzage, regel_van, verschil
from gesprekken.domain.overzichten.regels import STATUSSEN
from gesprekken.domain.overzichten.rekenen import Afstemming
from gesprekken.domain.overzichten.totalen import TOTALEN
from gesprekken.queries.biedingen.biedingen import Bodbeeld
from gesprekken.queries.indieningen.indieningen import get_indiening, list_indieningen, list_met_laatste
from gesprekken.queries.overzichten.controle import maak_controle
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.queries.overzichten.registerinzage import Registerinzage
from gesprekken.queries.overzichten.stuk import inzage_nu, is_gewijzigd, stel_op
from gesprekken.web.bladzijde import blader, gevraagde_pagina
from gesprekken.web.indienen import Indienstand, Indienwijze
from gesprekken.web.plekken import href
from gesprekken.web.registerkamer import Gevonden, open_blad

PER_PAGINA = 100  # rows


class Registerwijze(Indienwijze[Gevonden, Stukinzage]):
    """Totals and rows."""

    hier = Gevonden

    def stuk(self, hier: Gevonden) -> tuple[Stuk, Mapping[str, Any]]:
        """With the totals of the register as it is now."""
        return stel_op(open_blad(hier)), {}

    def versie(self, hier: Gevonden, nr: int) -> tuple[Indiening, Stukinzage]:
        """The rows that this reader sees, and totals that do not give away the others."""
        return get_indiening(hier.actor, hier.dossier, hier.stap, nr)

    def nu(self, hier: Gevonden) -> Stukinzage:
        """The register itself."""
        return inzage_nu(open_blad(hier))

    def bewijs(self, inzage: Stukinzage) -> Mapping[str, Any]:
        """Totals and rows, the rows by the page."""
        blad = blader(inzage.rijen, gevraagde_pagina(), PER_PAGINA)
        rijen = [(r, regel_van(r), inzage.register.in_tabel.leesbaar(r["cellen"])) for r in blad.rijen]
        return {"inzage": inzage, "rijen": rijen, "blad": blad, "totalen": TOTALEN, "statussen": STATUSSEN}

    def inhoud(self, indiening: Indiening, inzage: Stukinzage) -> tuple[Mapping[str, Any], str]:
        """Who does not see every row gets what it sees, and then the hash does not fit: the file says so."""
        if inzage.volledig:
            return indiening.inhoud, ""
        los = {naam: indiening.inhoud[naam] for naam in ("dossier", "periode", "bod", "toelichting", "corporaties")}
        return {**los, "volledig": False, "regels_niet_getoond": inzage.verborgen, "totalen": inzage.totalen,
                "kanttekening": inzage.kanttekening, "regels": inzage.rijen}, "-deel"  # fmt: skip

    def verschil(self, oud: Stukinzage, nieuw: Stukinzage) -> Inzageverschil:
        """What came, what went, what changed."""
        return verschil(oud, nieuw)


@dataclass(frozen=True, slots=True)
class Indienbeeld(Indienstand):
    """What one reader sees of delivering; `uitleg` is for who leads the dossier (`trekt`)."""

    uitleg: Verschiluitleg | None
    open: int
    trekt: bool
    gewijzigd: bool

    @property
    def uitleg_past(self) -> bool:
        """The explanation was written for the gap that there is now."""
        return self.uitleg is not None and self.uitleg.woningen == self.open


def lees_indienbeeld(
    blad: Registerblad, inzage: Registerinzage, bod: Bodbeeld | None, afstemming: Afstemming,
    start: Startvoorraad | None, uitleg: Verschiluitleg | None,
) -> Indienbeeld:  # fmt: skip
    """What the municipality checks and explains is its own until it delivers; the rest is for everybody."""
    if not blad.trekt:
        indieningen = list_indieningen(blad.dossier, blad.stap)
        return Indienbeeld([], indieningen, False, None, afstemming.open, trekt=False, gewijzigd=False)
    indieningen, toen = list_met_laatste(blad.actor, blad.dossier, blad.stap)
    rijen = inzage.heel()
    lijst = maak_controle(blad, rijen, bod, afstemming, uitleg, start)
    gewijzigd = bool(toen) and is_gewijzigd(toen, rijen, bod, afstemming, uitleg, start)
    return Indienbeeld([(r, href(r.plek)) for r in lijst], indieningen, blad.dient_in, uitleg, afstemming.open,
                       trekt=True, gewijzigd=gewijzigd)  # fmt: skip
