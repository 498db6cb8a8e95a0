"""The page of the sum: what was chosen, one line per dossier, the region, the goal of the bids, the previous Tafel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from flask import request

from gesprekken.core.actor import Actor
from gesprekken.core.sorteren import sorteersleutel
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.rondes.models import Doel, Ronde, Scenario, Scenariocijfer
from gesprekken.domain.soorten import bod, register
from gesprekken.domain.soorten.bod.plichten import Bodstap
from gesprekken.domain.soorten.register.plichten import Registerstap
from gesprekken.domain.tafel.filter import (
    NIEMAND,
    Bodsom,
    Optelfilter,
    Optelkader,
    Plaatsing,
    Regioplaatsing,
    plaats,
    plaats_regio,
    tel_bod,
)
from gesprekken.domain.tafel.optelsom import Cijfers, cijfers_van, lees, tel_op
from gesprekken.domain.tafel.scenariosom import Scenariosom, Scenariovergelijking, tel_scenario
from gesprekken.domain.verplichtingen.feiten import Soort, Soortstap, Stapfeit
from gesprekken.domain.verplichtingen.stand import Dossierstand
from gesprekken.infra.warm import Warm
from gesprekken.queries.biedingen.biedingen import list_regiobiedingen
from gesprekken.queries.overzichten.plaatsingen import Ingediend, list_ingediend
from gesprekken.queries.rondes.scenarios import Scenariostand, list_scenariostanden
from gesprekken.queries.tafel.tafel import Vergaderkop, get_inhoud
from gesprekken.queries.verplichtingen.koppen import Dossierkop
from gesprekken.queries.verplichtingen.standen import bepaal_standen
from gesprekken.web.bladzijde import Bladzijde, blader, gevraagde_pagina
from gesprekken.web.tafel.kamer import PER_PAGINA, Rondelezing

Optie = tuple[str, str]
ALLES = "Alles"
ONBEPAALD = "Nog niet bepaald"


def maak_kader(bod: Bodstap | None, register: Registerstap | None, ingediend: Iterable[Ingediend]) -> Optelkader:
    """What the steps of the round and the delivered overviews give to choose from."""
    namen = {slug: naam for i in ingediend for slug, naam in i.corporaties.items()}
    if bod is None or register is None:
        return Optelkader()
    eerste, laatste = (lees_halfjaar(h).jaar for h in (register.parameters.eerste, register.parameters.laatste))
    return Optelkader(
        bod.parameters.segmenten, bod.parameters.periodenamen, range(eerste, laatste + 1),
        register.parameters.perioden, dict(sorted(namen.items(), key=lambda paar: sorteersleutel(paar[1]))),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Veld:
    """A list to choose from: (heading, options) groups, an empty heading for none."""

    naam: str
    label: str
    gekozen: str
    groepen: Sequence[tuple[str, Sequence[Optie]]]

    @property
    def gekozen_naam(self) -> str:
        """What was chosen, in words; empty when nothing was."""
        opties = dict(o for _kop, groep in self.groepen for o in groep)
        return opties.get(self.gekozen, "") if self.gekozen else ""


@dataclass(frozen=True, slots=True)
class Optelkeuze:
    """The form: `scenario` is the code of the one that was chosen, `register` the name of the step of the overviews."""

    kader: Optelkader
    filter: Optelfilter
    scenarios: Sequence[Optie]
    scenario: str
    register: str
    trekker_woord: str

    @property
    def velden(self) -> list[Veld]:
        """The lists of the form; the scenario only where there is something to choose."""
        k, f = self.kader, self.filter
        corporaties = [*k.corporaties.items(), (NIEMAND, ONBEPAALD)] if k.corporaties else []
        velden = [
            Veld("corporatie", "Corporatie", f.corporatie, [("", [("", ALLES), *corporaties])]),
            Veld("periode", "Periode", str(f.jaar) if f.jaar else f.periode, [
                ("", [("", ALLES)]),
                ("Perioden van het bod", list(k.perioden.items())),
                (f"Jaren van {self.register.lower()}", [(str(j), str(j)) for j in k.jaren]),
            ]),
            Veld("segment", "Segment", f.segment, [("", [("", ALLES), *((s.code, s.naam) for s in k.segmenten)])]),
        ]  # fmt: skip
        scenario = Veld("scenario", "Scenario", self.scenario, [("", self.scenarios)])
        return [*velden, *([scenario] if len(self.scenarios) > 1 else [])]

    def als_adres(self) -> dict[str, str]:
        """For links that keep it."""
        return {v.naam: v.gekozen for v in self.velden if v.gekozen}

    @property
    def gekozen(self) -> list[str]:
        """What the figures are narrowed to, in words."""
        velden = [v for v in self.velden if v.naam != "scenario" and v.gekozen]
        return [f"{v.label.lower()} {v.gekozen_naam}" for v in velden]

    @property
    def grenzen(self) -> list[str]:
        """What this choice cannot narrow, and why."""
        f, naam = self.filter, self.register
        zinnen = {
            f"Een bod is van de {self.trekker_woord} en is niet te splitsen naar corporatie.": bool(f.corporatie),
            "Een bod is er per periode en is niet te splitsen naar jaar.": f.jaar is not None,
            f"{naam} gaat niet over deze periode.": bool(f.periode) and f.periode not in self.kader.gedekt,
            f"{naam} is niet te splitsen naar deze periode.": f.periode in self.kader.gedekt and not self._heel,
            f"{naam} gaat alleen over DAEB-woningen en dus niet over dit segment.": self._ander_segment,
            "Woningen zonder locatie hebben nog geen corporatie en geen jaar, en zijn daarnaar niet te splitsen.":
                bool(f.corporatie) or f.jaar is not None,
            "Het doel en de vorige Tafel gaan over alle woningen samen. Met een filter is er geen vergelijking.":
                not f.leeg,
        }  # fmt: skip
        return [zin for zin, geldt in zinnen.items() if geldt]

    @property
    def _heel(self) -> bool:
        return self.kader.splitst_overzicht(Optelfilter(periode=self.filter.periode))

    @property
    def _ander_segment(self) -> bool:
        return not self.kader.splitst_overzicht(Optelfilter(segment=self.filter.segment))


def lees_keuze(
    kader: Optelkader, vraag: Mapping[str, str], scenarios: Sequence[Scenario], register: Stapfeit | None,
    trekker_woord: str,
) -> Optelkeuze:  # fmt: skip
    """The choice that an address makes; what it names and nobody knows is left out."""
    filter_ = kader.kies(*(vraag.get(naam, "") for naam in ("corporatie", "periode", "segment")))
    namen = {s.code: s.naam for s in scenarios}
    gevraagd = vraag.get("scenario", "")
    return Optelkeuze(
        kader, filter_, list(namen.items()), gevraagd if gevraagd in namen else next(iter(namen), ""),
        register.naam if register else "", trekker_woord,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dossiercijfers:
    """What was issued and delivered in one dossier, and the steps of its round."""

    stappen: tuple[Stapfeit, ...]
    cijfers: Cijfers


_CIJFERS: Warm[tuple[object, ...], Dossiercijfers] = Warm(4096)


def list_cijfers(koppen: Sequence[Dossierkop], vandaag: date) -> list[Dossiercijfers]:
    """Per dossier, in the order of `koppen`; only those that are cold are derived."""
    warm = {kop.id: gevonden for kop in koppen if (gevonden := _CIJFERS.find(kop.versie))}
    koud = [kop for kop in koppen if kop.id not in warm]
    standen = bepaal_standen(koud, vandaag) if koud else {}
    return [warm.get(kop.id) or _CIJFERS.zet(kop.versie, _maak(standen[kop.id])) for kop in koppen]


def _maak(stand: Dossierstand) -> Dossiercijfers:
    stappen = tuple(s.stap for s in stand.stappen)
    return Dossiercijfers(stappen, cijfers_van(stappen, stand.feiten))


P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Optelregel:
    """One dossier: its figures now, and at the previous Tafel (None when its board held none).

    `bod` and `plaatsing` are narrowed to what was chosen. `bod` is None without a bid, and when it cannot be narrowed;
    `plaatsing` is None when nothing was delivered; `bewijs` is the number of the last delivery,
    when the reader can open it.
    """

    kop: Dossierkop
    nu: Cijfers
    toen: Cijfers | None
    bod: Bodsom | None
    plaatsing: Plaatsing | None
    bewijs: int | None


@dataclass(frozen=True, slots=True)
class Scenarioregel:
    """One dossier beside the scenario that was chosen."""

    kop: Dossierkop
    cijfer: Scenariocijfer | None
    beide: Scenariovergelijking


@dataclass(frozen=True, slots=True)
class Scenariobeeld:
    """The scenario that was chosen: what it asks per dossier, and of the region as far as that is known.

    `illustratief` says how many of the figures in the sum nobody published.
    """

    scenario: Scenario
    blad: Bladzijde[Scenarioregel]
    som: Scenariosom
    illustratief: int


@dataclass(frozen=True, slots=True)
class Optelsom:
    """Everything the page shows. `doelen` are the goals that the bids count towards; `bod` is narrowed, `nu` is not.

    The lines are those of one page, the sums of all dossiers.
    """

    blad: Bladzijde[Optelregel]
    nu: Cijfers
    toen: Cijfers | None
    vorige: date | None
    doelen: tuple[Doel, ...]
    keuze: Optelkeuze
    bod: Bodsom | None
    plaatsing: Regioplaatsing
    scenario: Scenariobeeld | None
    overzicht: Stapfeit | None

    @property
    def leeg(self) -> bool:
        """Nothing that was chosen has any homes."""
        return not self.plaatsing.samen.som and (self.bod is None or self.bod == Bodsom())

    def gat(self, doel: Doel) -> int:
        """Homes that the bids lack for this goal; 0 when it is reached."""
        return max(doel.waarde - self.nu.netto, 0)


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What was read for one reader, once; `nu` are the figures of every dossier by slug."""

    actor: Actor
    ronde: Ronde
    koppen: Sequence[Dossierkop]
    stappen: Sequence[Stapfeit]
    nu: Mapping[str, Cijfers]
    ingediend: Mapping[str, Ingediend]
    scenarios: Sequence[Scenariostand]

    def stap(self, soort: Soort[P]) -> Soortstap[P] | None:
        """The step of this kind; a round has one of each that is added up."""
        return next((s for s in self.stappen if s.soort == soort), None)

    def bewijs(self, slug: str) -> int | None:
        """The number of the last delivery of a dossier, when the reader can open its receipt."""
        ingediend = self.ingediend.get(slug)
        return ingediend.nr if ingediend and ingediend.opent else None

    def keuze(self, vraag: Mapping[str, str]) -> Optelkeuze:
        """What the address asks for, out of what there is."""
        kader = maak_kader(self.stap(bod.SOORT), self.stap(register.SOORT), self.ingediend.values())
        scenarios = [s.scenario for s in self.scenarios]
        return lees_keuze(kader, vraag, scenarios, self.stap(register.SOORT), self.ronde.trekker_woord)


