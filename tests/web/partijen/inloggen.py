"""Logging in as a person does: through the page."""

from __future__ import annotations

from urllib.parse import urlencode

from werkzeug.test import TestResponse

from tests.fabrieken.partijen import WACHTWOORD
from tests.ondersteuning.client import Formulier, Paginaclient

EMAIL = "coordinator@delft.example"


def formulier(client: Paginaclient, volgende: str = "") -> Formulier:
    """The log-in form, opened on the way to another page."""
    return client.haal("/inloggen?" + urlencode({"volgende": volgende})).formulier("/inloggen")


def log_in(
    client: Paginaclient, email: str = EMAIL, wachtwoord: str = WACHTWOORD, *, volgende: str = "", vanaf: str = ""
) -> TestResponse:
    """Fill in the form and send it, from an address on the network; the redirect is not followed."""
    waarden = formulier(client, volgende).vul(email=email, wachtwoord=wachtwoord).waarden
    omgeving = {"REMOTE_ADDR": vanaf} if vanaf else {}
    return client.post("/inloggen", data=waarden, environ_overrides=omgeving)


def is_binnen(client: Paginaclient) -> bool:
    """Whether this browser gets to see a page behind the log-in."""
    return client.get("/mijn-werk").status_code == 200
