"""The form above the sum: what there is to choose, what was chosen, and what that cannot narrow, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gesprekken.core.sorteren import sorteersleutel
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.rondes.models import Scenario
from gesprekken.domain.soorten.bod.plichten import Bodstap
from gesprekken.domain.soorten.register.plichten import Registerstap
from gesprekken.domain.tafel.filter import NIEMAND, Optelfilter, Optelkader
from gesprekken.domain.verplichtingen.feiten import Stapfeit
from gesprekken.queries.overzichten.plaatsingen import Ingediend

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
