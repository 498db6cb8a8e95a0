"""What the journeys know of the demo: its two rounds, its people, and how they come in."""

from __future__ import annotations

from datetime import timedelta
import re

from playwright.sync_api import Locator

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import vingerafdruk
from gesprekken.core.klok import dag, klok
from gesprekken.core.tekst import maak_slug
from gesprekken.demo.kalender import Kalender
from gesprekken.demo.mensen import DOMEIN, WACHTWOORD
from gesprekken.queries.partijen.partijen import find_actor, list_demofuncties
from gesprekken.services.partijen import open_sessie
from gesprekken.web.partijen.loginpagina import groepeer
from tests.journeys.bezoek import Bezoek
from tests.journeys.toetsenbord import Toetsenbord
from tests.ondersteuning.tegelijk import KOEKJE

_SEIZOEN = Kalender(klok()).seizoen
RONDE_NAAM, THEMA_NAAM = f"Gespreksronde {_SEIZOEN}", f"Themasessie {_SEIZOEN}"
RONDE, THEMA = (f"/rondes/{maak_slug(naam)}" for naam in (RONDE_NAAM, THEMA_NAAM))


def log_in(bezoek: Bezoek, naam: str, pad: str = "") -> None:
    """Come in as a role of the log-in page ('Secretariaat') or as a person ('Coördinator Delft'), on the page `pad`.

    The service opens the session, and the browser gets its cookie: the clicks are what test_inloggen is about.
    """
    app = bezoek.server.app
    with app.app_context():
        functies = list_demofuncties()
        van_rol = {groep.naam: groep.functies[0] for groep in groepeer(functies)}
        keuze = van_rol.get(naam) or next(f for f in functies if f.naam == naam)
        woord = open_sessie(keuze.persoon_id, app.config.get("KLOK", klok)(), keuze.functie_id)
    client = app.test_client()
    with client.session_transaction() as sessie:
        sessie["_user_id"], sessie["_fresh"] = woord, True
    koekje = client.get_cookie(KOEKJE)
    assert koekje is not None
    bezoek.context.add_cookies([{"name": KOEKJE, "value": koekje.value, "url": bezoek.server.adres}])
    bezoek.ga(pad or "/")


def log_in_met_een_klik(bezoek: Bezoek, naam: str, pad: str = "") -> None:
    """`naam` is a role on the log-in page ('Secretariaat') or a person ('Coördinator Delft') under 'Alle accounts'.

    Whoever has two functies is told apart by the organisation: 'Regiocoördinator, Delft'.

    With `pad` the person follows a link to that page and lands there.
    """
    bezoek.ga(pad or "/inloggen")
    if not bezoek.kan(naam):
        bezoek.klap_uit("Alle accounts van de demo")
        bezoek.klik_op(bezoek.page.get_by_role("button", name=re.compile(f"^{re.escape(naam)}(, |$)")))
    else:
        bezoek.klik(naam)


def log_in_met_wachtwoord(bezoek: Bezoek, adres: str, wachtwoord: str = WACHTWOORD, status: int = 200) -> None:
    """On the log-in page; `adres` is the part before the @."""
    bezoek.vul("E-mailadres", f"{adres}@{DOMEIN}")
    bezoek.vul("Wachtwoord", wachtwoord)
    bezoek.klik("Inloggen", status=status)


def log_in_met_toetsen(toetsen: Toetsenbord, adres: str) -> None:
    """On the log-in page, without a mouse."""
    toetsen.bezoek.ga("/inloggen")
    toetsen.vul("E-mailadres", f"{adres}@{DOMEIN}")
    toetsen.vul("Wachtwoord", WACHTWOORD)
    toetsen.enter()


def over(dagen: int) -> str:
    """The day that lies so many days from today, as one types it."""
    return (dag(klok()) + timedelta(days=dagen)).strftime("%d-%m-%Y")


def hoofdnavigatie(bezoek: Bezoek) -> Locator:
    """The main navigation."""
    return bezoek.page.get_by_role("navigation", name="Hoofdnavigatie")


def actor(naam: str) -> Actor:
    """Somebody of the demo, to do beforehand what a journey is not about. Needs an application context."""
    keuze = next(f for f in list_demofuncties() if f.naam == naam)
    gevonden = find_actor(vingerafdruk(open_sessie(keuze.persoon_id, klok(), keuze.functie_id)), klok())
    if gevonden is None:
        raise LookupError(naam)
    return gevonden
