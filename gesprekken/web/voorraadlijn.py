"""The line of the stock as pages show it: its chart twice, its numbers, and every dip in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import request

from gesprekken.core.tekst import telwoord
from gesprekken.domain.overzichten.halfjaren import Halfjaar
from gesprekken.domain.overzichten.inzage import Inzage
from gesprekken.domain.overzichten.models import Startvoorraad
from gesprekken.domain.overzichten.voorraad import Dip, Verloop
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.web.grafiek import HALFJAAR, JAAR, Grafiek, Tijdvak, tijdvakken
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


def dipzinnen(verloop: Verloop) -> tuple[str, ...]:
    """The dips of a line, the hard plans first; without a dip it says so, as far as the figures go."""
    volgens = "volgens deze cijfers " if verloop.kanttekening else ""
    return (
        *_zinnen("Met alleen harde plannen", verloop.dips_hard, volgens),
        *_zinnen("Met harde en zachte plannen", verloop.dips_alles, volgens),
    )


def _zinnen(plannen: str, dips: Sequence[Dip], volgens: str) -> tuple[str, ...]:
    return tuple(_zin(plannen, dip) for dip in dips) or (f"{plannen} komt de voorraad {volgens}nooit onder het begin.",)


def _zin(plannen: str, dip: Dip) -> str:
    if dip.herstel:
        duur = telwoord(dip.lengte, "halfjaar", "halfjaren")
        slot = f"Dat duurt {duur}: vanaf {_de(dip.herstel)} is het begin weer bereikt"
    else:
        slot = "Binnen deze periode komt het begin niet terug"
    woningen = telwoord(dip.diepte, "woning", "woningen")
    return (
        f"{plannen} is de voorraad vanaf {_de(dip.begin)} lager dan aan het begin. Het laagst is {_de(dip.laagste)}: "
        f"{woningen} minder. {slot}."
    )


def _de(halfjaar: Halfjaar) -> str:
    return f"de {halfjaar.naam}"
