"""A template of a round: data with a shape. What is wrong in it is found when it is read, not in mid-round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.partijen.organisaties import Organisatiesoort
from gesprekken.domain.verplichtingen.soorten import SOORTEN

GEWOON_JAAR = 2023  # not a leap year
SCENARIODELEN = frozenset({"code", "naam", "uitleg", "eenheid", "bepaling"})


class OngeldigSjabloon(ValueError):
    """The template file has a fault; the sentence says where."""


@dataclass(frozen=True, slots=True)
class Termijnsjabloon:
    """A deadline by day and month; `jaar` counts from the year in which the round starts."""

    code: str
    naam: str
    dag: int
    maand: int
    grens: Grens
    bepaling: str
    jaar: int = 0
    hoofd: bool = False

    def datum(self, startjaar: int) -> date:
        """The date in a round that starts in `startjaar`."""
        return date(startjaar + self.jaar, self.maand, self.dag)


@dataclass(frozen=True, slots=True)
class Sjabloon:
    """Everything that is copied into rows when a round starts. `trekkers` is the kind that leads a dossier."""

    code: str
    titel: str
    regio: str
    kader: str
    toelichting: str
    trekkers: Organisatiesoort
    trekker_woord: str
    partijen: frozenset[Organisatiesoort]
    waarschuwdagen: int
    stappen: tuple[Mapping[str, Any], ...]
    vragen: tuple[Mapping[str, Any], ...]
    producten: tuple[Mapping[str, Any], ...]
    definities: tuple[Mapping[str, Any], ...]
    doelen: tuple[Mapping[str, Any], ...]
    scenarios: tuple[Mapping[str, Any], ...]
    termijnen: tuple[Termijnsjabloon, ...]

    @property
    def hoofdtermijn(self) -> Termijnsjabloon:
        """The deadline that the whole round works towards; a template has exactly one."""
        return next(t for t in self.termijnen if t.hoofd)

    def datums(self, vandaag: date) -> dict[str, date]:
        """The dates of a round that starts today: of this year, or of the next once the main deadline has passed."""
        hoofd = self.hoofdtermijn
        voorbij = Limiet(hoofd.datum(vandaag.year), hoofd.grens).dagen_tot(vandaag) < 0
        return {t.code: t.datum(vandaag.year + voorbij) for t in self.termijnen}


def lees(gegevens: Mapping[str, Any]) -> Sjabloon:
    """Check and shape the data of a template file. Raises OngeldigSjabloon."""
    try:
        sjabloon = _vorm(gegevens)
    except (KeyError, TypeError, ValueError) as fout:
        raise OngeldigSjabloon(f"{gegevens.get('code', 'sjabloon')}: {fout!r}") from fout
    _keur(sjabloon)
    return sjabloon


def _vorm(g: Mapping[str, Any]) -> Sjabloon:
    return Sjabloon(
        code=g["code"],
        titel=g["titel"],
        regio=g["regio"],
        kader=g["kader"],
        toelichting=g["toelichting"],
        trekkers=Organisatiesoort(g["trekkers"]),
        trekker_woord=g["trekker_woord"],
        partijen=frozenset(Organisatiesoort(s) for s in g["partijen"]),
        waarschuwdagen=g["waarschuwdagen"],
        stappen=tuple(g["stap"]),
        vragen=tuple(g.get("vraag", ())),
        producten=tuple(g.get("product", ())),
        definities=tuple(g.get("definitie", ())),
        doelen=tuple(g.get("doel", ())),
        scenarios=tuple(g.get("scenario", ())),
        termijnen=tuple(Termijnsjabloon(**{**t, "grens": Grens(t["grens"])}) for t in g["termijn"]),
    )


def _keur(sjabloon: Sjabloon) -> None:
    termijnen = {t.code for t in sjabloon.termijnen}
    _keur_codes(sjabloon)
    _keur_scenarios(sjabloon)
    eerder: set[tuple[str, str]] = set()
    for stap in sjabloon.stappen:
        _keur_stap(sjabloon.code, stap, termijnen)
        _keur_volgorde(sjabloon.code, stap, eerder)
    for product in sjabloon.producten:
        if product.get("termijn") not in termijnen | {None}:
            raise OngeldigSjabloon(f"{sjabloon.code}: product {product['code']} noemt een onbekende termijn")
    if sum(t.hoofd for t in sjabloon.termijnen) != 1:
        raise OngeldigSjabloon(f"{sjabloon.code}: precies één termijn is de hoofdtermijn")


def _keur_codes(sjabloon: Sjabloon) -> None:
    """Codes are what rows and addresses are found by, and a day must exist in any year."""
    delen = (sjabloon.stappen, sjabloon.vragen, sjabloon.producten, sjabloon.definities, sjabloon.doelen,
             sjabloon.scenarios)  # fmt: skip
    for codes in ([t.code for t in sjabloon.termijnen], *([d["code"] for d in deel] for deel in delen)):
        if dubbel := {c for c in codes if codes.count(c) > 1}:
            raise OngeldigSjabloon(f"{sjabloon.code}: {', '.join(sorted(dubbel))} staat er meer dan eens")
    for termijn in sjabloon.termijnen:
        try:
            termijn.datum(GEWOON_JAAR)
        except ValueError as fout:
            raise OngeldigSjabloon(f"{sjabloon.code}: termijn {termijn.code} heeft een onmogelijke dag") from fout


def _keur_scenarios(sjabloon: Sjabloon) -> None:
    """Each says what people must know of it, and what a step works towards is one of them."""
    for scenario in sjabloon.scenarios:
        if anders := SCENARIODELEN ^ scenario.keys():
            raise OngeldigSjabloon(f"{sjabloon.code}: scenario {scenario['code']} mist of kent niet: {sorted(anders)}")
    bekend = {s["code"] for s in sjabloon.scenarios}
    for stap in sjabloon.stappen:
        if (naar := stap.get("parameters", {}).get("scenario")) is not None and naar not in bekend:
            raise OngeldigSjabloon(f"{sjabloon.code}: stap {stap['code']} noemt een onbekend scenario ‘{naar}’")


def _keur_stap(code: str, stap: Mapping[str, Any], termijnen: set[str]) -> None:
    soort = SOORTEN.get(stap["soort"])
    if soort is None:
        raise OngeldigSjabloon(f"{code}: stap {stap['code']} heeft onbekende soort {stap['soort']}")
    parameters = stap.get("parameters", {})
    if ontbreekt := soort.parameters - parameters.keys():
        raise OngeldigSjabloon(f"{code}: stap {stap['code']} mist {', '.join(sorted(ontbreekt))}")
    if geen_getal := [n for n in sorted(soort.parameters) if n.endswith("dagen") and type(parameters[n]) is not int]:
        raise OngeldigSjabloon(f"{code}: stap {stap['code']} heeft geen heel getal bij {', '.join(geen_getal)}")
    if onbekend := [h for h in parameters.get("ondertekenaars", ()) if h not in set(Hoedanigheid)]:
        raise OngeldigSjabloon(f"{code}: stap {stap['code']} laat onbekende partijen tekenen: {', '.join(onbekend)}")
    if stap.get("termijn") not in termijnen | {None}:
        raise OngeldigSjabloon(f"{code}: stap {stap['code']} noemt een onbekende termijn")


# A parameter that names another step, and the kind that this step must have: a talk comes after an *earlier* talk, a
# follow-up after an earlier agenda. Two that wait for each other would never be anybody's turn.
_VERWIJST = {
    "na": ("gesprek", "geen eerder gesprek"),
    "agenda": ("agenda", "geen eerdere agenda"),
    "bod": ("bod", "geen eerder bod"),
}


def _keur_volgorde(code: str, stap: Mapping[str, Any], eerder: set[tuple[str, str]]) -> None:
    """`eerder` holds (kind, code) of the steps that came before."""
    for parameter, (soort, fout) in _VERWIJST.items():
        naar = stap.get("parameters", {}).get(parameter)
        if naar is not None and (soort, naar) not in eerder:
            raise OngeldigSjabloon(f"{code}: stap {stap['code']} komt na ‘{naar}’, en dat is {fout}")
    eerder.add((stap["soort"], stap["code"]))
