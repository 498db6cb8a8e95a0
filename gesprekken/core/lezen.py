"""Reads what people type or paste; what it cannot read it refuses with one sentence: what to do.

One reader per kind of value, for the fields of a form and the cells of a register alike. Days and times: `dagen`.
"""

from __future__ import annotations

from collections.abc import Sequence
import re

from gesprekken.core.tekens import find_gescheiden, find_verborgen, opgeruimd, toont_niets, zichtbaar
from gesprekken.core.tekst import punten

Keuzes = Sequence[tuple[str, str]]  # (code, what it reads as), in the order of the list

BLANCO = " \xa0\u2000-\u200a\u202f"  # blanks that programs put within a number; a tab or line break parts two of them
GETAL = re.compile(rf"[0-9]{{1,9}}|[1-9][0-9]{{0,2}}(?P<groep>[.'’{BLANCO}])[0-9]{{3}}((?P=groep)[0-9]{{3}})?")
GEBROKEN = re.compile(r"([0-9]{1,9})[.,]([0-9]{1,9})")
NIET_ZO: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[-−–+].*", re.S), "Vul het getal in zonder plus of min ervoor."),
    (re.compile(rf"[0-9]{{10,}}|[0-9]{{1,3}}([.'’{BLANCO}][0-9]{{3}}){{3,}}"), "Vul een kleiner getal in."),
    (re.compile(r"(?=.*[0-9])(?=.*[^\W\d_]).*\s.*", re.S), "Vul in dit vak één getal in, zonder woorden."),
    (re.compile(r".*\s.*", re.S), "Vul in dit vak één getal in, zonder spaties of tabs."),
    (re.compile(r".*,.*", re.S), "Vul een heel getal in, zonder komma: bijvoorbeeld 12 of 1.200."),
    (re.compile(r"[0-9.]+"), "Zet een punt alleen bij duizendtallen, zoals in 1.200, of laat de punt weg."),
    (re.compile(r".*", re.S), "Vul een getal in, met alleen cijfers: bijvoorbeeld 12 of 1.200."),
)
MAX_KEUZE = 500  # characters that are looked at: more than any choice reads as
MINTEKENS = "-−–"


class Onleesbaar(ValueError):
    """The text cannot be read as what is asked for; `zin` says in Dutch what to do, and what was understood.

    `begrepen` is that last part on its own, for a field that says in its own words what to do.
    """

    def __init__(self, zin: str, begrepen: str = "") -> None:
        self.zin = f"{zin} {begrepen}".rstrip()
        self.begrepen = begrepen
        super().__init__(self.zin)


def schoon(tekst: str) -> str:
    """The text as it is compared: one line, no invisible marks, every run of blanks one blank; in NFC."""
    kaal = " ".join(opgeruimd(zichtbaar(opgeruimd(tekst))).split())
    return "" if toont_niets(kaal) else kaal


def _lees_tekens(tekst: str) -> str:
    net = opgeruimd(tekst)
    if verborgen := find_verborgen(net):
        plaats = verborgen.plaats(met_regel="\n" in net.strip())
        raise Onleesbaar(f"Haal het {verborgen.naam} weg: het staat {plaats}.")
    return "" if toont_niets(net) else net


def lees_regel(tekst: str) -> str:
    """One line of text: every run of blanks, tabs and line breaks is one blank. Nothing that shows: ''.

    Raises Onleesbaar for a character that hides something, with its place.
    """
    return " ".join(_lees_tekens(tekst).split())


def lees_verhaal(tekst: str) -> str:
    """A text of more lines as it was typed, without empty lines and blanks at its ends. Nothing that shows: ''.

    The indent of the first line stays when other lines have one too, and so does a tab: the first cell of a table that
    was pasted may be empty. Raises Onleesbaar for a character that hides something, with its place.
    """
    net = re.sub(r"\A(?:[^\S\n]*\n)+", "", _lees_tekens(tekst)).rstrip()
    return net if re.search(r"\A\t|\n[ \t]", net) else net.lstrip()


def te_lang(tekst: str, maximum: int) -> str | None:
    """The sentence about a text of more than `maximum` characters, with how many too many; None when it fits."""
    if len(tekst) <= maximum:
        return None
    nu, over = punten(len(tekst)), punten(len(tekst) - maximum)
    return f"Maak dit korter: ten hoogste {punten(maximum)} tekens. Nu zijn het er {nu}: {over} te veel."


def lees_cijfers(tekst: str) -> str:
    """The text of a number, day or time, without invisible marks. Raises Onleesbaar when one stands between digits."""
    if gescheiden := find_gescheiden(tekst):
        links, rechts = gescheiden
        raise Onleesbaar("Vul dit opnieuw in.", f"Tussen ‘{links}’ en ‘{rechts}’ staat een teken dat u niet ziet.")
    return opgeruimd(tekst).strip()


def lees_aantal(tekst: str) -> int:
    """A whole number of 0 or more: '1.200', '1 200' and '1200' are 1200; blanks at the ends do not count.

    Raises Onleesbaar for anything else, such as a comma, a sign, digits that are not ours, or more than nine of them.
    Also for '0.200': nobody writes thousands after a 0.
    """
    kaal = lees_cijfers(tekst)
    if GETAL.fullmatch(kaal):
        return int(re.sub("[^0-9]", "", kaal))
    gebroken = GEBROKEN.fullmatch(kaal)
    begrepen = f"Wij lezen ‘{kaal}’ als {gebroken[1]} komma {gebroken[2]}." if gebroken else ""
    raise Onleesbaar(next(zin for vorm, zin in NIET_ZO if vorm.fullmatch(kaal)), begrepen)


def lees_saldo(tekst: str) -> int:
    """Like `lees_aantal`, also below zero: '-12' and '−1.200'. Raises Onleesbaar."""
    kaal = lees_cijfers(tekst)
    if kaal[:1] in MINTEKENS and kaal[1:]:
        return -lees_aantal(kaal[1:])
    return lees_aantal(kaal)


def lees_keuze(tekst: str, keuzes: Keuzes) -> str:
    """The code of the choice that was typed as its code or as what it reads as. Raises Onleesbaar."""
    gezocht = schoon(tekst[:MAX_KEUZE]).casefold()
    for code, naam in keuzes:
        if gezocht in (code.casefold(), schoon(naam).casefold()):
            return code
    kort = schoon(tekst[:MAX_KEUZE])
    kort = kort if len(kort) <= 40 else f"{kort[:39]}…"
    raise Onleesbaar(f"‘{kort}’ staat niet in de lijst. Kies een antwoord uit de lijst.")
