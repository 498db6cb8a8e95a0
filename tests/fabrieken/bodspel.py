"""The bid of one dossier in a test; everybody does what is theirs to do."""

from __future__ import annotations

from gesprekken.domain.biedingen.invoer import Bodinvoer
from gesprekken.domain.biedingen.models import Bod, Bodvoorstel, Uitlegsoort
from gesprekken.domain.biedingen.rekenen import Cel
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.domain.voorstellen.processen import Voorsteldaad
from gesprekken.queries.biedingen.biedingen import Bodbeeld, get_bodstand, list_biedingen, list_voorstellen
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.services.biedingen import bieden, uitleg, voorstellen
from gesprekken.services.daad import Daad
from tests.fabrieken.wereld import Wereld

STAP, WAAROM = "bod", "Dit past op de plekken die wij kennen."


class Bodspel:
    """Numbers are gross and net of the first segment in the first period, unless a test says otherwise."""

    def __init__(self, wereld: Wereld, dossier: str = "zoetermeer") -> None:
        self.w, self.plaats = wereld, (wereld.ronde, dossier, STAP)
        self.trekker = wereld.trekker(dossier)

    def adres(self, *delen: str) -> str:
        """The page of the bid, or what is under it."""
        return self.w.adres("bod", STAP, *delen, dossier=self.plaats[1])

    def _hier(self) -> tuple[Dossier, Stap]:
        _ronde, dossier = get_dossier(self.trekker, *self.plaats[:2])
        return dossier, get_stap(dossier, STAP, SOORT)

    def stand(self) -> int:
        """What a form that is fetched now would be made from."""
        return self.w.lees(lambda: get_bodstand(*self._hier()))

    def biedingen(self) -> list[Bodbeeld]:
        """As the municipality sees them."""
        return self.w.lees(lambda: list_biedingen(self.trekker, *self._hier()))

    def voorstellen(self) -> list[Bodvoorstel]:
        """Every proposal that was not taken back."""
        return self.w.lees(lambda: [v.voorstel for v in list_voorstellen(*self._hier())])

    def cellen(self, bruto: int, netto: int, vak: int = 0) -> tuple[Cel, ...]:
        """All cells of the round, zero but one: by default the first segment in the first period."""
        parameters = self.w.lees(lambda: parameters_van(self._hier()[1], SOORT))
        vakken = [(s.code, p) for s in parameters.segmenten for p in parameters.periodenamen]
        return tuple(Cel(*plek, *((bruto, netto) if nr == vak else (0, 0))) for nr, plek in enumerate(vakken))

    def concept(
        self, bruto: int = 100, netto: int | None = None, waarom: str = WAAROM, voorstel: str = "", vak: int = 0
    ) -> Bod:
        """The concept is saved."""
        cellen = self.cellen(bruto, bruto if netto is None else netto, vak)
        vakken = frozenset((c.segment, c.periode) for c in cellen)
        invoer = Bodinvoer(vakken, cellen, 2019, waarom, voorstel=voorstel)
        with self.w.context():
            return bieden.bewaar_bod(Daad(self.trekker, self.w.klok(), *self.plaats), self.stand(), invoer)

    def uitgebracht(self, bruto: int = 100, netto: int | None = None, waarom: str = WAAROM, vak: int = 0) -> Bod:
        """A version is written and issued."""
        self.concept(bruto, netto, waarom, vak=vak)
        with self.w.context():
            return bieden.breng_uit(Daad(self.trekker, self.w.klok(), *self.plaats), self.stand())

    def _nr(self) -> int:
        return next(b.bod.nr or 0 for b in self.biedingen() if not b.concept)

    def beoordeeld(self, redenen: str = "Het is meer dan eerst.", *, wezenlijk: bool = True) -> None:
        """The version that counts is judged, whatever was said of it before."""
        eerder = next((b.oordeel for b in self.biedingen() if not b.concept), None)
        with self.w.context():
            uitleg.oordeel_over_bod(
                Daad(self.trekker, self.w.klok(), *self.plaats), self._nr(), redenen, wezenlijk=wezenlijk,
                gelezen=eerder.afdruk if eerder else "",
            )  # fmt: skip

    def uitgelegd(self, tekst: str = "Wij zoeken nog plekken.", soort: str = Uitlegsoort.TOELICHTING) -> None:
        """The version that counts is explained."""
        with self.w.context():
            uitleg.leg_uit(Daad(self.trekker, self.w.klok(), *self.plaats), self._nr(), soort, tekst)

    def voorgesteld(self, wie: str = "corporatie", woningen: int = 40, tekst: str = "Op ons terrein kan meer.") -> str:
        """Somebody proposes DAEB homes; returns the key."""
        with self.w.context():
            actor, nu = self.w.actor(wie), self.w.klok()
            return voorstellen.stel_voor(Daad(actor, nu, *self.plaats), "daeb", woningen, tekst).sleutel

    def beantwoord(self, sleutel: str, verb: str = "overnemen", antwoord: str = "Dat doen wij.") -> None:
        """The municipality answers."""
        with self.w.context():
            daad = Daad(self.trekker, self.w.klok(), *self.plaats)
            voorstellen.beantwoord(daad, sleutel, Voorsteldaad(verb), antwoord)


def breng_biedingen_halverwege(wereld: Wereld) -> dict[str, str]:
    """Zoetermeer has a bid that it explains, a concept, and proposals in every state; Delft has a first bid.

    Returns the keys by name.
    """
    spel = Bodspel(wereld)
    spel.uitgebracht(100)
    spel.beantwoord(spel.voorgesteld("provincie"), "beantwoorden", "Daar komt een school.")
    spel.uitgebracht(130, 120)
    spel.beoordeeld(wezenlijk=False)
    spel.uitgelegd()
    spel.concept(150)
    sleutel = spel.voorgesteld()
    Bodspel(wereld, "delft").uitgebracht(75, vak=1)  # in the period that a register covers: it has a gap to explain
    return {"bodvoorstel": sleutel}
