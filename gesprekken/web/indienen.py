"""What the rooms about delivering share: the form, what was delivered before, the page, and the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import Response, g, render_template
from flask.typing import ResponseReturnValue
from wtforms import HiddenField
from wtforms.validators import Length

from gesprekken.core.canoniek import canoniek
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.queries.indieningen.indieningen import list_indieningen
from gesprekken.queries.rondes.rondes import find_limiet
from gesprekken.web.bestanden import bestand
from gesprekken.web.controle import Controlebeeld
from gesprekken.web.formulieren import VERVERS, Formulier, Tekstvak, Versieveld, zonder_stuurtekens
from gesprekken.web.plekken import href
from gesprekken.web.stapkamer import Hier

V = TypeVar("V")
NU = "nu"


class Indienformulier(Formulier):
    """Deliver what was on the page: its number and its hash."""

    nr = Versieveld()
    gelezen = HiddenField(validators=[Length(64, 64, VERVERS), zonder_stuurtekens])
    opmerking = Tekstvak("Opmerking bij deze versie", maximum=4000)

    def lees_van(self, nr: int, afdruk: str) -> None:
        """Deliver this content from now on, whatever was sent."""
        self.nr.zet(nr)
        self.gelezen.raw_data, self.gelezen.data = None, afdruk


@dataclass(frozen=True, slots=True)
class Indienstand(Controlebeeld):
    """The check list, what was delivered before (newest first), and whether the reader delivers."""

    indieningen: Sequence[Indiening]
    mag: bool

    @property
    def laatste(self) -> Indiening | None:
        """What was delivered last."""
        return next(iter(self.indieningen), None)

    @property
    def volgende(self) -> int:
        """The number that the next delivery gets."""
        return self.laatste.nr + 1 if self.laatste else 1


def toon_indienpagina(
    sjabloon: str, hier: Hier, stuk: Stuk, form: Indienformulier | None, **meer: Any
) -> ResponseReturnValue:
    """The whole check list and the form, which delivers what this page shows: its number and its hash stand in it."""
    beeld = Indienstand([(r, href(r.plek)) for r in stuk.controle], list_indieningen(hier.dossier, hier.stap), True)
    form = form or Indienformulier(formdata=None)
    form.lees_van(beeld.volgende, stuk.afdruk)
    limiet = find_limiet(hier.stap)
    pagina = render_template(
        sjabloon, hier=hier, form=form, wat=stuk.inhoud, indienen=beeld, limiet=limiet,
        dagen=limiet.dagen_tot(g.vandaag) if limiet else 0,
        ongewijzigd=beeld.laatste is not None and beeld.laatste.vingerafdruk == stuk.afdruk, **meer,
    )  # fmt: skip
    return pagina, form.status


def als_bestand(hier: Hier, nr: int, inhoud: Mapping[str, Any], deel: str = "") -> Response:
    """The canonical text, which the hash is of; `deel` goes into the name of a file that is not the whole."""
    naam = f"{hier.stap.code}-{hier.dossier.slug}-versie-{nr}{deel}.json"
    return bestand(canoniek(inhoud), "application/json", naam)


def kies_versies(nr: int, met: str, versie: Callable[[int], V], nu: Callable[[], V]) -> tuple[V, V, tuple[str, str]]:
    """What to lay side by side, the older one first, with their names: by default `nr` and the version before it.

    `met` is another number, or `nu` for what there is now. `versie` and `nu` raise BestaatNiet for what the reader
    may not see.
    """
    if met == NU or (nr == 1 and not met):
        return versie(nr), nu(), (f"versie {nr}", "wat er nu staat")
    ander = int(met) if met.isdecimal() and met.isascii() and len(met) < 9 else nr - 1
    eerst, dan = sorted((ander, nr))
    return versie(eerst), versie(dan), (f"versie {eerst}", f"versie {dan}")
