"""What people do around a bid, as moves: write, issue, throw away, judge, explain, propose, answer, take back."""

from __future__ import annotations

from gesprekken.domain.biedingen.models import Uitlegsoort
from gesprekken.services.biedingen import bieden, voorstellen
from gesprekken.services.daad import Daad
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.wereld import Wereld
from tests.fabrieken.zet import DOSSIERS, NietsTeDoen, Zet

VOORSTELLERS = ("corporatie", "provincie", "goede_woning")


def _spel(w: Wereld, n: int) -> Bodspel:
    """Mostly the dossier in which everybody sits."""
    return Bodspel(w, DOSSIERS[n % 5 == 4])


def schrijf(w: Wereld, n: int) -> object:
    return _spel(w, n).concept(100 + n, 100 + n // 2, f"Omdat het kan, zie {n}" if n % 4 < 3 else "")


def breng_uit(w: Wereld, n: int) -> object:
    spel = _spel(w, n)
    with w.context():
        return bieden.breng_uit(Daad(spel.trekker, w.klok(), *spel.plaats), spel.stand())


def gooi_weg(w: Wereld, n: int) -> object:
    spel = _spel(w, n)
    with w.context():
        return bieden.verwerp_concept(Daad(spel.trekker, w.klok(), *spel.plaats), spel.stand())


def _met_bod(w: Wereld, n: int) -> Bodspel:
    spel = _spel(w, n)
    if all(b.concept for b in spel.biedingen()):
        raise NietsTeDoen
    return spel


def oordeel(w: Wereld, n: int) -> None:
    _met_bod(w, n).beoordeeld(f"Reden {n}", wezenlijk=n % 2 == 0)


def leg_uit(w: Wereld, n: int) -> None:
    _met_bod(w, n).uitgelegd(f"Uitleg {n}", list(Uitlegsoort)[n % 2])


def stel_voor(w: Wereld, n: int) -> object:
    return _spel(w, n).voorgesteld(VOORSTELLERS[n % 3], 1 + n)


def _voorstel(w: Wereld, n: int) -> tuple[Bodspel, str]:
    spel = _spel(w, n)
    if not (alle := spel.voorstellen()):
        raise NietsTeDoen
    return spel, alle[n % len(alle)].sleutel


def antwoord(w: Wereld, n: int) -> None:
    spel, sleutel = _voorstel(w, n)
    spel.beantwoord(sleutel, ("overnemen", "beantwoorden")[n // 2 % 2], f"Antwoord {n}")


def trek_in(w: Wereld, n: int) -> object:
    spel, sleutel = _voorstel(w, n)
    with w.context():
        return voorstellen.trek_voorstel_in(Daad(w.actor(VOORSTELLERS[n % 3]), w.klok(), *spel.plaats), sleutel)


BODZETTEN: dict[str, Zet] = {
    "bod schrijven": schrijf,
    "bod uitbrengen": breng_uit,
    "bod weggooien": gooi_weg,
    "bod beoordelen": oordeel,
    "bod uitleggen": leg_uit,
    "aanscherping voorstellen": stel_voor,
    "aanscherping beantwoorden": antwoord,
    "aanscherping intrekken": trek_in,
}
# By way of every move: two versions, one judged to be no real step and explained, and proposals answered both ways.
GOEDE_BODLOOP = (
    ("bod schrijven", 1), ("bod uitbrengen", 0), ("bod beoordelen", 1), ("bod uitleggen", 1),
    ("aanscherping voorstellen", 0), ("aanscherping beantwoorden", 0), ("aanscherping voorstellen", 3),
    ("aanscherping intrekken", 0), ("aanscherping voorstellen", 1), ("aanscherping beantwoorden", 2),
    ("bod schrijven", 20), ("bod weggooien", 0), ("bod schrijven", 40), ("bod uitbrengen", 0), ("bod beoordelen", 0),
)  # fmt: skip
