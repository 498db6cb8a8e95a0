"""What the rooms in which people agree on an action share: who does it by when, and finishing it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from wtforms import SelectField, ValidationError
from wtforms.form import BaseForm

from gesprekken.core.actor import Actor
from gesprekken.core.errors import MagNiet
from gesprekken.core.invoer import MAX_REGEL
from gesprekken.core.permissions import Permission
from gesprekken.domain.gesprekken.invoer import dagfout
from gesprekken.queries.gesprekken.gesprekken import Actieregel
from gesprekken.queries.partijen.partijen import Functiekeuze
from gesprekken.web.formulieren import Datumveld, Formulier, Tekstvak, moment_van


class Keuzeveld(SelectField):
    """A choice from a list; `zin` says what to do with anything else. `zet` gives it its list."""

    def __init__(self, label: str, zin: str, **kwargs: Any) -> None:
        super().__init__(label, choices={}, validate_choice=False, default="", **kwargs)
        self.zin, self.geldig = zin, frozenset[str]()

    def zet(self, keuzes: Mapping[str, Any], geldig: Iterable[str]) -> None:
        """What can be chosen; `keuzes` may hold groups."""
        self.choices, self.geldig = dict(keuzes), frozenset(geldig)

    def pre_validate(self, form: BaseForm) -> None:
        """One of the list."""
        if self.data not in self.geldig:
            raise ValidationError(self.zin)


class Actievelden(Formulier):
    """Who does something, and by when; a room adds the text. `voor` says who can be chosen."""

    functie = Keuzeveld("Wie doet dit?", "Kies wie dit doet.")
    uiterlijk = Datumveld("Uiterlijk klaar op", "Kies de dag waarop dit klaar is, bijvoorbeeld 27-11-2026.", dagfout,
                          id="actie-uiterlijk")  # fmt: skip
    personen: Mapping[str, int]

    def voor(self, personen: Iterable[Functiekeuze]) -> None:
        """These people, by organisation."""
        gekozen = list(personen)
        self.personen = {p.sleutel: p.functie_id for p in gekozen}
        groepen: dict[str, Any] = {"": "Kies een persoon"}
        for p in gekozen:
            groepen.setdefault(p.organisatie_naam, {})[p.sleutel] = f"{p.naam}, {p.rol_naam}"
        self.functie.zet(groepen, self.personen)

    def functie_id(self) -> int:
        """Who was chosen; only after a valid form."""
        return self.personen[self.functie.data]

    def dag(self) -> date:
        """The day that was typed; only after a valid form."""
        return moment_van(self.uiterlijk.data, time())[0]


class Afrondingsformulier(Formulier):
    """What came of an action."""

    resultaat = Tekstvak("Wat is het resultaat?", "Schrijf kort wat het resultaat is.", maximum=MAX_REGEL)


def afrondform(actor: Actor, regel: Actieregel, form: Afrondingsformulier | None) -> Afrondingsformulier | None:
    """The form to finish an action, for the organisation that owes it; `form` is what was sent.

    Raises MagNiet when another sent it.
    """
    eigen = regel.organisatie_id == actor.organisatie_id and actor.mag(Permission.ACTIE_AFRONDEN)
    if form is not None and not eigen:
        raise MagNiet(f"Alleen {regel.organisatie} kan deze actie afronden.")
    return form or (Afrondingsformulier(formdata=None) if eigen and regel.actie.gedaan_op is None else None)
