"""Forms with fields per party: who is invited or left out and why, who was there and for whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from wtforms import RadioField
from wtforms.validators import AnyOf

from gesprekken.domain.gesprekken.models import Aanwezig
from gesprekken.queries.gesprekken.gesprekken import Genodigderegel
from gesprekken.web.formulieren import Tekstregel
from gesprekken.web.gesprekken.forms import Versieformulier
from gesprekken.web.gespreksvelden import Genodigdenvelden, Momentformulier, Partijformulier, uitgebreid

NAAM = {Aanwezig.AANWEZIG: "Aanwezig", Aanwezig.MET_BERICHT: "Afwezig met bericht", Aanwezig.AFWEZIG: "Afwezig"}


class Planformulier(Genodigdenvelden, Momentformulier):
    """A new talk: when, where, and who is invited."""


class Genodigdenformulier(Genodigdenvelden, Versieformulier):
    """Who is invited, for a talk that is planned already."""


class Genodigd(NamedTuple):
    """An invited organisation."""

    organisatie_id: int
    naam: str


class Aanwezigheidsregel(NamedTuple):
    """What the page shows for one invited organisation."""

    genodigde: Genodigd
    aanwezig: RadioField
    namens: Tekstregel


class Aanwezigheidsformulier(Partijformulier, Versieformulier):
    """Per invited organisation: was it there, and who spoke for it. Made by `met_genodigden`."""

    voorvoegsels = ("aanwezig-", "namens-")
    genodigden: tuple[Genodigd, ...] = ()

    def regels(self) -> list[Aanwezigheidsregel]:
        """The lines of the form."""
        return [Aanwezigheidsregel(o, self[f"aanwezig-{o.organisatie_id}"], self[f"namens-{o.organisatie_id}"])
                for o in self.genodigden]  # fmt: skip

    def antwoorden(self) -> dict[int, tuple[str, str]]:
        """Organisation id -> (attendance, on whose behalf)."""
        return {r.genodigde.organisatie_id: (r.aanwezig.data or "", r.namens.data or "") for r in self.regels()}


def met_genodigden(regels: Sequence[Genodigderegel]) -> type[Aanwezigheidsformulier]:
    """The form with two fields per invited organisation."""
    genodigden = [Genodigd(r.uitnodiging.organisatie_id, r.naam) for r in regels if r.uitnodiging.uitgenodigd]
    velden: dict[str, Any] = {}
    for o in genodigden:
        velden[f"aanwezig-{o.organisatie_id}"] = RadioField(
            o.naam, [AnyOf(list(Aanwezig), f"Kies of {o.naam} er was.")], validate_choice=False,
            choices={str(stand): naam for stand, naam in NAAM.items()},
        )  # fmt: skip
        velden[f"namens-{o.organisatie_id}"] = Tekstregel(f"Wie sprak er namens {o.naam}?", maximum=160)
    return uitgebreid(Aanwezigheidsformulier, genodigden=tuple(genodigden), **velden)


def aanwezigheid_waarden(regels: Sequence[Genodigderegel]) -> dict[str, str]:
    """What was recorded before, as the fields of the form."""
    waarden: dict[str, str] = {}
    for u in (r.uitnodiging for r in regels):
        waarden |= {f"aanwezig-{u.organisatie_id}": u.aanwezig, f"namens-{u.organisatie_id}": u.namens}
    return waarden


def genodigden_waarden(regels: Sequence[Genodigderegel]) -> dict[str, Any]:
    """Who is invited now and why others are not, as the fields of the form."""
    uitnodigingen = [r.uitnodiging for r in regels]
    redenen = {f"reden-{u.organisatie_id}": u.reden for u in uitnodigingen}
    return {"uitnodigen": [str(u.organisatie_id) for u in uitnodigingen if u.uitgenodigd], **redenen}
