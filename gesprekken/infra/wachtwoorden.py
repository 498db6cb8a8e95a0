"""Passwords: argon2id with the parameters that OWASP advises (19 MiB, two passes, one lane)."""

from __future__ import annotations

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1, type=Type.ID)
_NEP = _HASHER.hash("dit wachtwoord hoort bij niemand")


def versleutel(wachtwoord: str) -> str:
    """The argon2id hash of a password, with its own random salt."""
    return _HASHER.hash(wachtwoord)


def klopt(hash_: str | None, wachtwoord: str) -> bool:
    """Whether the password fits. Without a hash the same time is spent, so that an unknown address takes as long."""
    try:
        _HASHER.verify(hash_ or _NEP, wachtwoord)
    except (VerificationError, InvalidHashError):
        return False
    return hash_ is not None
