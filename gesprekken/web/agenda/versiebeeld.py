"""What a version looks like: its lines with marks, who does what, every answer in words, the parties side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from gesprekken.core.klok import dag
from gesprekken.domain.agenda.models import Agendaregel, Agendaversie, Instemming, Oordeel
from gesprekken.domain.agenda.statussen import heeft_voorbehoud, is_vastgestelde_versie, vraagt_reactie
from gesprekken.domain.agenda.versies import Regelverschil, Wijziging, vergelijk
from gesprekken.queries.agenda.agenda import Versie, kies_van_versie
from gesprekken.queries.dossiers.dossiers import Deelnemer
from gesprekken.web.matrix import Rollen, namen_van, rollen_van

TEKEN: dict[str, tuple[str, str]] = {
    Oordeel.AKKOORD: ("gereed", "Akkoord"),
    Oordeel.MITS: ("opm", "Akkoord mits"),
    Oordeel.NIET: ("aandacht", "Niet akkoord"),
}
OPEN = ("open", "Open")
DEELNAAM = {"titel": "titel", "vraag": "vraag", "soort": "soort", "doel": "doel", "partijen": "wie meepraat"}


class Cel(NamedTuple):
    """The answer of one party to one line: sign and word."""

    partij: str
    soort: str
    woord: str


class Voorbehoud(NamedTuple):
    """A *mits* or *niet akkoord* as it is printed below its line; `wacht` = the municipality still owes a reply."""

    instemming: Instemming
    partij: str
    woord: str
    wacht: bool


@dataclass(frozen=True, slots=True)
class Regelbeeld:
    """One line of a version as the page shows it."""

    regel: Agendaregel
    sleutel: str
    merk: str
    cellen: tuple[Cel, ...]
    voorbehouden: tuple[Voorbehoud, ...]
    rollen: Rollen

    @property
    def soort(self) -> tuple[str, str]:
        """The kind as a badge ('5b') and the word after it ('Belemmering')."""
        kort, _spatie, rest = str(self.regel.inhoud["soort"]).partition(" ")
        return kort, rest.capitalize()


@dataclass(frozen=True, slots=True)
class Partijkaart:
    """How far one party is with its answers."""

    naam: str
    soort: str
    woord: str
    laatste: Instemming | None


@dataclass(frozen=True, slots=True)
class Versiebeeld:
    """A version with everything around it; `vorige` is the one before that this reader may see."""

    versie: Agendaversie
    vorige: Agendaversie | None
    regels: tuple[Regelbeeld, ...]
    kaarten: tuple[Partijkaart, ...]
    verschillen: tuple[Regelverschil, ...]
    label: tuple[str, str]
    tot: date
    voorbij: bool

    @property
    def per_sleutel(self) -> dict[str, Regelbeeld]:
        """The lines by the key of their item."""
        return {r.sleutel: r for r in self.regels}

    @property
    def anders(self) -> list[Regelverschil]:
        """What is new, changed, moved or dropped since the version before."""
        return [v for v in self.verschillen if v.wijziging != Wijziging.GELIJK]

    @property
    def vervallen(self) -> list[Regelverschil]:
        """What stood on the version before and is not on this one."""
        return [v for v in self.verschillen if v.wijziging == Wijziging.VERVALLEN]

    @property
    def open(self) -> int:
        """How many answers are still open."""
        return sum(c.soort == OPEN[0] for r in self.regels for c in r.cellen)


def merk_van(verschil: Regelverschil | None) -> str:
    """What happened to a line since the version before, in words."""
    if verschil is None or verschil.wijziging == Wijziging.GELIJK:
        return ""
    if verschil.wijziging == Wijziging.GEWIJZIGD:
        return f"Gewijzigd: {', '.join(DEELNAAM[d] for d in verschil.delen)}"
    if verschil.wijziging == Wijziging.VERPLAATST and verschil.oud:
        return f"Verplaatst, was punt {verschil.oud.volgnr}"
    return str(verschil.wijziging).capitalize()


def label_van(versie: Agendaversie, nu: datetime, *, nieuwste: bool) -> tuple[str, str]:
    """How far a version is: sign and word."""
    if versie.vastgesteld_op is not None and (nieuwste or is_vastgestelde_versie(versie)):
        return "gereed", f"Versie {versie.nr} vastgesteld"
    if not nieuwste:
        return "open", f"Versie {versie.nr}, vervangen"
    if nu > versie.reactie_tot:
        return "aandacht", f"Versie {versie.nr}, reactietermijn voorbij"
    return "bezig", f"Versie {versie.nr} in akkoordronde"


def maak_beeld(
    versies: Sequence[Versie], nr: int, partijen: Sequence[Deelnemer], instemmingen: Sequence[tuple[Instemming, str]],
    nu: datetime,
) -> Versiebeeld | None:  # fmt: skip
    """Version `nr` beside the one before it; None when this reader sees no such version."""
    plaats = next((i for i, v in enumerate(versies) if v.versie.nr == nr), None)
    if plaats is None:
        return None
    versie, vorige = versies[plaats], next(iter(versies[plaats + 1 :]), None)
    verschillen = vergelijk(vorige.als_waarden(), versie.als_waarden()) if vorige else []
    anderen, namen = [p for p in partijen if not p.trekker], namen_van(partijen)
    antwoorden: defaultdict[str, list[tuple[Instemming, str]]] = defaultdict(list)
    for i, naam in kies_van_versie(instemmingen, versie):
        antwoorden[i.vingerafdruk].append((i, naam))
    per_sleutel = {v.nieuw.sleutel: v for v in verschillen if v.nieuw}
    regels = tuple(
        _regelbeeld(r, k := versie.sleutels[r.agendapunt_id], merk_van(per_sleutel.get(k)), anderen,
                    antwoorden[r.vingerafdruk], namen)
        for r in versie.regels
    )  # fmt: skip
    kaarten = tuple(_kaart(p, versie, [i for lijst in antwoorden.values() for i, _n in lijst]) for p in anderen)
    return Versiebeeld(versie.versie, vorige.versie if vorige else None, regels, kaarten, tuple(verschillen),
                       label_van(versie.versie, nu, nieuwste=plaats == 0), dag(versie.versie.reactie_tot),
                       nu > versie.versie.reactie_tot)  # fmt: skip


def _regelbeeld(
    regel: Agendaregel, sleutel: str, merk: str, anderen: Sequence[Deelnemer],
    antwoorden: Sequence[tuple[Instemming, str]], namen: dict[str, str],
) -> Regelbeeld:  # fmt: skip
    gegeven = {i.organisatie_id: i for i, _naam in antwoorden}
    cellen = tuple(
        Cel(p.kort, *(TEKEN[gegeven[p.organisatie_id].oordeel] if p.organisatie_id in gegeven else OPEN))
        for p in anderen
    )
    voorbehouden = tuple(
        Voorbehoud(i, naam, TEKEN[i.oordeel][1], vraagt_reactie(i.oordeel) and not i.antwoord)
        for i, naam in antwoorden
        if heeft_voorbehoud(i.oordeel)
    )
    return Regelbeeld(regel, sleutel, merk, cellen, voorbehouden, rollen_van(regel.inhoud["partijen"], namen))


def _kaart(partij: Deelnemer, versie: Versie, antwoorden: Sequence[Instemming]) -> Partijkaart:
    eigen = [i for i in antwoorden if i.organisatie_id == partij.organisatie_id]
    stand = f"{len(eigen)} van {len(versie.regels)} beantwoord"
    met = sum(heeft_voorbehoud(i.oordeel) for i in eigen)
    laatste = max(eigen, key=lambda i: i.op, default=None)
    if not eigen:
        return Partijkaart(partij.naam, "open", stand, None)
    if met:
        return Partijkaart(partij.naam, "opm", f"{stand}, {met} met voorbehoud", laatste)
    return Partijkaart(partij.naam, "gereed" if len(eigen) == len(versie.regels) else "bezig", stand, laatste)
