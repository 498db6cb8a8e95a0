"""Which browser this is: a signed cookie that stays when somebody logs out.

With it a browser has one session, whoever logs in there (`open_sessie`); and the owner of an account gets in from where
the account is known, also while others guess its password elsewhere (`inlogspoor`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from flask import Response, current_app, request
from itsdangerous import BadSignature, URLSafeTimedSerializer

from gesprekken.core.base import new_sleutel
from gesprekken.core.canoniek import vingerafdruk

ZOUT = "browser"
DUUR = int(timedelta(days=365).total_seconds())
MEEST = 8  # accounts that one browser knows; the one longest ago makes room


@dataclass(frozen=True, slots=True)
class Browser:
    """Its word, and the marks of the accounts that logged in here with a password, the last one first."""

    sleutel: str
    bekenden: tuple[str, ...] = ()

    def kent(self, email: str) -> bool:
        """Whether this account logged in here before."""
        return self._merk(email) in self.bekenden

    def met(self, email: str) -> Browser:
        """The browser, now that this account has logged in."""
        merk = self._merk(email)
        return replace(self, bekenden=(merk, *(m for m in self.bekenden if m != merk))[:MEEST])

    def _merk(self, email: str) -> str:
        """Not the address itself: the next who sits here could read it."""
        return vingerafdruk(f"{self.sleutel}|{email.lower()}")[:22]


def find_browser() -> Browser | None:
    """The browser of this request, when it has been here before."""
    try:
        sleutel, bekenden = _zegel().loads(request.cookies.get(_naam(), ""), max_age=DUUR)
    except (BadSignature, ValueError, TypeError):
        return None
    return Browser(sleutel, tuple(bekenden))


def deze_browser() -> Browser:
    """The browser of this request, or what it will be called from now on."""
    return find_browser() or Browser(new_sleutel())


def onthoud(antwoord: Response, browser: Browser) -> Response:
    """The same answer, which tells the browser what it is called: for a year once an account is known there."""
    antwoord.set_cookie(
        _naam(), str(_zegel().dumps((browser.sleutel, browser.bekenden))), max_age=DUUR if browser.bekenden else None,
        secure=current_app.config["SESSION_COOKIE_SECURE"], httponly=True, samesite="Lax",
    )  # fmt: skip
    return antwoord


def _naam() -> str:
    return f"{current_app.config['SESSION_COOKIE_NAME']}-browser"


def _zegel() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(str(current_app.secret_key), salt=ZOUT)
