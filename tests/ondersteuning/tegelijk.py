"""Several people at the same moment: real threads, each with a browser of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from tests.ondersteuning.client import Formulier, Pagina, Paginaclient, nieuwe_client

T = TypeVar("T")
KOEKJE = "gesprekken"


def tegelijk(werk: Sequence[Callable[[], T]]) -> list[T]:
    """Do all of it at once: everybody is ready before the first one starts. The answers in the given order."""
    streep = Barrier(len(werk))

    def start(doe: Callable[[], T]) -> T:
        streep.wait(timeout=30)
        return doe()

    with ThreadPoolExecutor(len(werk)) as ploeg:
        return list(ploeg.map(start, werk))


def dezelfde(client: Paginaclient, aantal: int) -> list[Paginaclient]:
    """The same log-in in so many windows."""
    client.get("/mijn-werk")
    koekje = client.get_cookie(KOEKJE)
    assert koekje is not None
    vensters = [nieuwe_client(client.application) for _ in range(aantal)]
    for venster in vensters:
        venster.set_cookie(KOEKJE, koekje.value)
    return vensters


def verstuur(client: Paginaclient, formulier: Formulier) -> Pagina:
    """Send and follow; whatever came of it."""
    return client.pagina_van(client.post(formulier.adres, data=formulier.waarden, follow_redirects=True))