def maak_optelsom(
    lezing: Rondelezing, vraag: Mapping[str, str], scenarios: Sequence[Scenariostand] = (), pagina: int = 1
) -> Optelsom:
    """The sum of a round as the address (`vraag`) asks for it."""
    g = _lees(lezing, scenarios)
    keuze, toen = g.keuze(vraag), _toen(lezing.vorige)
    biedingen, plaatsingen = _biedingen(g, keuze), _plaatsingen(g, keuze)
    regels = [
        Optelregel(k, g.nu[k.slug], toen.get(k.slug), biedingen.get(k.slug), plaatsingen.get(k.slug), g.bewijs(k.slug))
        for k in g.koppen
    ]
    return Optelsom(
        blad=blader(regels, pagina, PER_PAGINA),
        nu=tel_op(g.nu.values()),
        toen=tel_op(toen.values()) if toen else None,
        vorige=lezing.vorige.datum if lezing.vorige else None,
        doelen=_doelen(lezing.doelen, g.stappen),
        keuze=keuze,
        bod=sum(biedingen.values(), Bodsom()) if keuze.kader.splitst_bod(keuze.filter) else None,
        plaatsing=plaats_regio(
            [i.uitsplitsing for i in g.ingediend.values()], list(plaatsingen.values()), keuze.filter
        ),
        scenario=_scenario(g, keuze, pagina),
        overzicht=g.stap(register.SOORT),
    )


