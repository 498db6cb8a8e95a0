"""Reads what people type or paste; what it cannot read it refuses with one sentence: what to do.

The cells of a register (`lees_aantal`, `lees_datum`) and the fields of a form (`lees_geheel`, `lees_dag`) do not accept
quite the same. They stand here together so that this can be seen, and mended.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
import re
import unicodedata

from gesprekken.core.tekens import zichtbaar

Keuzes = Sequence[tuple[str, str]]  # (code, what it reads as), in the order of the list

GETAL = re.compile(r"[0-9]{1,9}|[0-9]{1,3}(\.[0-9]{3}){1,2}")
NIET_ZO: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[-−–+].*", re.S), "Vul het getal in zonder plus of min ervoor."),
    (re.compile(r".*\s.*", re.S), "Vul in dit vak één getal in, zonder spaties of tabs."),
    (re.compile(r".*,.*", re.S), "Vul een heel getal in, zonder komma: bijvoorbeeld 12 of 1.200."),
    (re.compile(r"[0-9]{10,}|[0-9]{1,3}(\.[0-9]{3}){3,}"), "Vul een kleiner getal in."),
    (re.compile(r"[0-9.]+"), "Zet een punt alleen bij duizendtallen, zoals in 1.200, of laat de punt weg."),
    (re.compile(r".*", re.S), "Vul een getal in, met alleen cijfers: bijvoorbeeld 12 of 1.200."),
)
DATUMS = (
    re.compile(r"(?P<j>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})"),
    re.compile(r"(?P<d>[0-9]{1,2})[-/](?P<m>[0-9]{1,2})[-/](?P<j>[0-9]{4})"),
)
DUIZENDTAL = re.compile(r"[0-9]{1,3}([. ][0-9]{3}){0,4}|[0-9]{1,15}")
MINTEKENS = "-−–"
DAGVORMEN = ("%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d")
TIJDVORMEN = ("%H:%M", "%H.%M")


class Onleesbaar(ValueError):
    """The text cannot be read as what the cell asks for; `zin` says in Dutch what to do."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


def schoon(tekst: str) -> str:
    """The text on one line: no invisible marks, every run of blanks one blank, none at the ends; in NFC."""
    return unicodedata.normalize("NFC", " ".join(zichtbaar(tekst).split()))


def schoon_verhaal(tekst: str) -> str:
    """The same for a text of more lines: its lines stay, with at most one empty line between two paragraphs."""
    regels = [schoon(regel) for regel in tekst.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip("\n")


def lees_aantal(tekst: str) -> int:
    """A whole number of 0 or more: '1.200' and '1200' are 1200; blanks at the ends and invisible marks do not count.

    Raises Onleesbaar for anything else, such as a comma, a sign, a blank within, or more than nine digits.
    """
    kaal = schoon(tekst)
    if GETAL.fullmatch(kaal):
        return int(kaal.replace(".", ""))
    raise Onleesbaar(next(zin for vorm, zin in NIET_ZO if vorm.fullmatch(kaal)))


def lees_saldo(tekst: str) -> int:
    """Like `lees_aantal`, also below zero: '-12' and '−1.200'. Raises Onleesbaar."""
    kaal = tekst.strip()
    if kaal[:1] in MINTEKENS and kaal[1:]:
        return -lees_aantal(kaal[1:])
    return lees_aantal(kaal)


def lees_geheel(tekst: str) -> int:
    """A whole number the way Python reads one: with a sign, and with the digits of any script. Raises Onleesbaar."""
    try:
        return int(tekst)
    except ValueError:
        raise Onleesbaar("Schrijf een geheel getal, zonder punt of komma.") from None


def lees_duizendtal(tekst: str) -> int:
    """A whole number of at most fifteen digits; a point or blank may stand at each thousand. Raises Onleesbaar."""
    if not DUIZENDTAL.fullmatch(tekst.strip()):
        raise Onleesbaar("Schrijf een geheel getal, bijvoorbeeld 1.200.")
    return int(re.sub("[. ]", "", tekst.strip()))


def lees_datum(tekst: str) -> date:
    """A day as 20-11-2026, 20/11/2026 or 2026-11-20. Raises Onleesbaar."""
    gevonden = next((m for vorm in DATUMS if (m := vorm.fullmatch(tekst.strip()))), None)
    if gevonden is None:
        raise Onleesbaar("Schrijf de datum als dag-maand-jaar, bijvoorbeeld 20-11-2026.")
    try:
        return date(int(gevonden["j"]), int(gevonden["m"]), int(gevonden["d"]))
    except ValueError:
        raise Onleesbaar("Deze dag bestaat niet. Kijk de dag en de maand na.") from None


def _moment(tekst: str, vormen: Sequence[str]) -> datetime | None:
    for vorm in vormen:
        try:
            return datetime.strptime(tekst, vorm)  # noqa: DTZ007  a day or a time of day, not a moment
        except ValueError:
            continue
    return None


def lees_dag(tekst: str) -> date:
    """A day from 1900 on, as 27-11-2026, 27/11/2026 or 2026-11-27. Raises Onleesbaar."""
    moment = _moment(tekst.strip(), DAGVORMEN)
    if moment is None:
        raise Onleesbaar("Schrijf de datum als 27-11-2026, en kies een dag die bestaat.")
    if moment.year < 1900:
        raise Onleesbaar("Schrijf het jaar met vier cijfers, bijvoorbeeld 2026.")
    return moment.date()


def lees_tijd(tekst: str) -> time:
    """A time of day as 14:30 or 14.30. Raises Onleesbaar."""
    moment = _moment(tekst.strip(), TIJDVORMEN)
    if moment is None:
        raise Onleesbaar("Schrijf de tijd als 14:30.")
    return moment.time()


def lees_keuze(tekst: str, keuzes: Keuzes) -> str:
    """The code of the choice that was typed as its code or as what it reads as. Raises Onleesbaar."""
    gezocht = schoon(tekst).casefold()
    for code, naam in keuzes:
        if gezocht in (code.casefold(), schoon(naam).casefold()):
            return code
    kort = schoon(tekst)
    kort = kort if len(kort) <= 40 else f"{kort[:39]}…"
    raise Onleesbaar(f"‘{kort}’ staat niet in de lijst. Kies een antwoord uit de lijst.")
