"""What every text that somebody types must be: there, and not too long."""

from __future__ import annotations

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.lezen import Onleesbaar, lees_verhaal, te_lang

MAX_REGEL, MAX_TEKST = 1_000, 4_000  # characters of a line in a list, and of a text


def keur_vrije_tekst(tekst: str, veld: str, maximum: int = MAX_TEKST) -> str:
    """A text of at most `maximum` characters as it is kept; it may be empty. Raises OngeldigeInvoer at `veld`."""
    try:
        net = lees_verhaal(tekst)
    except Onleesbaar as fout:
        raise OngeldigeInvoer({veld: fout.zin}) from None
    if zin := te_lang(net, maximum):
        raise OngeldigeInvoer({veld: zin})
    return net


def keur_tekst(tekst: str, veld: str, zin: str, maximum: int = MAX_TEKST) -> str:
    """Like `keur_vrije_tekst`; `zin` says what to do when it is empty."""
    if net := keur_vrije_tekst(tekst, veld, maximum):
        return net
    raise OngeldigeInvoer({veld: zin})
