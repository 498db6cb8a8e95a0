"""Reads what people type or paste into a cell; what it cannot read it refuses with one sentence: what to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
import re
import unicodedata

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
ONZICHTBAAR = {"Cc", "Cf", "Cs"}  # control marks, direction marks and half characters: no database or reader wants them


class Onleesbaar(ValueError):
    """The text cannot be read as what the cell asks for; `zin` says in Dutch what to do."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


def schoon(tekst: str) -> str:
    """The text on one line: no invisible marks, every run of blanks one blank, none at the ends; in NFC."""
    leesbaar = "".join(t for t in tekst if t.isspace() or unicodedata.category(t) not in ONZICHTBAAR)
    return unicodedata.normalize("NFC", " ".join(leesbaar.split()))


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


def lees_datum(tekst: str) -> date:
    """A day as 20-11-2026, 20/11/2026 or 2026-11-20. Raises Onleesbaar."""
    gevonden = next((m for vorm in DATUMS if (m := vorm.fullmatch(tekst.strip()))), None)
    if gevonden is None:
        raise Onleesbaar("Schrijf de datum als dag-maand-jaar, bijvoorbeeld 20-11-2026.")
    try:
        return date(int(gevonden["j"]), int(gevonden["m"]), int(gevonden["d"]))
    except ValueError:
        raise Onleesbaar("Deze dag bestaat niet. Kijk de dag en de maand na.") from None


def lees_keuze(tekst: str, keuzes: Keuzes) -> str:
    """The code of the choice that was typed as its code or as what it reads as. Raises Onleesbaar."""
    gezocht = schoon(tekst).casefold()
    for code, naam in keuzes:
        if gezocht in (code.casefold(), schoon(naam).casefold()):
            return code
    kort = schoon(tekst)
    kort = kort if len(kort) <= 40 else f"{kort[:39]}…"
    raise Onleesbaar(f"‘{kort}’ staat niet in de lijst. Kies een antwoord uit de lijst.")
