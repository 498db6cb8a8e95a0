"""What these tests type, and what they read off the page of a round."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from gesprekken.domain.dossiers.models import Deelname, Dossier
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from tests.ondersteuning.client import Pagina, Paginaclient

ADDENDUM = "/rondes/nieuw/addendum-5a-5b"
THEMASESSIE = "/rondes/nieuw/themasessie-reflectie"


def start(client: Paginaclient, adres: str = ADDENDUM, status: int = 200, **velden: str | None) -> Pagina:
    """Start a round with what the form proposes, some fields replaced; a None field is not sent at all."""
    formulier = client.haal(adres).formulier(adres)
    return client.stuur(formulier.vul({naam.replace("__", "-"): w for naam, w in velden.items()}), status)


def partijen(ronde: str) -> dict[str, set[tuple[str, str]]]:
    """Per dossier of a round the (organisation, capacity) pairs."""
    rijen = db.session.execute(
        sa.select(Dossier.slug, Organisatie.slug, Deelname.hoedanigheid)
        .join(Ronde, Ronde.id == Dossier.ronde_id)
        .join(Deelname, Deelname.dossier_id == Dossier.id)
        .join(Organisatie, Organisatie.id == Deelname.organisatie_id)
        .where(Ronde.slug == ronde)
    )
    uit: dict[str, set[tuple[str, str]]] = {}
    for dossier, organisatie, als in rijen:
        uit.setdefault(dossier, set()).add((organisatie, als))
    return uit


def vragen(client: Paginaclient, adres: str) -> list[str]:
    """The SELECT statements that it takes to show a page."""
    lijst: list[str] = []

    def noteer(*wat: Any) -> None:
        lijst.append(str(wat[2]))

    client.get(adres)  # log in and warm up
    with client.application.app_context():
        engine = db.engine
    sa.event.listen(engine, "before_cursor_execute", noteer)
    try:
        client.haal(adres)
    finally:
        sa.event.remove(engine, "before_cursor_execute", noteer)
    return [v for v in lijst if v.startswith("SELECT")]


def dossiertabel(pagina: Pagina) -> dict[str, list[int]]:
    """Per dossier on the page the numbers beside its name: talk parties, tenants' organisations."""
    return {
        str(rij["data-dossier"]): [int(cel.get_text(strip=True)) for cel in rij.find_all("td")]
        for rij in pagina.kies("tr[data-dossier]")
    }
