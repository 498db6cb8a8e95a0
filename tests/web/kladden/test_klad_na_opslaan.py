"""A draft that is under way while its form is saved does not outlive the saving."""

from __future__ import annotations

from threading import Thread

import pytest

from gesprekken.services import kladden
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import nieuwe_client
from tests.web.kladden.formulieren import bewaar_klad, stil


@pytest.fixture(scope="session", params=["postgresql"])
def engine_naam(request: pytest.FixtureRequest) -> str:
    """SQLite lets one writer in at a time: there the draft waits."""
    return str(request.param)


def test_een_klad_dat_onderweg_is_overleeft_het_opslaan_niet(
    wereld: Wereld, client_voor: ClientVoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    schrijver = stil(client_voor("coordinator"))
    adres = f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze"
    formulier = client_voor("coordinator").haal(adres).formulier("/werkwijze").vul(tekst="Een tekst.")
    venster, statussen, echt = stil(nieuwe_client(wereld.app)), list[int](), kladden._zet
    venster.als(wereld.actor("coordinator"))

    def sla_op() -> None:
        gegevens = formulier.vul(csrf_token=venster.token()).waarden
        statussen.append(venster.post(formulier.adres, data=gegevens).status_code)

    def traag(*args: object) -> None:
        """The draft has looked, and the form is saved before it is stored."""
        wereld.klok.verder(seconds=1)
        (draad := Thread(target=sla_op)).start()
        draad.join()
        echt(*args)  # type: ignore[arg-type]  # what the service gave

    monkeypatch.setattr(kladden, "_zet", traag)
    bewaar_klad(schrijver, formulier.vul(csrf_token=schrijver.token()))
    monkeypatch.undo()
    assert statussen == [303]
    assert "Een tekst." not in schrijver.get("/mijn-kladden").text
