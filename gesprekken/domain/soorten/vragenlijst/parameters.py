"""What a template says about a step of kind *vragenlijst*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.soorten.indiening import keur_ondertekenaars
from gesprekken.domain.verplichtingen.verwijzing import komt_na, noemt, omvat


@dataclass(frozen=True, slots=True)
class Dalingplek:
    """The question (`vraag`) beside which the page shows what the stock of the `register` step does."""

    vraag: str = field(metadata=noemt("vraag"))
    register: str = field(metadata=komt_na("register", "geen eerder overzicht"))


@dataclass(frozen=True, slots=True)
class Vragenlijstparameters:
    """`vragen` are codes of the round's questions; `agenda` is the step whose adopted items feed them.

    `soorten`: per question the kinds of item that belong to it. `bijdragedagen`: days before the step's deadline by
    which parties write what they contribute. `ondertekenaars` are asked to sign what was delivered.
    """

    vragen: tuple[str, ...] = field(metadata=noemt("vraag"))
    agenda: str = field(metadata=komt_na("agenda", "geen eerdere agenda"))
    soorten: Mapping[str, tuple[str, ...]]
    bijdragedagen: int
    ondertekenaars: frozenset[Hoedanigheid] = frozenset()
    daling: Dalingplek | None = field(default=None, metadata=omvat(Dalingplek))

    def __post_init__(self) -> None:
        keur_ondertekenaars(self.ondertekenaars)
