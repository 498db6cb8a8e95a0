"""Wherever a figure stands in which unseen rows may count, it says that such rows are counted three at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gesprekken.domain.overzichten.inzage import Inzage
from gesprekken.domain.overzichten.uitsplitsing import Uitsplitsing
from gesprekken.domain.overzichten.vertrouwelijk import KANTTEKENING
from gesprekken.infra.warm import vergeet_alles
from tests.architectuur.adressen import LEZEN
from tests.conftest import ClientVoor
from tests.fabrieken.halverwege import breng_halverwege
from tests.fabrieken.wereld import Wereld

CIJFERS = ((Inzage, "afstemming"), (Inzage, "totalen"), (Inzage, "verborgen_som"), (Inzage, "verloop"),
           (Inzage, "watals"), (Uitsplitsing, "som"))  # fmt: skip
BUITEN = ("provincie", "goede_woning", "corporatie", "tafel", "toetser", "secretariaat")
REGIO = ("/optelsom", "/statusbord")  # of many dossiers: who leads one of them reads it as anybody else does
HEEL = '"volledig":false'  # a file that holds every row holds no figure beside them


@pytest.fixture
def gevraagd(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked of an `Inzage` or an `Uitsplitsing` since this list was emptied."""
    lijst: list[str] = []

    def let_op(naam: str, origineel: Callable[..., object]) -> Callable[..., object]:
        def vraag(*args: Any, **kwargs: Any) -> object:
            lijst.append(naam)
            return origineel(*args, **kwargs)

        return vraag

    for klasse, naam in CIJFERS:
        monkeypatch.setattr(klasse, naam, let_op(naam, getattr(klasse, naam)))
    return lijst


def test_bij_elk_cijfer_waarin_verborgen_regels_kunnen_tellen_staat_wanneer_zij_worden_bijgewerkt(
    wereld: Wereld, client_voor: ClientVoor, gevraagd: list[str]
) -> None:
    """Takes more than ten seconds: every page, by whoever may read it."""
    sleutels = {"ronde": wereld.ronde, **breng_halverwege(wereld)}
    met_cijfers = set()
    for wie in (*BUITEN, "coordinator"):
        client = client_voor(wie)
        client.keurt = False
        for patroon, (mag, _ziet) in LEZEN.items():
            if wie not in mag:
                continue
            vergeet_alles()
            gevraagd.clear()
            tekst = client.get(patroon.format(**sleutels)).text
            if gevraagd and not (patroon.endswith("/bestand") and HEEL not in tekst.replace(" ", "")):
                met_cijfers.add(patroon)
                assert (KANTTEKENING in tekst) == (wie in BUITEN or patroon.endswith(REGIO)), (wie, patroon, gevraagd)
    assert len(met_cijfers) > 6, met_cijfers
