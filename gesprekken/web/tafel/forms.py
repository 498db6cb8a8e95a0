"""The forms of the Tafel: plan a meeting, freeze the board, record a remark."""

from __future__ import annotations

from datetime import date
from typing import Any

from gesprekken.core.dagen import vanaf_vandaag
from gesprekken.domain.tafel.models import MAX_OPMERKING
from gesprekken.web.formulieren import Datumveld, Formulier, Tekstregel, Tekstvak, Versieveld


class Vergaderingformulier(Formulier):
    """When and where; the round's dossiers come on the agenda by themselves."""

    datum = Datumveld("Datum", "Kies de dag van de vergadering.", vanaf_vandaag)
    plaats = Tekstregel("Plaats", "Schrijf waar de Tafel vergadert.", maximum=200)

    def dag(self) -> date:
        """The day of a form that is right. Raises ValueError before that is known."""
        if not isinstance(self.datum.data, date):
            raise ValueError("validate the form first")
        return self.datum.data


class Momentopnameformulier(Formulier):
    """One button: freeze the board."""


class Opmerkingformulier(Formulier):
    """What the Tafel said about one dossier, and the version that it builds on."""

    basisversie = Versieveld()
    opmerking = Tekstvak("Opmerking van de Tafel", "Schrijf op wat de Tafel heeft gezegd, of ‘geen opmerkingen’.",
                         maximum=MAX_OPMERKING)  # fmt: skip

    def __init__(self, dossier: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.opmerking.id = self.opmerking.label.field_id = f"{dossier}-opmerking"

    def invoer(self) -> tuple[str, int]:
        """The text, and the version that it builds on."""
        return self.opmerking.data or "", self.basisversie.data or 0