def _lees(lezing: Rondelezing, scenarios: Sequence[Scenariostand]) -> Gelezen:
    koppen = lezing.koppen
    cijfers = list_cijfers(koppen, lezing.vandaag)
    stappen = cijfers[0].stappen if cijfers else ()
    overzicht = next((s.code for s in stappen if s.soort == register.SOORT), None)
    return Gelezen(
        lezing.actor, lezing.ronde, koppen, stappen,
        {k.slug: c.cijfers for k, c in zip(koppen, cijfers, strict=True)},
        list_ingediend(lezing.actor, lezing.ronde, overzicht) if overzicht else {}, scenarios,
    )  # fmt: skip


def _toen(vorige: Vergaderkop | None) -> dict[str, Cijfers]:
    """What the frozen board of the previous meeting says; boards of before this page hold no figures."""
    uit = {}
    for dossier in get_inhoud(vorige)["dossiers"] if vorige else ():
        if isinstance(cijfers := dossier.get("cijfers"), Mapping):
            uit[str(dossier["slug"])] = lees(cijfers)
    return uit


def _biedingen(g: Gelezen, keuze: Optelkeuze) -> dict[str, Bodsom]:
    """The bids that were issued, narrowed to what was chosen; empty when that cannot be."""
    stap = g.stap(bod.SOORT)
    if stap is None or not keuze.kader.splitst_bod(keuze.filter):
        return {}
    if keuze.filter.leeg:
        return {slug: Bodsom(c.netto, c.daeb) for slug, c in g.nu.items() if c.met_bod}
    cellen = list_regiobiedingen(g.actor, g.ronde, stap.code)
    return {slug: tel_bod(c, keuze.filter, keuze.kader.segmenten) for slug, c in cellen.items() if c}


