"""The page of the register: key figures, the rows in groups with their subtotals, the stock, and what a reader does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from gesprekken.core.permissions import Permission
from gesprekken.domain.overzichten.bevindingen import Bevindingsoort, bevindingen
from gesprekken.domain.overzichten.halfjaren import Halfjaar, periode
from gesprekken.domain.overzichten.inzage import Regelgroep, Verborgensom, deel_van
from gesprekken.domain.overzichten.overzicht5a import Kader5a
from gesprekken.domain.overzichten.regels import SOORTNAMEN, Locatieregel
from gesprekken.domain.overzichten.rekenen import Afstemming
from gesprekken.queries.biedingen.biedingen import Bodbeeld
from gesprekken.queries.overzichten.locatievoorstellen import list_locatievoorstellen
from gesprekken.queries.overzichten.maatregelen import list_maatregelen
from gesprekken.queries.overzichten.overzichten import Locatierij, find_start_en_uitleg, onbevestigd
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.queries.overzichten.registerinzage import Registerinzage
from gesprekken.queries.rondes.rondes import find_limiet
from gesprekken.web.bewaard import toon_bewaard
from gesprekken.web.bladzijde import Bladzijde, blader, gevraagde_pagina
from gesprekken.web.register.bevestigforms import (
    MEESTE,
    Bevestigformulier,
    Bevestiglijst,
    Stand,
    bevestigstand,
    maak_lijst,
)
from gesprekken.web.register.indienwijze import PER_PAGINA, lees_indienbeeld
from gesprekken.web.register.locatiepagina import leeg_formulier
from gesprekken.web.registerkamer import Gevonden, open_blad
from gesprekken.web.voorraadlijn import maak_voorraadbeeld

P = Permission
SJABLOON = "register/show.html"
HALFJAAR = "halfjaar"
GEEN = "geen"  # the choice of the filter for rows without a corporation
GROEPEN = {
    Regelgroep.HARD: "Harde plannen",
    Regelgroep.ZACHT: "Zachte plannen",
    Regelgroep.WEG: "Sloop, verkoop en ander verlies",
    Regelgroep.OVERIG: "Tijdelijk of overgenomen",
}
NIETS = Verborgensom()


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
    """A row of the table: its homes per column with their sign, who stands for it, and what does not fit.

    `bij` is what it says in the columns of the register that the table tells as lines: (heading, text).
    """

    rij: Locatierij
    aantallen: tuple[int, ...]
    totaal: int
    stand: Stand
    bij: Sequence[tuple[str, str]] = ()
    dubbel: str = ""
    zonder_corporatie: str = ""


@dataclass(frozen=True, slots=True)
class Groep:
    """Rows of one kind with their sum. `regels` are those of this page, `verborgen` is of those that only count.

    `aantallen` is None when the sum may not be broken down by column: that would give away what is hidden.
    """

    code: Regelgroep
    naam: str
    aantal: int
    regels: tuple[Regelbeeld, ...]
    verborgen: Verborgensom
    aantallen: tuple[int, ...] | None
    totaal: int

    @property
    def telt_op(self) -> bool:
        """Whether a sum of these rows means something."""
        return self.code != Regelgroep.OVERIG


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
    def met_locatie(self) -> int:
        """The homes that count in the bod."""
        return sum(g.totaal for g in self.groepen[:2])

    @property
    def met_locatie_per_vak(self) -> tuple[int, ...] | None:
        """The same per column, or None when that may not be shown."""
        hard, zacht = (g.aantallen for g in self.groepen[:2])
        return None if hard is None or zacht is None else tuple(map(sum, zip(hard, zacht, strict=True)))

    @property
    def in_bod(self) -> int:
        """How many rows those are of."""
        return sum(g.aantal + g.verborgen.aantal for g in self.groepen[:2])

    def met(self, **anders: str | int) -> dict[str, str | int]:
        """The address of this view with something changed."""
        per: dict[str, str | int] = {"per": HALFJAAR} if self.per_halfjaar else {}
        return {k: v for k, v in {**self.filter.als_adres(), **per, **anders}.items() if v}


@dataclass(frozen=True, slots=True)
class Gelezen:
    """The register as it was read for this reader, and the bid beside it."""

    blad: Registerblad
    inzage: Registerinzage
    bod: Bodbeeld | None
    afstemming: Afstemming


def lees_register(blad: Registerblad) -> Gelezen:
    """Read the rows and the bid; every figure is of what may count for this reader."""
    inzage, bod = blad.lees(), blad.bod()
    return Gelezen(blad, inzage, bod, inzage.getallen.afstemming(blad.daeb(bod)))


def maak_registerbeeld(g: Gelezen) -> Registerbeeld:
    """The table, as the address asks for it; with a filter it is of the rows that the reader sees only."""
    kader, wens = g.blad.kader.kader, Filter.van(request.args)
    per_halfjaar = request.args.get("per") == HALFJAAR
    vakken = tijdvakken(kader, per_halfjaar=per_halfjaar)
    volgorde = list(Regelgroep)
    gevraagd = (r for r in g.inzage.rijen if wens.past(r.regel))
    rijen = sorted(gevraagd, key=lambda r: volgorde.index(deel_van(r.regel, kader.laatste)))
    blad = blader(rijen, gevraagde_pagina(), PER_PAGINA)
    beelden = _beelden(g, blad.rijen, vakken)
    groepen = tuple(_maak_groep(deel, g, vakken, rijen, beelden, alles=not wens.actief) for deel in Regelgroep)
    weggelaten = g.inzage.getallen.weggelaten
    return Registerbeeld(vakken, groepen, wens, _keuzes(kader), blad, weggelaten, per_halfjaar)


def tijdvakken(kader: Kader5a, *, per_halfjaar: bool) -> tuple[Tijdvak, ...]:
    """The columns of the period."""
    halfjaren = periode(kader.eerste, kader.laatste)
    if per_halfjaar:
        return tuple(Tijdvak(f"{h.jaar}, {h.helft}e helft", (h,)) for h in halfjaren)
    return tuple(Tijdvak(str(jaar), tuple(deel)) for jaar, deel in groupby(halfjaren, lambda h: h.jaar))


def _maak_groep(
    deel: Regelgroep, g: Gelezen, vakken: Sequence[Tijdvak], rijen: Sequence[Locatierij],
    beelden: Sequence[Regelbeeld], *, alles: bool,
) -> Groep:  # fmt: skip
    """With a filter (not `alles`) it is of the rows that the reader sees only."""
    laatste = g.blad.kader.kader.laatste
    open_ = [r.regel for r in rijen if deel_van(r.regel, laatste) == deel]
    dicht = g.inzage.getallen.verborgen_som(deel, [v.halfjaren for v in vakken]) if alles else NIETS
    per_vak = tuple(v.tel(open_) for v in vakken)
    samen = None if dicht.per_vak is None else tuple(map(sum, zip_longest(per_vak, dicht.per_vak, fillvalue=0)))
    hier = tuple(b for b in beelden if deel_van(b.rij.regel, laatste) == deel)
    return Groep(deel, GROEPEN[deel], len(open_), hier, dicht, samen, sum(per_vak) + dicht.totaal)


def _beelden(g: Gelezen, rijen: Sequence[Locatierij], vakken: Sequence[Tijdvak]) -> list[Regelbeeld]:
    """The findings are of what this reader sees: of nothing else do they tell."""
    zinnen: defaultdict[Bevindingsoort, dict[str, str]] = defaultdict(dict)
    for b in bevindingen((r.regel for r in g.inzage.rijen), g.blad.kader.kader.corporaties):
        zinnen[b.soort] |= dict.fromkeys(b.sleutels, b.zin)
    zonder = zinnen[Bevindingsoort.ZONDER_CORPORATIE] if g.blad.trekt else {}
    bij, uit = g.blad.kader.kader.register.in_tabel, []
    for r in rijen:
        aantallen = tuple(v.tel([r.regel]) for v in vakken)
        sleutel = r.locatie.sleutel
        lijnen = bij.leesbaar(bij.teksten(r.rij.waarden))
        uit.append(Regelbeeld(r, aantallen, sum(aantallen), bevestigstand(r), lijnen,
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


def toon(hier: Gevonden) -> ResponseReturnValue:
    """The page, kept for this reader until something of the dossier or the round changes."""
    versies = (hier.dossier.sleutel, hier.dossier.feitenversie, hier.ronde.sleutel, hier.ronde.feitenversie)
    return toon_bewaard(SJABLOON, versies, lambda: _lees(hier))


def toon_fouten(hier: Gevonden, verstuurd: Bevestigformulier) -> ResponseReturnValue:
    """The page, with the faults of the confirmation that was sent."""
    return render_template(SJABLOON, verstuurd=verstuurd, **_lees(hier)), verstuurd.status


def _lees(hier: Gevonden) -> dict[str, Any]:
    g = lees_register(open_blad(hier))
    start, uitleg = find_start_en_uitleg(hier.dossier, hier.stap)
    return {
        "hier": hier,
        "blad": g.blad,
        "beeld": maak_registerbeeld(g),
        "afstemming": g.afstemming,
        "bod": g.bod,
        "hardzin": hardzin(g.blad.kader.kader),
        "gewijzigd": max((r.locatie.gewijzigd_op for r in g.inzage.rijen), default=None),
        "limiet": find_limiet(hier.stap),
        "lijst": _lijst(hier, g),
        "form": leeg_formulier(g.blad) if g.blad.vult_in else None,
        "maatregelen": list_maatregelen(hier.actor, hier.dossier, hier.stap),
        "voorstellen": list_locatievoorstellen(hier.actor, hier.dossier, hier.stap),
        "voorraad": maak_voorraadbeeld(g.blad, start, g.inzage.getallen),
        "indienen": lees_indienbeeld(g.blad, g.inzage, g.bod, g.afstemming, start, uitleg),
    }


def _lijst(hier: Gevonden, g: Gelezen) -> Bevestiglijst | None:
    """What waits for this reader's own corporation."""
    if not hier.actor.mag(P.WONINGLOCATIE_BEVESTIGEN):
        return None
    wacht = onbevestigd(g.inzage.rijen, hier.actor.organisatie_id)
    return maak_lijst(hier.adres("bevestiging"), hier.dossier.naam, wacht[:MEESTE], len(wacht)) if wacht else None
