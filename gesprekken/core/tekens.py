"""Which characters a text may hold.

What office programs leave behind is taken for what it means: a mark that nobody sees and that says nothing goes, a line
break of another kind is a line break, a bullet of the Symbol font a bullet. What turns text around, hides something or
means nothing that we know is never changed: it is refused, with its place.
"""

from __future__ import annotations

from dataclasses import dataclass
import re
import unicodedata

TOEGESTAAN = frozenset("\n\t\u200c\u200d")  # line breaks, and the joiners that emoji and some scripts need

_REGELEINDE = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")  # Word writes a line within a paragraph as a vertical tab
_CP1252 = {
    n: bytes([n]).decode("cp1252") for n in range(0x80, 0xA0) if n not in (0x81, 0x85, 0x8D, 0x8F, 0x90, 0x9D)
}  # what a program meant that took Windows text for Latin 1, as the HTML standard reads it
_SYMBOOL = str.maketrans(
    "\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0e0\uf0df\uf04a", "•▪➢❖✓–→←☺"
)  # what Word puts before the lines of a list and makes of --> and <-- and :), by its place in a font of symbols
_WORD = {0x1E: "\u2011", 0x1F: None}  # a hyphen that does not break, and one that is there only for breaking
_RUIS = dict.fromkeys(
    [
        0xAD,
        0x61C,
        0x200B,
        0x200E,
        0x200F,
        0xFEFF,
        *range(0x2060, 0x2065),
        *range(0x206A, 0x2070),
        *range(0xFFF9, 0xFFFC),
    ]
)  # soft hyphen, marks of direction, zero-width space, byte order mark, word joiner, interlinear marks
_BETEKENIS = {**_CP1252, **_SYMBOOL, **_WORD, **_RUIS}
_WEG = "".join(chr(teken) for teken, wat in _BETEKENIS.items() if wat is None) + "\u200c\u200d"
_TUSSEN_CIJFERS = re.compile(f"([0-9]+)[{_WEG}]+([0-9]+)")
# A joiner after a Latin letter or a blank binds nothing.
_LOSSE_BINDER = re.compile("(?<![^\\x00-\u02ff\u1e00-\u1eff\u2000-\u206f])[\u200c\u200d]")

_GEEN_TEKEN = "".join(chr(vlak << 16 | laag) for vlak in range(17) for laag in (0xFFFE, 0xFFFF)) + "\ufdd0-\ufdef"
_VERBORGEN = re.compile(
    "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"  # the flag of a region, spelled in tags
    f"|([\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff{_GEEN_TEKEN}"
    "\ufffd\U000e0000-\U000e007f\U000f0000-\U000ffffd\U00100000-\U0010fffd])"
)
_ONZEGBAAR = re.compile(f"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\ud800-\udfff{_GEEN_TEKEN}]")
_NIETS = re.compile(
    "[\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff9-\ufffb\U000e0100-\U000e01ef]*"
)


@dataclass(frozen=True, slots=True)
class Verborgen:
    """A character that is refused, where it stands: the line, from 1 on, and the word before it on that line.

    Also the sign that programs put where they lost a character: what stood there is known only to who typed it.
    """

    teken: str
    regel: int
    na: str

    @property
    def naam(self) -> str:
        """What a sentence calls it."""
        return "teken �" if self.teken == "\ufffd" else f"onzichtbare teken U+{ord(self.teken):04X}"

    def plaats(self, *, met_regel: bool) -> str:
        """In words: 'in regel 3, na ‘woord’'."""
        waar = [f"in regel {self.regel}"] if met_regel else []
        return ", ".join([*waar, f"na ‘{self.na}’" if self.na else "vooraan"])


def opgeruimd(tekst: str) -> str:
    """The same text in normal form C, with every character for what it means; what is refused still stands in it."""
    regels = _REGELEINDE.sub("\n", tekst).translate(_BETEKENIS)
    return unicodedata.normalize("NFC", _LOSSE_BINDER.sub("", regels))


def find_verborgen(tekst: str) -> Verborgen | None:
    """The first character of a text (that was `opgeruimd`) that is refused."""
    fout = next((m for m in _VERBORGEN.finditer(tekst) if m[1]), None)
    if fout is None:
        return None
    ervoor = tekst[: fout.start()]
    woorden = ervoor.rpartition("\n")[2].split()
    return Verborgen(fout[1], ervoor.count("\n") + 1, woorden[-1][-30:] if woorden else "")


def find_gescheiden(tekst: str) -> tuple[str, str] | None:
    """The first two runs of digits with nothing between them but what `opgeruimd` takes away: joined they say more."""
    gevonden = _TUSSEN_CIJFERS.search(tekst)
    return (gevonden[1], gevonden[2]) if gevonden else None


def toont_niets(tekst: str) -> bool:
    """Whether a reader would see nothing: only blanks, joiners, and letters that are there to fill a place."""
    return _NIETS.fullmatch(tekst) is not None


def is_onzegbaar(teken: str) -> bool:
    """What no page may hold: a control character, half a pair, or a code point that will never be a character.

    An emoji newer than this Python is only unassigned, and fine.
    """
    return _ONZEGBAAR.match(teken) is not None


def verbergt(teken: str) -> bool:
    """Also format characters and private use: no key or mark that a form carries for itself holds one."""
    return is_onzegbaar(teken) or (unicodedata.category(teken) in {"Cf", "Co"} and teken not in TOEGESTAAN)


def toonbaar(tekst: str) -> str:
    """The same text with U+FFFD for what no page may hold: the person sees where it was.

    A browser sends every line break as CR LF: as it was typed, that is a line break.
    """
    return _ONZEGBAAR.sub("\ufffd", tekst.replace("\r\n", "\n"))


def zichtbaar(tekst: str) -> str:
    """The same text without what is invisible, private or lost."""
    return "".join(t for t in tekst if not (verbergt(t) or t in "\u200c\u200d\ufffd"))
