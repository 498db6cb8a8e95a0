"""Where a name stands in a list: one rule for Python and for both databases, so that no engine has an order of its own.

The rule is that of Dutch registers (docs/beslissingen.md): 's-Gravenhage stands under G, IJ is an I and a J, a letter
with a sign is that letter, capitals make no difference, and numbers are in the order of numbers.
"""

from __future__ import annotations

from functools import lru_cache
import re
from typing import Any, ClassVar
import unicodedata

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

LANGSTE = 400
# Bytes, as Python and SQLite compare: the rules of PostgreSQL's own locale are those of the machine it was made on.
SLEUTEL = sa.String(LANGSTE).with_variant(sa.String(LANGSTE, collation="C"), "postgresql")
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th"}  # these do not come apart by themselves
_LOS = str.maketrans({**_LETTERS, **dict.fromkeys("’‘ʼ`´", "'")})
_LIDWOORD = re.compile(r"(?<!\S)'[st](?:\s+|-)(?=\w)")
_DELEN = re.compile(r"\d+|[^\W\d_]+")


@lru_cache(maxsize=8192)
def sorteersleutel(naam: str) -> str:
    """What a name is put in order by: words and numbers, with single blanks between them; compare it byte by byte."""
    los = unicodedata.normalize("NFKD", naam.casefold()).casefold().translate(_LOS)
    kaal = "".join(teken for teken in los if not unicodedata.combining(teken))
    delen = _DELEN.findall(_LIDWOORD.sub("", kaal).replace("'", ""))
    return " ".join(_getal(deel) if deel.isdecimal() else deel for deel in delen)[:LANGSTE]


def _getal(cijfers: str) -> str:
    """A number behind how many digits it has: then 9 comes before 10, and both before a letter."""
    plat = "".join(str(unicodedata.decimal(cijfer)) for cijfer in cijfers).lstrip("0")
    return f"{len(plat):03d}{plat}"


class OpNaam:
    """A row that stands in lists by a name: that of the attribute `sorteert_op`. Order by `sorteersleutel`."""

    sorteert_op: ClassVar[str] = "naam"
    sorteersleutel: Mapped[str] = mapped_column(SLEUTEL, index=True)


@sa.event.listens_for(OpNaam, "before_insert", propagate=True)
@sa.event.listens_for(OpNaam, "before_update", propagate=True)
def _houd_bij(_mapper: Any, _verbinding: Any, rij: OpNaam) -> None:  # noqa: ANN401 - what SQLAlchemy gives an event
    rij.sorteersleutel = sorteersleutel(getattr(rij, rij.sorteert_op))
