"""Logging in: how a session ends, and slowing down who guesses a password."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from gesprekken.core.canoniek import vingerafdruk

VENSTER = timedelta(minutes=5)
MAX_POGINGEN = 10  # at one account, from one address or in one browser that the account knows
MAX_ACCOUNT = 30  # at one account, from everywhere
MAX_HERKOMST = 30  # from one address, at all accounts: an office shares one
MAX_IEDEREEN = 300  # at all accounts, from everywhere: checking a password is slow on purpose
RUST = timedelta(hours=2)  # a session ends when nothing was opened or saved for so long
SESSIEDUUR = timedelta(hours=12)  # and in any case so long after logging in
STAP = timedelta(minutes=5)  # how much later it must end before that is worth writing down


@dataclass(frozen=True, slots=True)
class Inlogspoor:
    """What an attempt is counted by, as digests.

    A browser in which this account logged in before counts by itself: `account` and `herkomst` are None. So nobody
    who guesses elsewhere keeps the owner out, and who takes that browser guesses no faster than anybody.
    """

    hier: str
    account: str | None = None
    herkomst: str | None = None


def inlogspoor(email: str, adres: str, bekende_browser: str = "") -> Inlogspoor:
    """Of an attempt at this account, from this network address, in this browser if the account is known there."""
    account = vingerafdruk(email.lower())
    if bekende_browser:
        return Inlogspoor(vingerafdruk(f"{account}|browser|{bekende_browser}"))
    herkomst = vingerafdruk(_netwerk(adres))
    return Inlogspoor(vingerafdruk(f"{account}|{herkomst}"), account, herkomst)


def _netwerk(adres: str) -> str:
    """Who has one address of IPv6 has the whole network of it."""
    try:
        ip = ip_address(adres)
    except ValueError:
        return adres
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped is None:
        return str(ip_network((int(ip), 64), strict=False))
    return adres


@dataclass(frozen=True, slots=True)
class Pogingen:
    """How many attempts count with one that comes now, in the last `VENSTER`; that one not counted."""

    hier: int
    account: int = 0
    herkomst: int = 0
    iedereen: int = 0

    @property
    def te_veel(self) -> bool:
        """Whether not even the right password is looked at."""
        return (
            self.hier >= MAX_POGINGEN
            or self.account >= MAX_ACCOUNT
            or self.herkomst >= MAX_HERKOMST
            or self.iedereen >= MAX_IEDEREEN
        )


def eindigt(begon: datetime, nu: datetime) -> datetime:
    """Until when a session lasts that began then, for who opens or saves something now."""
    return min(nu + RUST, begon + SESSIEDUUR)
