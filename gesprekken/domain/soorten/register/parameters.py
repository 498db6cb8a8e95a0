"""What a template says about a step of kind *register*."""

from __future__ import annotations

from dataclasses import dataclass, field

from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.soorten.indiening import keur_ondertekenaars
from gesprekken.domain.verplichtingen.verwijzing import komt_na, noemt


@dataclass(frozen=True, slots=True)
class Registerparameters:
    """`bod` is the step that holds the bid, `perioden` are those of the bid that the rows must cover.

    `eerste` and `laatste` are the half years of the register; `definitie` is the round's definition of a hard plan;
    `bevestigdagen`: days before the step's deadline by which rows are confirmed; `ondertekenaars` are asked to sign
    what was delivered. Raises ValueError for half years that are none.
    """

    bod: str = field(metadata=komt_na("bod", "geen eerder bod"))
    perioden: tuple[str, ...]
    eerste: str
    laatste: str
    definitie: str = field(metadata=noemt("definitie"))
    bevestigdagen: int
    ondertekenaars: frozenset[Hoedanigheid] = frozenset()

    def __post_init__(self) -> None:
        if lees_halfjaar(self.eerste) > lees_halfjaar(self.laatste):
            raise ValueError(f"{self.eerste} komt na {self.laatste}")
        keur_ondertekenaars(self.ondertekenaars)
