"""How numbers, dates and distances read on a Dutch page."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
import re

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Flask

from gesprekken.core.klok import lokaal
from gesprekken.core.limiet import Grens, Limiet
from gesprekken.core.tekst import telwoord, woord_bij

VORMEN = {
    "kort": "d MMM",
    "kortjaar": "d MMM y",
    "lang": "EEEE d MMMM y",
    "dag": "EEEE d MMMM",
    "maand": "MMM",
    "voluit": "d MMMM y",
    "invoer": "dd-MM-y",
}


@lru_cache(maxsize=1024)
def datum(d: date | datetime, vorm: str = "kort") -> str:
    """A date in one of the fixed forms; a moment is shown as the day in Amsterdam."""
    if isinstance(d, datetime):
        d = lokaal(d).date()
    return format_date(d, VORMEN[vorm], locale="nl").replace(".", "")


def tijd(moment: datetime) -> str:
    """The time of day in Amsterdam, as in '14.05 uur'."""
    return lokaal(moment).strftime("%H.%M uur")


@lru_cache(maxsize=4096)
def nl(getal: int) -> str:
    """A whole number with thousands dots and a true minus sign."""
    return format_decimal(getal, locale="nl").replace("-", "−")


def afstand(d: date, vandaag: date) -> str:
    """How far a last safe day is from today: 'vandaag', 'over 7 dagen', '35 dagen te laat'."""
    n = (d - vandaag).days
    if n == 0:
        return "vandaag"
    if n == 1:
        return "morgen"
    if n == -1:
        return "1 dag te laat"
    return f"over {n} dagen" if n > 0 else f"{-n} dagen te laat"


def limiet(waarde: Limiet, vorm: str = "kort") -> str:
    """A deadline as the text of the round says it: 'vóór 15 dec' or 'uiterlijk 14 dec'."""
    woord = "vóór" if waarde.grens == Grens.VOOR else "uiterlijk"
    return f"{woord} {datum(waarde.datum, vorm)}"


# Second halves of the long compounds of this field: where a narrow column may break them.
_DELEN = re.compile(r"(?<=\w)(?=(?:gesprek|agenda|overleg|overzicht|voorraad)\w*\b)")
ZACHT_KOPPELTEKEN = "\u00ad"


def breekbaar(naam: str) -> str:
    """The same name, with soft hyphens where a narrow column may break a long compound."""
    return _DELEN.sub(ZACHT_KOPPELTEKEN, naam)


def registreer(app: Flask) -> None:
    """Make them Jinja filters."""
    app.jinja_env.filters.update(
        datum=datum, tijd=tijd, nl=nl, afstand=afstand, limiet=limiet, breekbaar=breekbaar, telwoord=telwoord,
        woord_bij=woord_bij,
    )  # fmt: skip
