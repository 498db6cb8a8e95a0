"""A world halfway with a browser for everybody in it, for who walks through all of it."""

from __future__ import annotations

from tests.architectuur.adressen import IEDER, LEZEN
from tests.fabrieken.halverwege import HALVERWEGE, Halverwege
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.ondersteuning.databank import Databank
from tests.ondersteuning.klok import Klok
from tests.ondersteuning.kruipen import Toneel


def begin_toneel(databank: Databank) -> Toneel:
    """The world as it always begins, on a fresh copy of its database. Its pages are not checked: they are many."""
    app, klok = databank.begin(HALVERWEGE), Klok()
    app.config["KLOK"], app.config["DEMO"] = klok, False
    app.test_client_class = Paginaclient
    onderweg: Halverwege = databank.waarde(HALVERWEGE)
    klok.zet(onderweg.nu)
    wereld = onderweg.grondslag.wereld(app, klok)
    clients = {wie: nieuwe_client(app).als(wereld.actor(wie)) for wie in sorted(IEDER)}
    for client in clients.values():
        client.keurt = False
    return Toneel(wereld, clients, [patroon.format(ronde=wereld.ronde, **onderweg.sleutels) for patroon in LEZEN])
