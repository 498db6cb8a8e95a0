"""What people do around overzicht 5b, as moves: answer, contribute, deliver."""

from __future__ import annotations

from tests.fabrieken.vraagspel import VRAGEN, Vraagspel
from tests.fabrieken.wereld import Wereld
from tests.fabrieken.zet import DOSSIERS, NietsTeDoen, Zet

BIJDRAGERS = ("corporatie", "coordinator", "provincie", "goede_woning")


def _spel(w: Wereld, n: int) -> Vraagspel:
    """Mostly the dossier in which everybody sits."""
    return Vraagspel(w, DOSSIERS[n % 5 == 4])


def beantwoord(w: Wereld, n: int) -> object:
    """Again and again; one in four says that the question asks nothing here, one in seven forgets the text."""
    spel, code = _spel(w, n), VRAGEN[n % len(VRAGEN)]
    eerder = next(v.antwoord for v in spel.vragen() if v.vraag.code == code)
    tekst = f"Antwoord {n}" if n % 7 else ""
    return spel.beantwoord(code, tekst, versie=eerder.versie if eerder else 0, nvt=n % 4 == 3)


def draag_bij(w: Wereld, n: int) -> object:
    spel, wie = _spel(w, n), BIJDRAGERS[n % len(BIJDRAGERS)]
    eigen = w.actor(wie).organisatie_id
    eerder = next((b.bijdrage for b in spel.bijdragen() if b.partij.organisatie_id == eigen), None)
    return spel.bijgedragen(wie, f"Bijdrage {n}", eerder.versie if eerder else 0)


def dien_in(w: Wereld, n: int) -> object:
    spel = _spel(w, n)
    if not spel.vragen():
        raise NietsTeDoen
    eerdere = spel.indieningen()
    return spel.ingediend(eerdere[0].nr + 1 if eerdere else 1)


VRAAGZETTEN: dict[str, Zet] = {
    "vraag beantwoorden": beantwoord,
    "bijdrage schrijven": draag_bij,
    "vragen indienen": dien_in,
}
# All questions of the first dossier answered, two parties contribute, delivered, and something changed after it.
GOEDE_VRAAGLOOP = (
    ("vraag beantwoorden", 8), ("bijdrage schrijven", 0), ("vraag beantwoorden", 1), ("vraag beantwoorden", 2),
    ("vraag beantwoorden", 3), ("bijdrage schrijven", 1), ("vragen indienen", 0), ("vraag beantwoorden", 12),
    ("vragen indienen", 1),
)  # fmt: skip
