"""What people do around overzicht 5a, as moves: enter, change, give away, confirm, strike out, count, deliver."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.gesprekken.models import Actie
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.models import Locatievoorstel, Woninglocatie
from gesprekken.domain.overzichten.statussen import telt_mee
from gesprekken.infra.database import db
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen import indienen
from gesprekken.services.overzichten import voorraad
from tests.fabrieken.maatregelspel import Maatregelspel
from tests.fabrieken.registerspel import HARD, ZACHT, Registerspel
from tests.fabrieken.voorstelspel import Voorstelspel
from tests.fabrieken.wereld import Wereld
from tests.fabrieken.zet import DOSSIERS, NietsTeDoen, Zet, een

MENSEN = ("corporatie", "", "goede_woning", "provincie")
SOORTEN = ("nieuwbouw", "sloop", "transformatie")
EIGENAARS = ("vidomes", "de-goede-woning", "")


def _spel(w: Wereld, n: int) -> Registerspel:
    """Mostly the dossier in which everybody sits."""
    return Registerspel(w, DOSSIERS[n % 5 == 4])


def voer_in(w: Wereld, n: int) -> object:
    return _spel(w, n).ingevoerd(MENSEN[n % 4], f"Plek {n}", soort=SOORTEN[n % 3], corporatie=EIGENAARS[n // 2 % 3],
                                 status=(HARD, ZACHT)[n % 2], h2028_1=str(1 + n))  # fmt: skip


def _regel(w: Wereld, n: int) -> tuple[Registerspel, Woninglocatie]:
    spel = _spel(w, n)
    vraag = sa.select(Woninglocatie).where(telt_mee()).order_by(Woninglocatie.id)
    blad = w.lees(spel.blad)
    rijen = [r for r in w.lees(lambda: list(db.session.scalars(vraag))) if r.dossier_id == blad.dossier.id]
    if not rijen:
        raise NietsTeDoen
    return spel, rijen[n % len(rijen)]


def wijzig(w: Wereld, n: int) -> object:
    spel, regel = _regel(w, n)
    return spel.gewijzigd(regel.sleutel, MENSEN[n % 2], locatie=f"Plek {n}", corporatie=EIGENAARS[n % 3])


def bevestig(w: Wereld, n: int) -> object:
    spel, regel = _regel(w, n)
    return spel.bevestigd(regel.sleutel, wie=MENSEN[n % 3] or "corporatie")


def schrap(w: Wereld, n: int) -> object:
    spel, regel = _regel(w, n)
    return spel.geschrapt(regel.sleutel, MENSEN[n % 3])


def stel_voor(w: Wereld, n: int) -> object:
    spel, regel = _regel(w, n)
    return Voorstelspel(w, spel.plaats[1]).schuif_voorgesteld(regel.sleutel, 1 + n % 2, MENSEN[n % 4])


def _voorstel(w: Wereld, n: int) -> tuple[Voorstelspel, str]:
    spel = Voorstelspel(w, _spel(w, n).plaats[1])
    dossier = w.lees(spel.blad).dossier.id
    vraag = sa.select(Locatievoorstel.sleutel).where(Locatievoorstel.dossier_id == dossier)
    return spel, een(w.lees(lambda: list(db.session.scalars(vraag.order_by(Locatievoorstel.id)))), n)


def neem_over(w: Wereld, n: int) -> None:
    spel, sleutel = _voorstel(w, n)
    spel.overgenomen(sleutel, MENSEN[n % 3])


def wijs_af(w: Wereld, n: int) -> None:
    spel, sleutel = _voorstel(w, n)
    spel.beantwoord(sleutel, MENSEN[n % 3])


def trek_in(w: Wereld, n: int) -> None:
    spel, sleutel = _voorstel(w, n)
    spel.ingetrokken(sleutel, MENSEN[n % 4])


def spreek_af(w: Wereld, n: int) -> object:
    return Maatregelspel(w, _spel(w, n).plaats[1]).afgesproken(("corporatie", "provincie")[n % 2], dagen=n % 40)


def rond_af(w: Wereld, n: int) -> None:
    spel = Maatregelspel(w, _spel(w, n).plaats[1])
    dossier = w.lees(spel.blad).dossier.id
    vraag = sa.select(Actie.sleutel).where(Actie.dossier_id == dossier).order_by(Actie.id)
    spel.afgerond(een(w.lees(lambda: list(db.session.scalars(vraag))), n), MENSEN[n % 4])


def tel_voorraad(w: Wereld, n: int) -> None:
    _spel(w, n).startvoorraad(10 * n)


def bied(w: Wereld, n: int) -> None:
    _spel(w, n).bod(100 + n)


def licht_toe(w: Wereld, n: int) -> object:
    spel = _spel(w, n)
    with w.context():
        return voorraad.leg_verschil_uit(Daad(spel.trekker, w.klok(), *spel.plaats), f"Wij zoeken nog, zie {n}")


def dien_in(w: Wereld, n: int) -> object:
    spel = _spel(w, n)
    dossier = w.lees(spel.blad).dossier.id
    hoogste = sa.select(sa.func.max(Indiening.nr)).where(Indiening.dossier_id == dossier)
    nr = (w.lees(lambda: db.session.scalar(hoogste)) or 0) + 1
    with w.context():
        return indienen.dien_in(Daad(spel.trekker, w.klok(), *spel.plaats), nr)


REGISTERZETTEN: dict[str, Zet] = {
    "locatie invoeren": voer_in,
    "locatie wijzigen": wijzig,
    "locatie bevestigen": bevestig,
    "locatie schrappen": schrap,
    "regel voorstellen": stel_voor,
    "voorstel overnemen": neem_over,
    "voorstel afwijzen": wijs_af,
    "voorstel intrekken": trek_in,
    "maatregel afspreken": spreek_af,
    "maatregel afronden": rond_af,
    "voorraad tellen": tel_voorraad,
    "daeb bieden": bied,
    "verschil toelichten": licht_toe,
    "overzicht indienen": dien_in,
}
# By way of every move: rows of two corporations and of nobody, one given away, one struck out, delivered and again.
GOEDE_REGISTERLOOP = (
    ("voorraad tellen", 100), ("daeb bieden", 1), ("locatie invoeren", 0), ("locatie invoeren", 1),
    ("locatie invoeren", 2), ("locatie bevestigen", 0), ("locatie wijzigen", 1), ("locatie bevestigen", 2),
    ("locatie schrappen", 1), ("regel voorstellen", 1), ("voorstel intrekken", 1),
    ("regel voorstellen", 13), ("voorstel afwijzen", 5), ("regel voorstellen", 17), ("voorstel overnemen", 2),
    ("maatregel afspreken", 10), ("maatregel afspreken", 11), ("maatregel afronden", 0),
    ("verschil toelichten", 0), ("overzicht indienen", 0), ("locatie invoeren", 5),
    ("verschil toelichten", 1), ("overzicht indienen", 1),
)  # fmt: skip
