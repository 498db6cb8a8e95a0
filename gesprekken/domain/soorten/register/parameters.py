"""What a template says about a step of kind *register*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from gesprekken.core.kolom import Kolomkeuze
from gesprekken.core.register import Register
from gesprekken.core.vormfout import Vormfout
from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.overzichten.schemas import EERSTE, SCHEMAS, bezwaren, kies_register
from gesprekken.domain.soorten.indiening import keur_ondertekenaars
from gesprekken.domain.verplichtingen.verwijzing import komt_na, noemt


@dataclass(frozen=True, slots=True)
class Registerparameters:
    """`bod` is the step that holds the bid, `perioden` are those of the bid that the rows must cover.

    `eerste` and `laatste` are the half years of the register; `definitie` is the round's definition of a hard plan;
    `bevestigdagen`: days before the step's deadline by which rows are confirmed; `ondertekenaars` are asked to sign
    what was delivered. `schema` is one of SCHEMAS, `kolommen` are those that the round uses of it: all when it names
    none. Raises ValueError for half years that are none, and for who is asked to sign without a place at the table.
    """

    bod: str = field(metadata=komt_na("bod", "geen eerder bod"))
    perioden: tuple[str, ...]
    eerste: str
    laatste: str
    definitie: str = field(metadata=noemt("definitie"))
    bevestigdagen: int
    ondertekenaars: frozenset[Hoedanigheid] = frozenset()
    schema: str = EERSTE
    kolommen: tuple[Kolomkeuze, ...] = ()

    def __post_init__(self) -> None:
        if lees_halfjaar(self.eerste) > lees_halfjaar(self.laatste):
            raise ValueError(f"{self.eerste} komt na {self.laatste}")
        keur_ondertekenaars(self.ondertekenaars)

    @property
    def register(self) -> Register:
        """The schema as this round uses it."""
        return kies_register(self.schema, self.kolommen)


def keur_schema(parameters: Mapping[str, Any], pad: str) -> Iterator[Vormfout]:
    """What the shape cannot say: there is such a schema, it has these columns, and what it needs is among them."""
    code = parameters.get("schema", EERSTE)
    schema = SCHEMAS.get(code) if isinstance(code, str) else None
    if schema is None:
        yield Vormfout(f"{pad}.schema", f"een onbekend schema ‘{code}’; kies uit {', '.join(SCHEMAS)}")
        return
    lijst = parameters.get("kolommen", [])
    namen = [str(k.get("naam")) if isinstance(k, dict) else "" for k in lijst] if isinstance(lijst, list) else []
    for nr, zin in bezwaren(schema, namen):
        yield Vormfout(f"{pad}.kolommen" if nr is None else f"{pad}.kolommen[{nr}].naam", zin)
