"""Proposals to change rows of overzicht 5a in a test; everybody does what is theirs to do."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.overzichten.models import Ingreepsoort, Locatievoorstel
from gesprekken.domain.overzichten.overzicht5a import Rijinvoer
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import Som
from gesprekken.domain.overzichten.voorraad import Verloop
from gesprekken.domain.overzichten.voorstellen import Voorstelinvoer
from gesprekken.domain.overzichten.watals import Ingreep, Watals, watals
from gesprekken.infra.database import db
from gesprekken.queries.overzichten.overzichten import find_startvoorraad
from gesprekken.services.daad import Daad
from gesprekken.services.overzichten import voorstellen
from tests.fabrieken.registerspel import Registerspel, teksten
from tests.fabrieken.wereld import Wereld

REDEN = "Dan is de vervanging eerder klaar dan de sloop."


class Voorstelspel(Registerspel):
    """The register with what others propose about it."""

    def _stel_voor(self, wie: str, invoer: Voorstelinvoer) -> str:
        with self.w.context():
            return voorstellen.stel_voor(Daad(self._wie(wie), self.w.klok(), *self.plaats), invoer).sleutel

    def schuif_voorgesteld(self, regel: str, halfjaren: int = 2, wie: str = "", reden: str = REDEN) -> str:
        """Somebody proposes to shift a row; returns the key of the proposal."""
        return self._stel_voor(wie, Voorstelinvoer(Ingreepsoort.VERSCHUIVEN, reden, regel, halfjaren))

    def weg_voorgesteld(self, regel: str, wie: str = "", reden: str = REDEN) -> str:
        """Somebody proposes to drop a row."""
        return self._stel_voor(wie, Voorstelinvoer(Ingreepsoort.WEGLATEN, reden, regel))

    def erbij_voorgesteld(self, wie: str = "", locatie: str = "Flexplek", **meer: str) -> str:
        """Somebody proposes a row, for `corporatie` or for the municipality."""
        invoer = Voorstelinvoer(Ingreepsoort.TOEVOEGEN, REDEN, cellen=teksten(locatie, **meer))
        return self._stel_voor(wie, invoer)

    def overgenomen(self, sleutel: str, wie: str = "corporatie") -> None:
        """The owner takes it over."""
        with self.w.context():
            voorstellen.neem_voorstel_over(Daad(self._wie(wie), self.w.klok(), *self.plaats), sleutel)

    def beantwoord(self, sleutel: str, wie: str = "corporatie", antwoord: str = "De sloop is al gegund.") -> None:
        """The owner says why not."""
        with self.w.context():
            voorstellen.beantwoord_voorstel(Daad(self._wie(wie), self.w.klok(), *self.plaats), sleutel, antwoord)

    def ingetrokken(self, sleutel: str, wie: str = "") -> None:
        """Who made it takes it back."""
        with self.w.context():
            voorstellen.trek_voorstel_in(Daad(self._wie(wie), self.w.klok(), *self.plaats), sleutel)

    def voorstel(self, sleutel: str) -> Locatievoorstel:
        """As it is stored now."""
        vraag = sa.select(Locatievoorstel).where(Locatievoorstel.sleutel == sleutel)
        return self.w.lees(lambda: db.session.scalars(vraag).one())

    def proef(self, *ingrepen: Ingreep) -> Watals:
        """What the what-if of the municipality shows."""

        def lees() -> Watals:
            blad = self.blad()
            start = find_startvoorraad(blad.dossier, blad.stap)
            kader = blad.kader.kader
            return watals(self._alle(), ingrepen, start=start.woningen if start else 0, eerste=kader.eerste,
                          laatste=kader.laatste)  # fmt: skip

        return self.w.lees(lees)

    def _alle(self) -> list[Locatieregel]:
        return [r.regel for r in self.blad().lees().heel()]

    def blad_regel(self, **meer: str) -> Locatieregel:
        """A row that is not there, as the arithmetic sees it."""

        def lees() -> Locatieregel:
            kader = self.blad().kader.kader
            return Rijinvoer(teksten(**meer), kader).rij.regel("nieuw", kader.hardheid)

        return self.w.lees(lees)

    def cijfers(self) -> tuple[Som, Verloop]:
        """Totals and stock as they are now."""
        nu = self.proef().voor
        return nu.som, nu.verloop


def breng_voorstellen_halverwege(wereld: Wereld, regel: str, openbaar: str) -> dict[str, str]:
    """The municipality proposes to shift a row of Vidomes, the province a row that everybody reads; others were

    answered and taken over. Returns the keys by name.
    """
    spel = Voorstelspel(wereld)
    spel.beantwoord(spel.weg_voorgesteld(regel))
    spel.overgenomen(spel.erbij_voorgesteld("provincie", "Veldje", h2029_1="4"), "")
    spel.schuif_voorgesteld(openbaar, wie="provincie")
    return {"locatievoorstel": spel.schuif_voorgesteld(regel)}
