"""What is wrong in a data file, and where: said of every fault at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vormfout:
    """What is wrong at one place. `pad` is its path in the document, as in 'stap[2].parameters.agenda'."""

    pad: str
    zin: str
    regel: int | None = None

    def __str__(self) -> str:
        plaats = ", ".join([*([f"regel {self.regel}"] if self.regel else []), *([self.pad] if self.pad else [])])
        return f"{plaats}: {self.zin}" if plaats else self.zin


class OngeldigDocument(ValueError):
    """A data file has faults; each stands on a line of its own."""

    def __init__(self, naam: str, fouten: Sequence[Vormfout]) -> None:
        super().__init__("\n".join(f"{naam}, {fout}" for fout in fouten))
        self.fouten = tuple(fouten)


def heet(naam: str) -> Mapping[str, str]:
    """Metadata of a field that has another name in the document."""
    return {"heet": naam}
