"""What saving costs while others type: a draft every few seconds from each of thirty writers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from http.client import HTTPConnection
import re
from statistics import median
from threading import Event, Thread
from time import perf_counter
from urllib.parse import urlencode

from flask import Flask
import sqlalchemy as sa

from gesprekken.core.base import new_sleutel
from gesprekken.infra.database import db
from tests.bench.paginas import cookie_van
from tests.bench.server import Server, server

SCHRIJVERS, TUSSEN, KEER = 30, 3.0, 60  # seconds between two drafts of one writer; saves in one measurement
WERKWIJZE = """
    SELECT r.slug, d.slug, s.code, o.naam FROM werkwijze w JOIN dossier d ON d.id = w.dossier_id
    JOIN ronde r ON r.id = d.ronde_id JOIN stap s ON s.id = w.stap_id JOIN organisatie o ON o.id = d.trekker_id
    ORDER BY r.id, d.id LIMIT 1"""
TEKST = "Wij spreken elkaar elke maand, en tussendoor als een punt vastloopt. " * 30
_VELD = re.compile(r'name="(csrf_token|afzender|basisversie)" type="hidden" value="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Kladlast:
    """Seconds that half of the savings took at most, without and with the drafts of others."""

    engine: str
    zonder: float
    met: float


class Schrijftafel:
    """One form of the running application, that can be saved again and again, and kept as a draft."""

    def __init__(self, app: Flask, dienst: Server) -> None:
        with app.app_context():
            ronde, dossier, stap, trekker = db.session.execute(sa.text(WERKWIJZE)).one()
        self.adres, self.dienst = f"/rondes/{ronde}/{dossier}/werkwijze/{stap}", dienst
        self.cookie = cookie_van(app, "gemeente_coordinator", trekker)

    def formulier(self) -> dict[str, str]:
        """The form as it stands on the page now."""
        velden = _VELD.findall(self.dienst.haal(self.cookie, self.adres).text)
        return {naam: unescape(waarde) for naam, waarde in velden}

    def stuur(self, adres: str, velden: dict[str, str], wacht_op: int) -> float:
        """Send it; the seconds until the answer. Raises RuntimeError when that is another one than expected."""
        verbinding, begin = HTTPConnection("127.0.0.1", self.dienst.poort, timeout=60), perf_counter()
        koppen = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        verbinding.request("POST", adres, urlencode(velden), koppen)
        status = verbinding.getresponse().status
        verbinding.close()
        if status != wacht_op:
            raise RuntimeError(f"{adres}: {status}")
        return perf_counter() - begin

    def sla_op(self) -> float:
        """Half of the savings take at most so many seconds."""
        duren = []
        for nr in range(KEER):
            velden = {**self.formulier(), "verzoek": new_sleutel(), "tekst": f"{TEKST}{new_sleutel()} {nr}"}
            duren.append(self.stuur(self.adres, velden, 303))
        return median(duren)

    @contextmanager
    def typend(self) -> Iterator[None]:
        """Inside, others type."""
        klaar, vast = Event(), self.formulier()
        ploeg = [Thread(target=self._typ, args=(vast, nr, klaar)) for nr in range(SCHRIJVERS)]
        for schrijver in ploeg:
            schrijver.start()
        try:
            yield
        finally:
            klaar.set()
            for schrijver in ploeg:
                schrijver.join()

    def _typ(self, vast: dict[str, str], nr: int, klaar: Event) -> None:
        sleutel, tekst = new_sleutel(), TEKST
        klaar.wait(TUSSEN * nr / SCHRIJVERS)
        while not klaar.is_set():
            tekst += "en nog een woord "
            self.stuur("/klad", {**vast, "verzoek": sleutel, "tekst": tekst, "klad_formulier": self.adres}, 200)
            klaar.wait(TUSSEN)


def meet_kladlast(app: Flask, engine: str) -> Kladlast:
    """On a server of its own, one worker."""
    with server(app) as dienst:
        tafel = Schrijftafel(app, dienst)
        tafel.sla_op()  # the first ones pay for what is made once
        zonder = tafel.sla_op()
        with tafel.typend():
            return Kladlast(engine, zonder, tafel.sla_op())
