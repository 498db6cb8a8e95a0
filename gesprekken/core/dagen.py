"""Reads a day or a time of day as people write it and as this application shows it, or says what to do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
import re

from gesprekken.core.klok import AMSTERDAM
from gesprekken.core.lezen import Onleesbaar, lees_cijfers

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
EERSTE_JAAR = 1900
DAG = "Schrijf de datum als 27-11-2026, en kies een dag die bestaat."
JAAR = "Schrijf het jaar met vier cijfers, bijvoorbeeld 2026."
OOK_JAAR = "Schrijf ook het jaar, bijvoorbeeld 27-11-2026."
TIJD = "Schrijf de tijd als 14:30."

_STREEP = re.compile("[‐‑‒–—−]")
_WEEKDAG = r"(?:(?P<weekdag>[a-z]{2,9})\.?,? )?"
_JAAR = r"(?P<jaar>[0-9]{4}|[0-9]{2})"
_DATUMS = tuple(
    re.compile(vorm)
    for vorm in (
        r"(?P<jaar>[0-9]{4}) ?- ?(?P<maand>[0-9]{1,2}) ?- ?(?P<dag>[0-9]{1,2})",
        r"(?P<dag>[0-9]{2})(?P<maand>[0-9]{2})" + _JAAR,  # all that a numeric pad can type
        _WEEKDAG + r"(?P<dag>[0-9]{1,2})(?P<teken> ?[-/.] ?| )(?P<maand>[0-9]{1,2})(?P=teken)" + _JAAR,
        _WEEKDAG + r"(?P<dag>[0-9]{1,2})[ -]?(?P<maand>[a-z]{3,9})\.?[ -]?" + _JAAR,
    )
)
_ZONDER_JAAR = re.compile(_WEEKDAG + r"[0-9]{1,2}( ?[-/.] ?[0-9]{1,2}|[ -]?[a-z]{3,9}\.?)")
_TIJDEN = (
    re.compile(r"(?P<uur>[0-9]{1,2}) ?[:.u] ?(?P<minuut>[0-9]{2})( ?(u|uur|h))?"),
    re.compile(r"(?P<uur>[0-9]{1,2})(?P<minuut>[0-9]{2})( ?(u|uur))?"),
    re.compile(r"(?P<uur>[0-9]{1,2}) ?(u|uur)(?P<minuut>)"),
)
_HALF = re.compile(r"(?P<uur>[0-9]{1,2}) ?[:.,u] ?(?P<minuut>[0-9])( ?(u|uur|h))?")


def _kaal(tekst: str) -> str:
    return " ".join(_STREEP.sub("-", lees_cijfers(tekst)).lower().split())


def _nummer(namen: tuple[str, ...], woord: str) -> int | None:
    """The number, from 1 on, of the name that begins with this word; 'mrt' is what everybody writes for March."""
    woord = {"mrt": "maart"}.get(woord, woord)
    return next((nr for nr, naam in enumerate(namen, start=1) if naam.startswith(woord)), None)


def lees_datum(tekst: str) -> date:
    """A day from 1900 on: 1-7-2027, 1-7-27, 01072027, 2027-07-01, 1 juli 2027, do 1 jul 2027. Raises Onleesbaar."""
    kaal = _kaal(tekst)
    gevonden = next((m for vorm in _DATUMS if (m := vorm.fullmatch(kaal))), None)
    if gevonden is None:
        raise Onleesbaar(OOK_JAAR if _ZONDER_JAAR.fullmatch(kaal) else DAG)
    maand, jaar = gevonden["maand"], gevonden["jaar"]
    try:
        gelezen = date(
            int(jaar) + (2000 if len(jaar) == 2 else 0),
            int(maand) if maand.isdigit() else _nummer(MAANDEN, maand) or 0,
            int(gevonden["dag"]),
        )
    except ValueError:
        raise Onleesbaar(DAG) from None
    if gelezen.year < EERSTE_JAAR:
        raise Onleesbaar(JAAR)
    _keur_weekdag(gevonden.groupdict().get("weekdag"), gelezen)
    return gelezen


def _keur_weekdag(woord: str | None, gelezen: date) -> None:
    """Who writes the day of the week as well is told when the two do not agree."""
    if woord and _nummer(WEEKDAGEN, woord) is None:
        raise Onleesbaar(DAG)
    if woord and _nummer(WEEKDAGEN, woord) != gelezen.isoweekday():
        dag = f"{gelezen.day} {MAANDEN[gelezen.month - 1]} {gelezen.year}"
        raise Onleesbaar(f"Kijk de dag na: {dag} is een {WEEKDAGEN[gelezen.weekday()]}.")


def vanaf_vandaag(dag: date, vandaag: date) -> str | None:
    """The sentence about a day that has passed."""
    return "Kies een dag vanaf vandaag." if dag < vandaag else None


def lees_tijd(tekst: str) -> time:
    """A time of day: 14:30, 14.30, 14.30 uur, 14u30, 1430, 14 uur. Raises Onleesbaar, also for '14.5 uur'."""
    kaal = _kaal(tekst)
    gevonden = next((m for vorm in _TIJDEN if (m := vorm.fullmatch(kaal))), None)
    if gevonden is None:
        half = _HALF.fullmatch(kaal)
        raise Onleesbaar(TIJD, _wat_kan(kaal, half["uur"], int(half["minuut"])) if half else "")
    try:
        return time(int(gevonden["uur"]), int(gevonden["minuut"] or 0))
    except ValueError:
        raise Onleesbaar(TIJD) from None


def _wat_kan(kaal: str, uur: str, cijfer: int) -> str:
    """What one digit behind the hour may mean: minutes, tens of minutes, or a part of the hour."""
    kan = [f"{uur}:{minuten:02}" for minuten in sorted({cijfer, cijfer * 6, cijfer * 10}) if minuten < 60]
    return f"Bij ‘{kaal}’ weten wij niet of u {' of '.join(kan)} bedoelt." if len(kan) > 1 else ""


def keur_moment(datum: date, tijd: time) -> None:
    """Raise Onleesbaar for a time that the clock in Amsterdam skips on that day, or shows twice."""
    vroeg, laat = (datetime.combine(datum, tijd.replace(fold=vouw), AMSTERDAM) for vouw in (0, 1))
    if vroeg.utcoffset() == laat.utcoffset():
        return
    dag, uur = f"{datum.day} {MAANDEN[datum.month - 1]} {datum.year}", f"{tijd:%H.%M} uur"
    bestaat = vroeg.astimezone(UTC).astimezone(AMSTERDAM).time() == tijd
    waarom = f"de klok gaat die nacht {'terug' if bestaat else 'vooruit'}"
    wat = "komt twee keer voor" if bestaat else "bestaat niet"
    raise Onleesbaar(f"Kies een tijd vóór 02.00 uur of vanaf 03.00 uur: {uur} {wat} op {dag}, want {waarom}.")
