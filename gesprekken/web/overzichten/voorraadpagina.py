"""What the page of the register shows of the stock and of delivering: `aanvulling` yields both partials' variables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from flask import request

from gesprekken.domain.overzichten.inzage import Inzage
from gesprekken.domain.overzichten.models import Startvoorraad
from gesprekken.domain.overzichten.rekenen import Afstemming
from gesprekken.domain.overzichten.voorraad import Verloop
from gesprekken.queries.biedingen.biedingen import Bodbeeld
from gesprekken.queries.overzichten.overzichten import find_start_en_uitleg
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.queries.overzichten.registerinzage import Registerinzage
from gesprekken.web.dipzinnen import dipzinnen
from gesprekken.web.overzichten.grafiek import HALFJAAR, JAAR, Grafiek, Tijdvak, tijdvakken
from gesprekken.web.overzichten.indienbeeld import lees_indienbeeld
from gesprekken.web.weergave import nl

BREED, SMAL = 760, 326


@dataclass(frozen=True, slots=True)
class Voorraadbeeld:
    """The line of the stock for one reader; `weggelaten` = rows that may not count for this reader.

    `pad` is the address of the page that shows it, where that is not the one that was asked for.
    """

    start: Startvoorraad | None
    verloop: Verloop
    per: str
    weggelaten: int
    mag_invullen: bool
    eerder: Verloop | None = None
    pad: str = ""

    @property
    def tijdvakken(self) -> tuple[Tijdvak, ...]:
        """The line per year or per half year."""
        return tijdvakken(self.verloop, self.per)

    @property
    def grafieken(self) -> tuple[tuple[str, Grafiek], ...]:
        """The chart twice: for a wide and for a narrow page."""
        eerder = tijdvakken(self.eerder, self.per) if self.eerder else ()
        return tuple(
            (naam, Grafiek(self.verloop.start, self.tijdvakken, breed, smal, eerder))
            for naam, breed, smal in (("vw", BREED, False), ("vn", SMAL, True))
        )

    @property
    def titel(self) -> str:
        """What the chart is of."""
        van, tot = self.verloop.punten[0].halfjaar, self.verloop.punten[-1].halfjaar
        return f"DAEB-voorraad per {self.per} van {van.jaar} tot en met {tot.jaar}"

    @property
    def ander(self) -> str:
        """The other way to look at it."""
        return JAAR if self.per == HALFJAAR else HALFJAAR

    @property
    def anders_per(self) -> str:
        """The address of this page with the other way to look at it."""
        if self.pad:
            return f"{self.pad}{'&' if '?' in self.pad else '?'}per={self.ander}#voorraad"
        vragen = [(naam, waarde) for naam, waarde in request.args.items(multi=True) if naam != "per"]
        return f"{request.path}?{urlencode([*vragen, ('per', self.ander)])}#voorraad"

    @property
    def dipzinnen(self) -> tuple[str, ...]:
        """Every dip in words, the hard plans first."""
        return dipzinnen(self.verloop)

    @property
    def omschrijving(self) -> str:
        """The chart in words, for who does not see it."""
        laatste = self.verloop.punten[-1]
        einde = (
            f"Eind {laatste.halfjaar.jaar} zijn het er {nl(laatste.stand_hard)} met alleen harde plannen en "
            f"{nl(laatste.stand_alles)} met harde en zachte plannen."
        )
        return " ".join(
            (f"De lijn begint bij {nl(self.verloop.start)} woningen.", *self.dipzinnen, einde,
             "De tabel hieronder geeft alle waarden.")
        )  # fmt: skip


def lees_per() -> str:
    """Per year, unless the address asks for half years."""
    return HALFJAAR if request.args.get("per") == HALFJAAR else JAAR


def maak_voorraadbeeld(blad: Registerblad, start: Startvoorraad | None, getallen: Inzage) -> Voorraadbeeld:
    """The line from the start stock; without one the line says how many homes come and go since the begin."""
    verloop = getallen.verloop(start.woningen if start else 0, blad.kader.kader.eerste)
    return Voorraadbeeld(start, verloop, lees_per(), getallen.weggelaten_uit_lijn, blad.dient_in)


def aanvulling(
    blad: Registerblad, inzage: Registerinzage, bod: Bodbeeld | None, afstemming: Afstemming
) -> dict[str, Any]:
    """The variables of `overzichten/_voorraad.html` and `overzichten/_controle.html`; the page itself gives `hier`.

    `afstemming` is what the page shows. Two statements.
    """
    start, uitleg = find_start_en_uitleg(blad.dossier, blad.stap)
    return {
        "voorraad": maak_voorraadbeeld(blad, start, inzage.getallen),
        "indienen": lees_indienbeeld(blad, inzage, bod, afstemming, start, uitleg),
    }
