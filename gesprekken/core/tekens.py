"""Which characters a text may hold. A form refuses what hides or turns text around; a cell leaves it out unseen."""

from __future__ import annotations

import unicodedata

TOEGESTAAN = frozenset("\n\t\u200c\u200d")  # line breaks, and the joiners that emoji and some scripts need
ONZICHTBAAR = {"Cc", "Cf", "Cs"}  # control marks, direction marks and half characters: no database or reader wants them


def _is_geen_teken(teken: str) -> bool:
    """A code point that will never be a character. An emoji newer than this Python is only unassigned, and fine."""
    return ord(teken) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(teken) <= 0xFDEF


def is_onzegbaar(teken: str) -> bool:
    """What no page may hold."""
    return _is_geen_teken(teken) or (unicodedata.category(teken) in {"Cc", "Cs"} and teken not in TOEGESTAAN)


def verbergt(teken: str) -> bool:
    """Also format characters and private use: they can turn a line around, or mean another thing elsewhere."""
    return is_onzegbaar(teken) or (unicodedata.category(teken) in {"Cf", "Co"} and teken not in TOEGESTAAN)


def toonbaar(tekst: str) -> str:
    """The same text with U+FFFD for what no page may hold: the person sees where it was."""
    return "".join("\ufffd" if is_onzegbaar(teken) else teken for teken in tekst)


def zichtbaar(tekst: str) -> str:
    """The same text without its invisible marks; blanks stay."""
    return "".join(t for t in tekst if t.isspace() or unicodedata.category(t) not in ONZICHTBAAR)


def zoals_getypt(tekst: str | None) -> str:
    """Browser line breaks become one; normal form C; no blanks at the ends; nothing else is changed."""
    return unicodedata.normalize("NFC", (tekst or "").replace("\r\n", "\n").replace("\r", "\n")).strip()
