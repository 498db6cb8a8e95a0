"""How overzicht 5a is delivered: each reader sees of it what it may see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.domain.overzichten.momentopname import Inzageverschil, Stukinzage, regel_van, verschil
from gesprekken.domain.overzichten.regels import STATUSSEN
from gesprekken.domain.overzichten.totalen import TOTALEN
from gesprekken.queries.indieningen.indieningen import get_indiening
from gesprekken.queries.overzichten.stuk import inzage_nu, stel_op
from gesprekken.web.bladzijde import blader, gevraagde_pagina
from gesprekken.web.indienen import Indienwijze
from gesprekken.web.overzichten.kamer import Gevonden, open_blad
from gesprekken.web.overzichten.registerpagina import PER_PAGINA


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
                "regels": inzage.rijen}, "-deel"  # fmt: skip

    def verschil(self, oud: Stukinzage, nieuw: Stukinzage) -> Inzageverschil:
        """What came, what went, what changed."""
        return verschil(oud, nieuw)
