"""What the page of the register shows: key figures, the rows in groups with their subtotals, filters, pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask import request
from werkzeug.datastructures import MultiDict

from gesprekken.domain.overzichten.bevindingen import Bevindingsoort, bevindingen
from gesprekken.domain.overzichten.halfjaren import Halfjaar, periode
from gesprekken.domain.overzichten.overzicht5a import Kader5a
from gesprekken.domain.overzichten.regels import SOORTNAMEN, Locatieregel
from gesprekken.domain.overzichten.rekenen import Afstemming, telt_in_bod
from gesprekken.domain.overzichten.vertrouwelijk import splitst_per_halfjaar, telbaar
from gesprekken.queries.biedingen import Bodbeeld
from gesprekken.queries.overzichten import Locatierij, list_locaties
from gesprekken.services.overzichten.registerblad import Registerblad
from gesprekken.web.bladzijde import Bladzijde, blader, gevraagde_pagina
from gesprekken.web.overzichten.regelbeeld import Stand, bevestigstand

PER_PAGINA = 100
HALFJAAR = "halfjaar"
GEEN = "geen"  # the choice of the filter for rows without a corporation
GROEPEN = {
    "hard": "Harde plannen",
    "zacht": "Zachte plannen",
    "weg": "Sloop, verkoop en ander verlies",
    "overig": "Tijdelijk of overgenomen",
}


@dataclass(frozen=True, slots=True)
class Tijdvak:
    """A column of numbers: a year or a half year."""

    naam: str
    halfjaren: tuple[Halfjaar, ...]

    def tel(self, regels: Iterable[Locatieregel]) -> int:
        """Homes of these rows in this column; with a minus where they go."""
        return sum(r.soort.teken * r.aantallen.get(h, 0) for r in regels for h in self.halfjaren)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows the reader asked for; '' is all."""

    corporatie: str = ""
    plan: str = ""
    soort: str = ""

    @classmethod
    def van(cls, args: MultiDict[str, str]) -> Filter:
        """As the address says."""
        return cls(*(args.get(naam, "") for naam in ("corporatie", "plan", "soort")))

    @property
    def actief(self) -> bool:
        return any((self.corporatie, self.plan, self.soort))

    def past(self, regel: Locatieregel) -> bool:
        """Whether the row is asked for."""
        return (
            self.corporatie in ("", regel.corporatie or GEEN)
            and self.plan in ("", "hard" if regel.hard else "zacht")
            and self.soort in ("", regel.soort)
        )

    def als_adres(self) -> dict[str, str]:
        """For links that keep it."""
        delen = {"corporatie": self.corporatie, "plan": self.plan, "soort": self.soort}
        return {naam: waarde for naam, waarde in delen.items() if waarde}


@dataclass(frozen=True, slots=True)
class Regelbeeld:
    """A row of the table: its homes per column with their sign, who stands for it, and what does not fit."""

    rij: Locatierij
    aantallen: tuple[int, ...]
    totaal: int
    stand: Stand
    dubbel: str = ""
    zonder_corporatie: str = ""


@dataclass(frozen=True, slots=True)
class Groep:
    """Rows of one kind with their sum. `regels` are those of this page, `verborgen` those that only count.

    `splitst`: the sum may be broken down by column without giving away what is hidden.
    """

    code: str
    naam: str
    aantal: int
    regels: tuple[Regelbeeld, ...]
    verborgen: int
    verborgen_aantallen: tuple[int, ...]
    aantallen: tuple[int, ...]
    splitst: bool

    @property
    def totaal(self) -> int:
        return sum(self.aantallen)

    @property
    def telt_op(self) -> bool:
        """Whether a sum of these rows means something."""
        return self.code != "overig"


@dataclass(frozen=True, slots=True)
class Registerbeeld:
    """The register for one reader. `weggelaten` = rows that may not even count for this reader."""

    tijdvakken: tuple[Tijdvak, ...]
    groepen: tuple[Groep, ...]
    filter: Filter
    keuzes: Mapping[str, Sequence[tuple[str, str]]]
    blad: Bladzijde[Locatierij]
    weggelaten: int
    per_halfjaar: bool

    @property
    def met_locatie(self) -> tuple[int, ...]:
        """Per column the homes that count in the bod."""
        hard, zacht = self.groepen[0], self.groepen[1]
        return tuple(a + b for a, b in zip(hard.aantallen, zacht.aantallen, strict=True))

    @property
    def splitst(self) -> bool:
        """Whether what counts in the bod may be shown per column."""
        return all(g.splitst for g in self.groepen[:2])

    @property
    def in_bod(self) -> int:
        """How many rows those are of."""
        return sum(g.aantal + g.verborgen for g in self.groepen[:2])

    def met(self, **anders: str | int) -> dict[str, str | int]:
        """The address of this view with something changed."""
        per: dict[str, str | int] = {"per": HALFJAAR} if self.per_halfjaar else {}
        return {k: v for k, v in {**self.filter.als_adres(), **per, **anders}.items() if v}


@dataclass(frozen=True, slots=True)
class Gelezen:
    """The register as it was read for this reader: what is seen, what counts, and the bid beside it."""

    blad: Registerblad
    rijen: list[Locatierij]
    alle: list[Locatieregel]
    tellen: list[Locatieregel]
    weggelaten: int
    bod: Bodbeeld | None
    afstemming: Afstemming


