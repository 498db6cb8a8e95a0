"""A course of events in which every move is made, in an order in which most of them succeed."""

from __future__ import annotations

from tests.fabrieken.agendazetten import GOEDE_AGENDALOOP
from tests.fabrieken.bodzetten import GOEDE_BODLOOP
from tests.fabrieken.opvolgingsloop import GOEDE_OPVOLGINGSLOOP
from tests.fabrieken.registerzetten import GOEDE_REGISTERLOOP
from tests.fabrieken.vraagzetten import GOEDE_VRAAGLOOP

GOEDE_LOOP = (
    ("werkwijze", 0), ("bevestigen", 0), ("plannen", 20), ("genodigden", 0), ("genodigden", 1), ("verplaatsen", 30),
    ("houden", 0), ("verslag", 0), ("voorleggen", 0), ("terugnemen", 0), ("verslag", 1), ("afspreken", 0),
    ("afspreken", 1), ("voorleggen", 0), ("vaststellen", 0), ("afronden", 0), ("afronden", 1), ("plannen", 21),
    ("annuleren", 1), ("vergaderen", 0), ("bevriezen", 0), ("opmerken", 0), ("verzetten", 0), ("wachten", 9),
    ("scenario vastleggen", 0), ("scenario vastleggen", 1),
    *GOEDE_AGENDALOOP, *GOEDE_OPVOLGINGSLOOP, *GOEDE_BODLOOP, *GOEDE_REGISTERLOOP, *GOEDE_VRAAGLOOP,
)  # fmt: skip
