"""Whether a proxy stands before the application that GESPREKKEN_PROXYS does not count.

Then everybody comes from its one address: one visitor who guesses passwords slows down all others.
"""

from __future__ import annotations

from ipaddress import ip_address
import logging

from flask import Flask, current_app, request

log = logging.getLogger(__name__)
KOPPEN = ("X-Forwarded-For", "Forwarded", "X-Real-IP")
ZIN = (
    "Er staat een proxy vóór de toepassing, maar GESPREKKEN_PROXYS is 0. Alle bezoekers lijken zo van één adres te "
    "komen: wie wachtwoorden raadt, remt iedereen af. Zet GESPREKKEN_PROXYS op het aantal eigen proxy’s, meestal 1."
)


def registreer(app: Flask) -> None:
    """Say it once in the log of each process, at the first request that shows it."""
    gezegd = False

    def let_op() -> None:
        nonlocal gezegd
        if not gezegd and is_proxy_vergeten():
            gezegd = True
            log.warning(ZIN)

    app.before_request(let_op)


def is_proxy_vergeten() -> bool:
    """Whether this request came through a proxy of our own that the settings do not know of.

    One of our own is near: anybody far away can claim to be a proxy.
    """
    if current_app.config["INSTELLINGEN"].proxys or not any(kop in request.headers for kop in KOPPEN):
        return False
    try:
        return ip_address(request.remote_addr or "").is_private
    except ValueError:
        return True  # a socket of this machine has no address
