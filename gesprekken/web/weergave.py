"""How numbers, dates, distances and typed text read on a Dutch page."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import groupby
import re

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Flask, g, render_template
from markupsafe import Markup

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


def getypt(tekst: str | None) -> str:
    """What somebody typed, as a page shows it: the same text, in which pasted tables have straight columns."""
    if not tekst or "\t" not in tekst:
        return tekst or ""
    delen, groepen = list[str](), _groepen(tekst)
    for nr, regels in enumerate(groepen, start=1):
        rijen, verder = [regel.split("\t") for regel in regels], nr < len(groepen)
        if len(rijen) > 1 and len(rijen[0]) > 1 and any(rij[0].strip() for rij in rijen):
            tabel = render_template("_plaktabel.html", rijen=rijen, verder=verder)
            delen.append(Markup(tabel))  # noqa: S704 - what a template rendered
        else:
            delen.append("\n".join(regels) + "\n" * verder)
    return Markup("").join(delen)


def _groepen(tekst: str) -> list[list[str]]:
    """Lines that follow one another with as many tabs. The empty cells at the end of a text are no part of it."""
    groepen = [list(groep) for _tabs, groep in groupby(tekst.split("\n"), lambda regel: regel.count("\t"))]
    voorlaatste, laatste = groepen[-2] if len(groepen) > 1 else [""], groepen[-1]
    minder = 0 < laatste[0].count("\t") < voorlaatste[0].count("\t")
    if minder and len(voorlaatste) > 1 and len(laatste) == 1:
        groepen[-2:] = [voorlaatste + laatste]
    return groepen


def voorbeelddag(weken: int = 4) -> str:
    """A day as an example beside a field: so many weeks from now, or ago when negative."""
    dag = g.vandaag + timedelta(weeks=weken)
    return f"{dag.day}-{dag.month}-{dag.year}"


def registreer(app: Flask) -> None:
    """Make them Jinja filters, and what asks for nothing a function."""
    app.jinja_env.globals.update(voorbeelddag=voorbeelddag)
    app.jinja_env.filters.update(
        datum=datum, tijd=tijd, nl=nl, afstand=afstand, limiet=limiet, breekbaar=breekbaar, telwoord=telwoord,
        woord_bij=woord_bij, getypt=getypt,
    )  # fmt: skip