def _plaatsingen(g: Gelezen, keuze: Optelkeuze) -> dict[str, Plaatsing]:
    """The overviews that were delivered, narrowed to what was chosen; without figures when that cannot be."""
    splitst = keuze.kader.splitst_overzicht(keuze.filter)
    return {
        slug: plaats(i.uitsplitsing, i.bod, keuze.filter) if splitst else Plaatsing() for slug, i in g.ingediend.items()
    }


def _scenario(g: Gelezen, keuze: Optelkeuze, pagina: int) -> Scenariobeeld | None:
    """The whole bids beside the scenario: what it asks is asked of all homes together, so no filter narrows it."""
    stand = next((s for s in g.scenarios if s.scenario.code == keuze.scenario), None)
    if stand is None:
        return None
    regels = []
    for kop in g.koppen:
        cijfer, cijfers = stand.cijfer(kop.slug), g.nu[kop.slug]
        netto = cijfers.netto if cijfers.met_bod else None
        regels.append(Scenarioregel(kop, cijfer, Scenariovergelijking(cijfer.bereik if cijfer else None, netto)))
    illustratief = sum(r.cijfer.illustratief for r in regels if r.cijfer and r.beide.afstand)
    som = tel_scenario([r.beide for r in regels])
    return Scenariobeeld(stand.scenario, blader(regels, pagina, PER_PAGINA), som, illustratief)


def _doelen(doelen: Sequence[Doel], stappen: Sequence[Stapfeit]) -> tuple[Doel, ...]:
    telt = {code for s in stappen if s.soort is bod.SOORT for code in s.parameters.doelen}
    return tuple(d for d in doelen if d.code in telt)


def optelvariabelen(lezing: Rondelezing) -> dict[str, Any]:
    """What `tafel/optelsom.html` needs for this request."""
    beeld = maak_optelsom(lezing, request.args, list_scenariostanden(lezing.ronde), gevraagde_pagina())
    return {"ronde": lezing.ronde, "beeld": beeld}
