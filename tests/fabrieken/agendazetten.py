"""What people do around an agenda, as moves: bring, handle, compose, present, answer, reply, adopt."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.domain.agenda.invoer import Onderwerpinvoer, Onderwerptekst, Puntinvoer
from gesprekken.domain.agenda.models import Gespreksagenda, Onderwerp, Oordeel
from gesprekken.domain.agenda.processen import Onderwerpdaad
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.infra.database import db
from gesprekken.queries.agenda.agenda import Punt, Versie, find_agenda, list_instemmingen, list_punten, list_versies
from gesprekken.queries.agenda.inbreng import get_onderwerpkader
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.services.agenda import inbreng, instemmen, samenstellen
from gesprekken.services.daad import Daad
from tests.fabrieken.wereld import Wereld
from tests.fabrieken.zet import DOSSIERS, Zet, een

STAP = "gespreksagenda"
INDIENERS = ("corporatie", "provincie", "goede_woning")
OORDELEN = ((Oordeel.AKKOORD, ""), (Oordeel.MITS, "Mits het snel gaat"), (Oordeel.NIET, "Dit hoort hier niet"))


def _plaats(w: Wereld, n: int) -> tuple[str, str, str]:
    """Mostly the dossier in which everybody sits."""
    return w.ronde, DOSSIERS[n % 5 == 4], STAP


def _onderwerp(w: Wereld, n: int) -> tuple[Onderwerp, tuple[str, str, str]]:
    vraag = sa.select(Onderwerp, Dossier.slug).join(Dossier, Dossier.id == Onderwerp.dossier_id).order_by(Onderwerp.id)
    rij = een(w.lees(lambda: list(db.session.execute(vraag).all())), n)
    return rij[0], (w.ronde, rij[1], STAP)


def _agenda(w: Wereld, plaats: tuple[str, str, str]) -> Gespreksagenda | None:
    _ronde, dossier = get_dossier(w.trekker(plaats[1]), *plaats[:2])
    return find_agenda(dossier, get_stap(dossier, STAP, SOORT))


def _punten(w: Wereld, plaats: tuple[str, str, str]) -> list[Punt]:
    return w.lees(lambda: list_punten(_agenda(w, plaats)))


def _versie(w: Wereld, plaats: tuple[str, str, str]) -> Versie:
    return een(w.lees(lambda: list_versies(w.trekker(plaats[1]), _agenda(w, plaats)))[:1], 0)


def _basis(w: Wereld, plaats: tuple[str, str, str]) -> int:
    agenda = w.lees(lambda: _agenda(w, plaats))
    return agenda.versie if agenda else 0


def _invoer(wie: Actor, plaats: tuple[str, str, str], n: int) -> Onderwerpinvoer:
    tekst = Onderwerptekst(f"Onderwerp {n}", ("5a", "5b kans")[n % 2], "doelgroepvoorraad")
    return Onderwerpinvoer(tekst, get_onderwerpkader(wie, *plaats))


def breng_in(w: Wereld, n: int) -> object:
    """One in four stays a draft."""
    wie, plaats = w.actor(INDIENERS[n % len(INDIENERS)]), _plaats(w, n)
    with w.context():
        return inbreng.breng_in(Daad(wie, w.klok(), *plaats), _invoer(wie, plaats, n), indienen=n % 4 != 3)


def schaaf_bij(w: Wereld, n: int) -> object:
    """A draft goes on, or a question is answered."""
    o, plaats = _onderwerp(w, n)
    wie = next(a for a in w.mensen.values() if a.organisatie_id == o.indiener_id)
    with w.context():
        return inbreng.wijzig_onderwerp(
            Daad(wie, w.klok(), *plaats), o.sleutel, _invoer(wie, plaats, n), o.versie, indienen=n % 3 < 2,
            antwoord=f"Antwoord {n}",
        )  # fmt: skip


def trek_in(w: Wereld, n: int) -> object:
    o, plaats = _onderwerp(w, n)
    wie = next(a for a in w.mensen.values() if a.organisatie_id == o.indiener_id)
    with w.context():
        return inbreng.trek_in(Daad(wie, w.klok(), *plaats), o.sleutel)


def _behandel(verb: Onderwerpdaad) -> Zet:
    def doe(w: Wereld, n: int) -> object:
        o, plaats = _onderwerp(w, n)
        with w.context():
            return inbreng.behandel(Daad(w.trekker(plaats[1]), w.klok(), *plaats), o.sleutel, verb, f"Omdat {n}")

    return doe


def stel_samen(w: Wereld, n: int) -> object:
    """Another question, or another place."""
    plaats = _plaats(w, n)
    punt = een(_punten(w, plaats), n)
    invoer = {punt.punt.sleutel: Puntinvoer(punt.punt.titel, f"Vraag {n % 3}", 20, punt.rollen)}
    with w.context():
        wie, nu, basis = w.trekker(plaats[1]), w.klok(), _basis(w, plaats)
        if n % 2:
            return samenstellen.verplaats_punt(Daad(wie, nu, *plaats), punt.punt.sleutel, omhoog=n % 4 == 1)
        return samenstellen.bewaar_samenstelling(Daad(wie, nu, *plaats), basis, invoer)


def voeg_samen(w: Wereld, n: int) -> object:
    """Merge two items, or undo that."""
    plaats = _plaats(w, n)
    punten = _punten(w, plaats)
    dit, ander = een(punten, n).punt.sleutel, een(punten, n + 1).punt.sleutel
    opgegaan = [q.sleutel for p in punten for q in p.opgegaan]
    with w.context():
        if opgegaan and n % 2:
            return samenstellen.maak_los(Daad(w.trekker(plaats[1]), w.klok(), *plaats), opgegaan[0])
        return samenstellen.voeg_samen(Daad(w.trekker(plaats[1]), w.klok(), *plaats), dit, ander)


def splits(w: Wereld, n: int) -> object:
    plaats = _plaats(w, n)
    punt = een(_punten(w, plaats), n).punt.sleutel
    with w.context():
        return samenstellen.splits(Daad(w.trekker(plaats[1]), w.klok(), *plaats), punt, f"Deel {n}")


def haal_af(w: Wereld, n: int) -> object:
    plaats = _plaats(w, n)
    punt = een(_punten(w, plaats), n).punt.sleutel
    with w.context():
        return samenstellen.haal_af(Daad(w.trekker(plaats[1]), w.klok(), *plaats), punt, f"Al geregeld in {n}")


def leg_voor(w: Wereld, n: int) -> object:
    plaats = _plaats(w, n)
    with w.context():
        return instemmen.leg_voor(Daad(w.trekker(plaats[1]), w.klok(), *plaats), _basis(w, plaats))


def antwoord(w: Wereld, n: int) -> object:
    """One party answers all lines, or only the first."""
    plaats = _plaats(w, n)
    versie = _versie(w, plaats)
    sleutels = [r.sleutel for r in versie.als_waarden()][: 1 if n % 4 == 3 else None]
    with w.context():
        return instemmen.antwoord(
            Daad(w.actor(INDIENERS[n % len(INDIENERS)]), w.klok(), *plaats), versie.versie.nr,
            dict.fromkeys(sleutels, OORDELEN[n // 3 % len(OORDELEN)]),
        )  # fmt: skip


def reageer(w: Wereld, n: int) -> object:
    plaats = _plaats(w, n)
    alle = w.lees(lambda: list_instemmingen(_agenda(w, plaats)))
    voorwaarden = [i.sleutel for i, _naam in alle if i.oordeel == Oordeel.MITS]
    with w.context():
        return instemmen.reageer(
            Daad(w.trekker(plaats[1]), w.klok(), *plaats), een(voorwaarden, n), f"Dat nemen we mee, zie {n}"
        )


def stel_vast(w: Wereld, n: int) -> object:
    plaats = _plaats(w, n)
    nr = _versie(w, plaats).versie.nr
    with w.context():
        return instemmen.stel_vast(Daad(w.trekker(plaats[1]), w.klok(), *plaats), nr)


AGENDAZETTEN: dict[str, Zet] = {
    "inbrengen": breng_in,
    "bijschaven": schaaf_bij,
    "intrekken": trek_in,
    "opnemen": _behandel(Onderwerpdaad.OPNEMEN),
    "terugleggen": _behandel(Onderwerpdaad.TERUGLEGGEN),
    "afwijzen": _behandel(Onderwerpdaad.AFWIJZEN),
    "samenstellen": stel_samen,
    "samenvoegen": voeg_samen,
    "splitsen": splits,
    "afhalen": haal_af,
    "agenda voorleggen": leg_voor,
    "antwoorden": antwoord,
    "reageren": reageer,
    "agenda vaststellen": stel_vast,
}
# Ends in an adopted agenda, by way of every move; 0..3 are in the first dossier.
GOEDE_AGENDALOOP = (
    ("inbrengen", 0), ("inbrengen", 1), ("inbrengen", 2), ("inbrengen", 3), ("inbrengen", 5), ("inbrengen", 6),
    ("terugleggen", 0), ("bijschaven", 0), ("opnemen", 0), ("opnemen", 1), ("opnemen", 2), ("bijschaven", 3),
    ("afwijzen", 3), ("intrekken", 4), ("opnemen", 5), ("samenstellen", 0), ("samenstellen", 1), ("samenvoegen", 0),
    ("samenvoegen", 1), ("samenvoegen", 0), ("splitsen", 0), ("agenda voorleggen", 0), ("antwoorden", 0),
    ("antwoorden", 3), ("antwoorden", 1), ("reageren", 0), ("antwoorden", 8), ("afhalen", 0), ("samenstellen", 2),
    ("agenda voorleggen", 1), ("antwoorden", 0), ("antwoorden", 1), ("wachten", 9), ("agenda vaststellen", 0),
)  # fmt: skip
