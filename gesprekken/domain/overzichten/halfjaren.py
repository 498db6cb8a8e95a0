"""The unit of time of the overviews: half a year."""

from __future__ import annotations

from dataclasses import dataclass
import re

HELFTEN = {1: "eerste helft", 2: "tweede helft"}
CODE = re.compile(r"(?P<jaar>[0-9]{4})-(?P<helft>[12])")
NAAM = re.compile(r"(?P<helft>eerste|tweede) helft (?P<jaar>[0-9]{4})")


@dataclass(frozen=True, slots=True, order=True)
class Halfjaar:
    """Half a calendar year, `helft` 1 or 2; orders by time. Raises ValueError outside the years 1900-2199."""

    jaar: int
    helft: int

    def __post_init__(self) -> None:
        if self.helft not in HELFTEN or not 1900 <= self.jaar <= 2199:
            raise ValueError(f"geen halfjaar: {self.jaar}-{self.helft}")

    def __str__(self) -> str:
        """The code, as in '2026-1'."""
        return f"{self.jaar}-{self.helft}"

    @property
    def naam(self) -> str:
        """As people say it: 'eerste helft 2026'."""
        return f"{HELFTEN[self.helft]} {self.jaar}"

    @property
    def nummer(self) -> int:
        """Half years since the year 0, so that a difference is a number of half years."""
        return 2 * self.jaar + self.helft - 1

    @property
    def volgende(self) -> Halfjaar:
        return self.plus(1)

    def plus(self, halfjaren: int) -> Halfjaar:
        """So many half years later, or earlier when negative. Raises ValueError outside 1900-2199."""
        jaar, helft = divmod(self.nummer + halfjaren, 2)
        return Halfjaar(jaar, helft + 1)


LAATSTE = Halfjaar(2030, 2)  # the horizon of the agreement: homes up to and including 2030 count


def lees_halfjaar(tekst: str) -> Halfjaar:
    """'2026-1' or 'eerste helft 2026'. Raises ValueError with a Dutch sentence."""
    kaal = " ".join(tekst.split()).lower()
    gevonden = CODE.fullmatch(kaal) or NAAM.fullmatch(kaal)
    if gevonden is None or not 1900 <= int(gevonden["jaar"]) <= 2199:
        raise ValueError("Schrijf het halfjaar als 2026-1 of als eerste helft 2026.")
    return Halfjaar(int(gevonden["jaar"]), 1 if gevonden["helft"] in ("1", "eerste") else 2)


def periode(eerste: Halfjaar, laatste: Halfjaar = LAATSTE) -> tuple[Halfjaar, ...]:
    """Every half year from `eerste` up to and including `laatste`; empty when that lies earlier."""
    return tuple(eerste.plus(n) for n in range(laatste.nummer - eerste.nummer + 1))


def keuzelijst(halfjaren: tuple[Halfjaar, ...]) -> tuple[tuple[str, str], ...]:
    """(code, name) of each, as choices or parts of a register column."""
    return tuple((str(h), h.naam) for h in halfjaren)