def lees_register(blad: Registerblad) -> Gelezen:
    """Read the rows and the bid; every figure is of what may count for this reader."""
    rijen, alle = list_locaties(blad.actor, blad.dossier, blad.stap, blad.kader)
    tellen, weggelaten = telbaar(alle, (r.locatie.sleutel for r in rijen), blad.kader.kader.laatste)
    bod = blad.bod()
    return Gelezen(blad, rijen, alle, tellen, weggelaten, bod, blad.afstemming(bod, tellen))


def maak_registerbeeld(g: Gelezen) -> Registerbeeld:
    """The table, as the address asks for it; with a filter it is of the rows that the reader sees only."""
    kader, wens = g.blad.kader.kader, Filter.van(request.args)
    per_halfjaar = request.args.get("per") == HALFJAAR
    vakken = tijdvakken(kader, per_halfjaar=per_halfjaar)
    rijen = sorted(
        (r for r in g.rijen if wens.past(r.regel)), key=lambda r: list(GROEPEN).index(_groep(r.regel, kader))
    )
    blad = blader(rijen, gevraagde_pagina(), PER_PAGINA)
    verborgen = [] if wens.actief else _verborgen(g)
    beelden = _beelden(g, blad.rijen, vakken)
    groepen = tuple(_maak_groep(code, kader, vakken, rijen, verborgen, beelden) for code in GROEPEN)
    return Registerbeeld(vakken, groepen, wens, _keuzes(kader), blad, g.weggelaten, per_halfjaar)


def tijdvakken(kader: Kader5a, *, per_halfjaar: bool) -> tuple[Tijdvak, ...]:
    """The columns of the period."""
    halfjaren = periode(kader.eerste, kader.laatste)
    if per_halfjaar:
        return tuple(Tijdvak(f"{h.jaar}, {h.helft}e helft", (h,)) for h in halfjaren)
    return tuple(Tijdvak(str(jaar), tuple(deel)) for jaar, deel in groupby(halfjaren, lambda h: h.jaar))


def _groep(regel: Locatieregel, kader: Kader5a) -> str:
    if telt_in_bod(regel, kader.laatste):
        return "hard" if regel.hard else "zacht"
    return "weg" if regel.soort.teken < 0 else "overig"


def _verborgen(g: Gelezen) -> list[Locatieregel]:
    gezien = {r.locatie.sleutel for r in g.rijen}
    return [r for r in g.tellen if r.sleutel not in gezien]


def _maak_groep(
    code: str, kader: Kader5a, vakken: Sequence[Tijdvak], rijen: Sequence[Locatierij],
    verborgen: Sequence[Locatieregel], beelden: Sequence[Regelbeeld],
) -> Groep:  # fmt: skip
    open_ = [r.regel for r in rijen if _groep(r.regel, kader) == code]
    dicht = [r for r in verborgen if _groep(r, kader) == code]
    return Groep(
        code, GROEPEN[code], len(open_), tuple(b for b in beelden if _groep(b.rij.regel, kader) == code), len(dicht),
        tuple(v.tel(dicht) for v in vakken), tuple(v.tel([*open_, *dicht]) for v in vakken),
        splitst_per_halfjaar(dicht, kader.laatste),
    )  # fmt: skip


def _beelden(g: Gelezen, rijen: Sequence[Locatierij], vakken: Sequence[Tijdvak]) -> list[Regelbeeld]:
    """The findings are of what this reader sees: of nothing else do they tell."""
    zinnen: defaultdict[Bevindingsoort, dict[str, str]] = defaultdict(dict)
    for b in bevindingen((r.regel for r in g.rijen), g.blad.kader.kader.corporaties):
        zinnen[b.soort] |= dict.fromkeys(b.sleutels, b.zin)
    zonder = zinnen[Bevindingsoort.ZONDER_CORPORATIE] if g.blad.trekt else {}
    uit = []
    for r in rijen:
        aantallen = tuple(v.tel([r.regel]) for v in vakken)
        sleutel = r.locatie.sleutel
        uit.append(Regelbeeld(r, aantallen, sum(aantallen), bevestigstand(r),
                              zinnen[Bevindingsoort.DUBBEL].get(sleutel, ""), zonder.get(sleutel, "")))  # fmt: skip
    return uit


def _keuzes(kader: Kader5a) -> dict[str, Sequence[tuple[str, str]]]:
    """The filters: name of the field -> its choices."""
    return {
        "corporatie": [("", "Alle"), *kader.corporaties.items(), (GEEN, "Nog niet bepaald")],
        "plan": [("", "Hard en zacht"), ("hard", "Hard"), ("zacht", "Zacht")],
        "soort": [("", "Alle"), *((str(s), naam) for s, naam in SOORTNAMEN.items())],
    }


def hardzin(kader: Kader5a) -> str:
    """The round's definition of a hard plan, in words."""
    codes = [code for code in kader.statussen if kader.hardheid.is_hard(code)]
    anders = " of een getekende anterieure overeenkomst" if kader.hardheid.anterieure_overeenkomst else ""
    return f"Hard: planologische status {', '.join(codes)}{anders}." if codes else "Deze ronde noemt niets hard."


def variabelen(g: Gelezen) -> dict[str, Any]:
    """What `overzichten/show.html` needs of the register itself."""
    return {"blad": g.blad, "beeld": maak_registerbeeld(g), "afstemming": g.afstemming, "bod": g.bod,
            "hardzin": hardzin(g.blad.kader.kader),
            "gewijzigd": max((r.locatie.gewijzigd_op for r in g.rijen), default=None)}  # fmt: skip
