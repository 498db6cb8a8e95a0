"""The form to agree on a measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gesprekken.core.invoer import MAX_TEKST
from gesprekken.domain.gesprekken.maatregelen import MAATREGELNAMEN
from gesprekken.queries.partijen.partijen import Functiekeuze
from gesprekken.web.acties import Actievelden, Keuzeveld
from gesprekken.web.formulieren import Tekstvak


class Maatregelformulier(Actievelden):
    """What kind of measure, what one person will do, and by when."""

    soort = Keuzeveld("Wat voor maatregel is het?", "Kies wat voor maatregel het is.")
    tekst = Tekstvak("Wat gaat er gebeuren?", "Schrijf wat er moet gebeuren.", maximum=MAX_TEKST)

    def __init__(self, personen: Sequence[Functiekeuze], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.voor(personen)
        namen = {str(soort): naam for soort, naam in MAATREGELNAMEN.items()}
        self.soort.zet({"": "Kies een maatregel", **namen}, namen)
