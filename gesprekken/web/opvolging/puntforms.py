"""The forms about an item: what came of it, what becomes of it, and a decision that changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from wtforms import SelectField, ValidationError
from wtforms.form import BaseForm

from gesprekken.domain.agenda.invoer import MAX_TEKST
from gesprekken.queries.partijen import Functiekeuze
from gesprekken.services.gesprekken.uitkomsten import MAX_REGEL
from gesprekken.services.opvolging.afsluiten import DADEN
from gesprekken.web.formulieren import Datumveld, Formulier, Tekstvak, Versieveld, moment_van

BESLOTEN = "Schrijf wat er is besloten."


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


class Tekstformulier(Formulier):
    """A form with one text; made by `_met_tekst`."""

    tekst: Tekstvak


def _met_tekst(label: str, zin: str, naam: str) -> type[Tekstformulier]:
    """Several of these stand on one page, so the field gets an id of its own."""

    class Gemaakt(Tekstformulier):
        tekst = Tekstvak(label, zin, maximum=MAX_TEKST, id=f"{naam}-tekst")

    return Gemaakt


Informatieformulier = _met_tekst(
    "Wat hebben de partijen elkaar verteld?", "Schrijf wat de partijen elkaar hebben verteld.", "informatie"
)
Besluitformulier = _met_tekst("Wat is er besloten?", BESLOTEN, "besluit")


class Actieformulier(Tekstformulier):
    """What one person will do, and by when."""

    tekst = Tekstvak("Wat gaat er gebeuren?", "Schrijf wat er moet gebeuren.", maximum=MAX_TEKST, id="actie-tekst")
    functie = Keuzeveld("Wie doet dit?", "Kies wie dit doet.")
    uiterlijk = Datumveld("Uiterlijk klaar op", "Kies de dag waarop dit klaar is, bijvoorbeeld 27-11-2026.",
                          id="actie-uiterlijk")  # fmt: skip

    def voor(self, personen: Iterable[Functiekeuze]) -> None:
        """The people of the parties of this item, by organisation."""
        self.personen = {p.sleutel: p.functie_id for p in personen}
        groepen: dict[str, Any] = {"": "Kies een persoon"}
        for p in personen:
            groepen.setdefault(p.organisatie_naam, {})[p.sleutel] = f"{p.naam}, {p.rol_naam}"
        self.functie.zet(groepen, self.personen)


class Toezeggingformulier(Tekstformulier):
    """What one party promised, and by when."""

    tekst = Tekstvak("Wat is er toegezegd?", "Schrijf wat er is toegezegd.", maximum=MAX_TEKST, id="toezegging-tekst")
    organisatie = Keuzeveld("Wie zegt dit toe?", "Kies wie dit heeft toegezegd.")
    uiterlijk = Datumveld("Uiterlijk nagekomen op", "Kies de dag waarop dit is nagekomen, bijvoorbeeld 27-11-2026.",
                          id="toezegging-uiterlijk")  # fmt: skip

    def voor(self, organisaties: Iterable[tuple[int, str]]) -> None:
        """The parties of this item."""
        keuzes = {str(id_): naam for id_, naam in organisaties}
        self.organisatie.zet({"": "Kies een partij", **keuzes}, keuzes)


class Afrondingsformulier(Formulier):
    """What came of an action."""

    resultaat = Tekstvak("Wat is het resultaat?", "Schrijf kort wat het resultaat is.", maximum=MAX_REGEL)


class Wijzigingsformulier(Formulier):
    """A decision as it should read from now on, why, and the version that was on the page."""

    versie = Versieveld()
    tekst = Tekstvak("Het besluit", BESLOTEN, maximum=MAX_TEKST)
    reden = Tekstvak("Waarom wijzigt u het besluit?", "Schrijf waarom u het besluit wijzigt.", maximum=MAX_TEKST)


UITKOMSTEN: Mapping[str, type[Tekstformulier]] = {
    "informatie": Informatieformulier,
    "besluit": Besluitformulier,
    "actie": Actieformulier,
    "toezegging": Toezeggingformulier,
}
_VRAGEN = {
    "schriftelijk afdoen": "Waarom is een gesprek niet nodig?",
    "bespreken": "Waarom is een gesprek toch nodig?",
    "afsluiten": "Wat is het resultaat?",
    "doorschuiven": "Waarom gaat dit punt naar de volgende ronde?",
    "heropenen": "Waarom heropent u dit punt?",
}
AFSLUITEN: Mapping[str, type[Tekstformulier]] = {
    verb: _met_tekst(vraag, DADEN[verb][0], verb.replace(" ", "-")) for verb, vraag in _VRAGEN.items()
}


def dag_van(veld: Datumveld) -> date:
    """The day that was typed; only after a valid form."""
    return moment_van(veld.data, time())[0]
