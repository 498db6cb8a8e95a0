"""Every dip of the stock in words; more than one room shows them."""

from __future__ import annotations

from collections.abc import Sequence

from gesprekken.core.tekst import telwoord
from gesprekken.domain.overzichten.halfjaren import Halfjaar
from gesprekken.domain.overzichten.voorraad import Dip, Verloop


def dipzinnen(verloop: Verloop) -> tuple[str, ...]:
    """The dips of a line, the hard plans first; without a dip it says so."""
    return (
        *_zinnen("Met alleen harde plannen", verloop.dips_hard),
        *_zinnen("Met harde en zachte plannen", verloop.dips_alles),
    )


def _zinnen(plannen: str, dips: Sequence[Dip]) -> tuple[str, ...]:
    return tuple(_zin(plannen, dip) for dip in dips) or (f"{plannen} komt de voorraad nooit onder het begin.",)


def _zin(plannen: str, dip: Dip) -> str:
    if dip.herstel:
        duur = telwoord(dip.lengte, "halfjaar", "halfjaren")
        slot = f"Dat duurt {duur}: vanaf {_de(dip.herstel)} is het begin weer bereikt"
    else:
        slot = "Binnen deze periode komt het begin niet terug"
    woningen = telwoord(dip.diepte, "woning", "woningen")
    return (
        f"{plannen} is de voorraad vanaf {_de(dip.begin)} lager dan aan het begin. Het laagst is {_de(dip.laagste)}: "
        f"{woningen} minder. {slot}."
    )


def _de(halfjaar: Halfjaar) -> str:
    return f"de {halfjaar.naam}"
