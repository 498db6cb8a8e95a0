"""A what-if that is kept: what a proposal asks of the owner of a row, and what the row would say then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.overzichten.halfjaren import Halfjaar, lees_halfjaar
from gesprekken.domain.overzichten.models import Ingreepsoort
from gesprekken.domain.overzichten.overzicht5a import Kader5a, Rij5a
from gesprekken.domain.overzichten.watals import VERSTE, verschoven

REEKS = "woningen-"  # how the cells with homes begin


@dataclass(frozen=True, slots=True)
class Voorstelinvoer:
    """What somebody proposes: to shift or drop row `sleutel`, or to add the row that `cellen` says."""

    soort: Ingreepsoort
    reden: str
    sleutel: str = ""
    halfjaren: int = 0
    cellen: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Woningwissel:
    """Homes in one half year: as the row says (`was`), and as it would say (`wordt`)."""

    halfjaar: Halfjaar
    was: int
    wordt: int


def verschuif(rij: Rij5a, halfjaren: int, kader: Kader5a) -> Rij5a:
    """The row so many half years later (earlier when negative), within the period of the register.

    A what-if may push homes out of the period; a row cannot say that. Raises OngeldigeInvoer.
    """
    if not 0 < abs(halfjaren) <= VERSTE:
        raise OngeldigeInvoer({"halfjaren": f"Verschuif 1 tot en met {VERSTE} halfjaren."})
    anders = verschoven(rij.regel("", kader.hardheid), halfjaren, kader.eerste)
    if max(anders.aantallen, default=kader.eerste) > kader.laatste:
        raise OngeldigeInvoer({"halfjaren": (
            f"Dan komen er woningen na de {kader.laatste.naam}. Stel minder ver voor, of stel voor om weg te laten."
        )})  # fmt: skip
    return replace(rij, woningen=dict(anders.aantallen), eindigt=anders.eindigt)


def woningen_van(cellen: Mapping[str, str]) -> dict[Halfjaar, int]:
    """The homes that these cells say."""
    gevuld = ((naam.removeprefix(REEKS), tekst) for naam, tekst in cellen.items() if naam.startswith(REEKS) and tekst)
    return {lees_halfjaar(code): int(tekst) for code, tekst in gevuld}


def wissels(soort: str, halfjaren: int, cellen: Mapping[str, str]) -> tuple[Woningwissel, ...]:
    """What a proposal would do with the homes, in every half year that it touches."""
    gelezen = woningen_van(cellen)
    was: dict[Halfjaar, int] = {} if soort == Ingreepsoort.TOEVOEGEN else gelezen
    straks = {h.plus(halfjaren): n for h, n in gelezen.items()}
    wordt: dict[Halfjaar, int] = {} if soort == Ingreepsoort.WEGLATEN else straks
    return tuple(Woningwissel(h, was.get(h, 0), wordt.get(h, 0)) for h in sorted({*was, *wordt}))
