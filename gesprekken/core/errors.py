"""Refusals. Each carries Dutch sentences that say what to do; the top floor maps them to a page once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gesprekken.core.plek import Plek


@dataclass(frozen=True, slots=True)
class Weigering:
    """One reason why something cannot be done (yet), and the place where that is mended.

    `voorbij`: it could be done before; what it is about is in another state by now.
    """

    zin: str
    plek: Plek | None = None
    voorbij: bool = False


class GesprekkenError(Exception):
    """Base of every refusal that a person gets to read."""


class BestaatNiet(GesprekkenError):
    """What the actor may not see does not exist: 404, without any id in the page."""


class MagNiet(GesprekkenError):
    """The actor sees it but may not do this: 403 with the sentence."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


class KanNiet(GesprekkenError):
    """The moment or the state does not allow it: all reasons at once, each with its place."""

    def __init__(self, weigeringen: Sequence[Weigering]) -> None:
        super().__init__(" ".join(w.zin for w in weigeringen))
        self.weigeringen = tuple(weigeringen)


class TeGroot(GesprekkenError):
    """More was sent than anything of ours can hold; the sentence says what to do. Nobody read it."""


class OngeldigeInvoer(GesprekkenError):
    """The domain refuses what was typed: one sentence per form field ('' = the whole form)."""

    def __init__(self, fouten: dict[str, str]) -> None:
        super().__init__(" ".join(fouten.values()))
        self.fouten = fouten


EEN_COLLEGA = "een collega"  # who was first, when that is not known


class IntussenGewijzigd(GesprekkenError):
    """Somebody saved first. Nothing was stored; the page shows both texts and lets the person choose.

    `zelf`: that somebody is the reader, in another window.
    """

    zelf = False

    def __init__(self, wie: str, versie: int) -> None:
        super().__init__(f"intussen gewijzigd door {wie} (versie {versie})")
        self.wie = wie
        self.versie = versie

    @property
    def vooraan(self) -> str:
        """Who, at the beginning of a sentence; a name keeps its letters."""
        return "Een collega" if self.wie == EEN_COLLEGA else self.wie

    @property
    def wie_heeft(self) -> str:
        """Who, at the beginning of a sentence, with its verb."""
        return "U heeft zelf" if self.zelf else f"{self.vooraan} heeft"

    @property
    def die_tekst(self) -> str:
        """What that somebody saved."""
        return "de tekst die u al opsloeg" if self.zelf else f"de tekst van {self.wie}"

    @property
    def die_versie(self) -> str:
        """The same, of what is no text."""
        return "wat u al opsloeg" if self.zelf else "wat uw collega heeft opgeslagen"
