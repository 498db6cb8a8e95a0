"""A browser without a screen: logs in with a real session, checks every page, fills in the forms that are there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from flask import Flask, g
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from gesprekken.core.actor import Actor
from gesprekken.domain.partijen.inlog import RUST
from gesprekken.services.partijen import open_sessie
from gesprekken.web.afzender import lees_afzender
from tests.ondersteuning.boom import Tag, lees_boom
from tests.ondersteuning.pagina import keur

Waarden = Mapping[str, str | list[str] | None]


@dataclass(frozen=True)
class Pagina:
    """What came back: the address it has in the end, the status, and the page as a tree."""

    adres: str
    status: int
    antwoord: TestResponse

    @cached_property
    def boom(self) -> Tag:
        """The page as a tree."""
        return lees_boom(self.antwoord.text)

    @property
    def tekst(self) -> str:
        """All words on the page, with single blanks."""
        return " ".join(self.boom.get_text(" ").split())

    @property
    def kop(self) -> str:
        """The h1."""
        return self._een("h1").get_text(" ", strip=True)

    @property
    def fouten(self) -> list[str]:
        """The sentences in the error summary."""
        return [li.get_text(" ", strip=True) for li in self.boom.select("#fouten li")]

    def kies(self, selector: str) -> list[Tag]:
        """The elements that the selector finds."""
        return self.boom.select(selector)

    def _een(self, selector: str) -> Tag:
        gevonden = self.kies(selector)
        assert len(gevonden) == 1, f"{self.adres}: {len(gevonden)} keer {selector}"
        return gevonden[0]

    def formulier(self, einde: str = "", knop: str = "") -> Formulier:
        """The one POST form whose address ends like this, or that has a button with this text."""
        gevonden = [f for f in self.formulieren() if f.adres.endswith(einde) and (not knop or knop in f.knoppen)]
        assert len(gevonden) == 1, f"{self.adres}: {len(gevonden)} formulieren voor {einde!r} {knop!r}"
        return gevonden[0]

    def formulieren(self) -> list[Formulier]:
        """Every POST form on the page with what is filled in already, buttons aside."""
        return [
            Formulier(urlsplit(urljoin(self.adres, str(f.get("action") or ""))).path, _ingevuld(f), _knoppen(f))
            for f in self.kies("form")
            if str(f.get("method", "")).lower() == "post"
        ]


@dataclass(frozen=True)
class Formulier:
    """A form as it stands on the page. `knoppen` maps the text of a button to its (name, value)."""

    adres: str
    waarden: dict[str, str | list[str]]
    knoppen: dict[str, tuple[str, str]] = field(default_factory=dict)

    def vul(self, waarden: Waarden | None = None, /, **meer: str | list[str] | None) -> Formulier:
        """The same form with other values; None takes a field away. A field that the form lacks is an error."""
        nieuw = {**(waarden or {}), **meer}
        return Formulier(
            self.adres, {k: v for k, v in {**self.waarden, **nieuw}.items() if v is not None}, self.knoppen
        )


def _ingevuld(formulier: Tag) -> dict[str, str | list[str]]:
    gegevens: dict[str, str | list[str]] = {}
    for veld in formulier.find_all("input", "select", "textarea"):
        naam, soort = str(veld.get("name") or ""), veld.get("type")
        if not naam or soort in {"submit", "button"} or veld.has_attr("disabled"):
            continue
        if soort in {"radio", "checkbox"} and not veld.has_attr("checked"):
            continue
        waarde = _waarde(veld)
        eerder = gegevens.get(naam)
        gegevens[naam] = waarde if eerder is None else [*(eerder if isinstance(eerder, list) else [eerder]), waarde]
    return gegevens


def _waarde(veld: Tag) -> str:
    if veld.name == "select":
        gekozen = veld.select_one("option[selected]") or veld.find("option")
        return str(gekozen.get("value", gekozen.get_text(strip=True))) if gekozen else ""
    if veld.name == "textarea":
        return veld.get_text().replace("\r\n", "\n").removeprefix("\n")
    return str(veld.get("value", "on" if veld.get("type") in {"radio", "checkbox"} else ""))


def _knoppen(formulier: Tag) -> dict[str, tuple[str, str]]:
    return {
        k.get_text(" ", strip=True): (str(k.get("name") or ""), str(k.get("value") or ""))
        for k in formulier.find_all("button")
    }


class Paginaclient(FlaskClient):
    """The test client of the application. `als` logs it in; its session is renewed when the clock moved on.

    `keurt = False` is for tests of hundreds of answers, in which only the status counts.
    """

    keurt = True
    behoudt_afzender = False  # a form of somebody else is sent as who forges it would: without its signed mark

    actor: Actor | None = None
    verloopt: datetime | None = None
    gekeurd: TestResponse | None = None

    def als(self, actor: Actor) -> Paginaclient:
        """Go on as this person in this functie."""
        self.actor, self.verloopt = actor, None
        return self

    def _log_in(self) -> None:
        nu: datetime = self.application.config["KLOK"]()
        if self.actor is None or (self.verloopt is not None and nu < self.verloopt):
            return
        self.verloopt = nu + RUST
        with self.application.app_context():
            woord = open_sessie(self.actor.persoon_id, nu, self.actor.functie_id)
        with self.session_transaction() as sessie:
            sessie["_user_id"], sessie["_fresh"] = woord, True

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """One request; a page that comes back is checked."""
        self._log_in()
        gegevens = kwargs.get("data")
        if isinstance(gegevens, dict):
            kwargs["data"] = self._zoals_een_browser(args[0] if args else kwargs.get("path"), gegevens)
        antwoord = super().open(*args, **kwargs)
        beleid = antwoord.headers.get("Content-Security-Policy")
        assert beleid, f"{antwoord.request.path}: geen beleid"
        if (
            self.keurt
            and antwoord.mimetype == "text/html"
            and antwoord.data
            and "Location" not in antwoord.headers
            and self.gekeurd is not antwoord  # a redirect that was followed
        ):
            keur(self.application, antwoord.request.path, antwoord.text, beleid)
            self.gekeurd = antwoord
        return antwoord

    def _zoals_een_browser(self, adres: object, gegevens: dict[str, object]) -> dict[str, object]:
        """What a form sends: every line break as CR LF, but a script sends a draft with the bare ones of the page."""
        van_ander = not self.behoudt_afzender and self._van_ander(gegevens.get("afzender"))
        over = {naam: waarde for naam, waarde in gegevens.items() if not (van_ander and naam == "afzender")}
        return over if adres == "/klad" else {naam: _met_regeleinden(waarde) for naam, waarde in over.items()}

    def _van_ander(self, woord: object) -> bool:
        """Whether the mark of a form is not of the functie that is at work in this browser."""
        with self.application.app_context():
            g.nu = self.application.config["KLOK"]()
            afzender = lees_afzender(str(woord)) if woord else None
        return bool(afzender and self.actor and afzender.functie_id != self.actor.functie_id)

    def token(self) -> str:
        """The token that every form of this session carries."""
        return lees_boom(self.get("/mijn-werk").text).select("input[name=csrf_token]")[0]["value"]

    def haal(self, adres: str, status: int = 200) -> Pagina:
        """Fetch a page, through its redirects."""
        return self.pagina_van(self.get(adres, follow_redirects=True), status)

    def stuur(self, formulier: Formulier, status: int = 200, knop: str = "") -> Pagina:
        """Send a form (with this button) and follow to the page that comes of it."""
        extra = dict([formulier.knoppen[knop]]) if knop else {}
        antwoord = self.post(formulier.adres, data={**formulier.waarden, **extra}, follow_redirects=True)
        return self.pagina_van(antwoord, status)

    def pagina_van(self, antwoord: TestResponse, status: int | None = None) -> Pagina:
        """The page that this client got last, which was checked; with this status when one is given."""
        assert self.gekeurd is antwoord, f"{antwoord.request.path}: geen pagina"
        pagina = Pagina(antwoord.request.path, antwoord.status_code, antwoord)
        assert status in {None, pagina.status}, f"{pagina.adres}: {pagina.status}\n{_kort(pagina.boom)}"
        return pagina


def _met_regeleinden(waarde: object) -> object:
    if isinstance(waarde, list):
        return [_met_regeleinden(deel) for deel in waarde]
    return re.sub("\r\n|\r|\n", "\r\n", waarde) if isinstance(waarde, str) else waarde


def _kort(boom: Tag) -> str:
    return " ".join((boom.main or boom).get_text(" ").split())[:800]


def nieuwe_client(app: Flask) -> Paginaclient:
    """A browser on this application."""
    client = app.test_client()
    assert isinstance(client, Paginaclient)
    return client
