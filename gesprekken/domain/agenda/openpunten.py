"""What stayed open in the round before, and the draft submission that it becomes in this one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from gesprekken.core.plek import Plek
from gesprekken.domain.agenda.invoer import MAX_TITEL, Onderwerpkader, Onderwerptekst
from gesprekken.domain.agenda.models import Onderwerp, Openpunt


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where something comes from: an adopted item of an earlier round, or a commitment on it.

    `belofte` and `wie` are what was promised and by whom; empty for the item itself. Both lie behind the item's wall.
    """

    ronde: str
    nr: int
    titel: str
    plek: Plek
    belofte: str = ""
    wie: str = ""


@dataclass(frozen=True, slots=True)
class Opengebleven:
    """An item without a result, or a commitment that runs (`uiterlijk` is its day). `sleutel` names it in a form.

    `bron` is the submission behind the item whose details go along. `besluit` is what the reader's organisation did
    with it before, `onderwerp` the draft that it became.
    """

    sleutel: str
    agendapunt_id: int
    toezegging_id: int | None
    herkomst: Herkomst
    soort: str
    doel: str
    bron: Onderwerp | None
    doorgeschoven: bool = False
    waarom: str = ""
    uiterlijk: date | None = None
    besluit: Openpunt | None = None
    onderwerp: Onderwerp | None = None

    @property
    def naam(self) -> str:
        """What it is about, in its own words."""
        return self.herkomst.belofte or self.herkomst.titel

    @property
    def aangeboden(self) -> bool:
        """Nobody of the reader's organisation decided about it yet."""
        return self.besluit is None

    @property
    def overgenomen(self) -> bool:
        """It became a draft; what became of that is the submission's own story."""
        return self.onderwerp is not None

    def concept(self, kader: Onderwerpkader) -> Onderwerptekst:
        """The draft. A kind or goal that this round does not know stays empty, to be chosen."""
        bron = self.bron
        return Onderwerptekst(
            concepttitel(self.naam),
            self.soort if self.soort in kader.soorten else "",
            self.doel if self.doel in kader.doelen else "",
            bron.locatie if bron else "",
            bron.woningen if bron else None,
            bron.knelpunt if bron else "",
        )


def concepttitel(tekst: str) -> str:
    """A text as the title of a draft: on one line, and cut off where a title must end."""
    regel = " ".join(tekst.split())
    return regel if len(regel) <= MAX_TITEL else regel[: MAX_TITEL - 1].rstrip() + "…"


def leidende_bron(bronnen: Collection[Onderwerp]) -> Onderwerp | None:
    """Of several submissions behind an item the first that names a bottleneck, else the first."""
    return next((b for b in bronnen if b.knelpunt), next(iter(bronnen), None))
