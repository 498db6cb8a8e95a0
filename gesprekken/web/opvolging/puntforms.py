"""The forms about an item: what came of it, what becomes of it, and a decision that changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time

from gesprekken.core.invoer import MAX_TEKST
from gesprekken.domain.agenda.processen import Puntdaad
from gesprekken.domain.gesprekken.invoer import dagfout
from gesprekken.domain.opvolging.daden import PUNTDADEN
from gesprekken.web.acties import Actievelden, Keuzeveld
from gesprekken.web.formulieren import Datumveld, Formulier, Tekstvak, Versieveld, moment_van
from gesprekken.web.naast import Naastformulier

BESLOTEN = "Schrijf wat er is besloten."


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


class Actieformulier(Actievelden, Tekstformulier):
    """What one person will do, and by when."""

    tekst = Tekstvak("Wat gaat er gebeuren?", "Schrijf wat er moet gebeuren.", maximum=MAX_TEKST, id="actie-tekst")


class Toezeggingformulier(Tekstformulier):
    """What one party promised, and by when."""

    tekst = Tekstvak("Wat is er toegezegd?", "Schrijf wat er is toegezegd.", maximum=MAX_TEKST, id="toezegging-tekst")
    organisatie = Keuzeveld("Wie zegt dit toe?", "Kies wie dit heeft toegezegd.")
    uiterlijk = Datumveld("Uiterlijk nagekomen op", "Kies de dag waarop dit is nagekomen, bijvoorbeeld 27-11-2026.",
                          dagfout,                           id="toezegging-uiterlijk")  # fmt: skip

    def voor(self, organisaties: Iterable[tuple[int, str]]) -> None:
        """The parties of this item."""
        keuzes = {str(id_): naam for id_, naam in organisaties}
        self.organisatie.zet({"": "Kies een partij", **keuzes}, keuzes)


class Wijzigingsformulier(Naastformulier):
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
    Puntdaad.SCHRIFTELIJK_AFDOEN: "Waarom is een gesprek niet nodig?",
    Puntdaad.BESPREKEN: "Waarom is een gesprek toch nodig?",
    Puntdaad.AFSLUITEN: "Wat is het resultaat?",
    Puntdaad.DOORSCHUIVEN: "Waarom gaat dit punt naar de volgende ronde?",
    Puntdaad.HEROPENEN: "Waarom heropent u dit punt?",
}
AFSLUITEN: Mapping[Puntdaad, type[Tekstformulier]] = {
    verb: _met_tekst(vraag, PUNTDADEN[verb][0], verb.replace(" ", "-")) for verb, vraag in _VRAGEN.items()
}


def dag_van(veld: Datumveld) -> date:
    """The day that was typed; only after a valid form."""
    return moment_van(veld.data, time())[0]
