"""An address as it was copied out of a sentence, and the keys that stand in addresses."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from gesprekken.core.base import new_sleutel
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient


@pytest.mark.parametrize("staart", [".", ",", ")", ").", ">", "”", "\u200b", ";", "!", "…"])
def test_een_adres_met_een_leesteken_erachter_wordt_gevonden(
    wereld: Wereld, client_voor: ClientVoor, staart: str
) -> None:
    client, adres = client_voor("coordinator"), wereld.adres("journaal")
    antwoord = client.get(f"{adres}{staart}?a=1&a=2&b=%26")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, f"{adres}?a=1&a=2&b=%26")
    assert client.get("/mijn-werk" + staart).headers["Location"] == "/mijn-werk"


def test_wie_een_pagina_niet_mag_zien_vindt_haar_ook_zo_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    gesprek = wereld.gehouden().sleutel
    bestaat, bestaat_niet = (wereld.adres("gesprekken", sleutel) for sleutel in (gesprek, "x" * len(gesprek)))
    huurder = client_voor("huurders")
    for adres in (bestaat, bestaat_niet):
        assert huurder.haal(f"{adres}.", 404).adres == adres


@pytest.mark.parametrize("pad", ["//evil.example.", "//evil.example/mijn-werk.", "/\\evil.example.", "/bestaat-niet."])
def test_een_adres_leidt_nooit_naar_een_ander(client: Paginaclient, pad: str) -> None:
    antwoord = client.get("/", environ_overrides={"PATH_INFO": pad})
    assert urlsplit(antwoord.headers.get("Location", "")).netloc in ("", "localhost")


def test_alleen_lezen_wordt_doorgestuurd(wereld: Wereld, client_voor: ClientVoor) -> None:
    assert client_voor("coordinator").post(f"{wereld.adres('werkwijze')}.").status_code in (400, 404, 405)


def test_elke_sleutel_eindigt_op_een_letter_of_een_cijfer() -> None:
    sleutels = {new_sleutel() for _ in range(2000)}
    assert len(sleutels) == 2000
    assert all(s[-1].isalnum() and len(s) == 16 for s in sleutels)
