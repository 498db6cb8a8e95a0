"""What these tests type, and what they read off the page of a round."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa

from gesprekken.domain.dossiers.models import Deelname, Dossier
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient

ADDENDUM = "/rondes/nieuw/addendum-5a-5b"
THEMASESSIE = "/rondes/nieuw/themasessie-reflectie"
Vul = Callable[[Formulier], Formulier]


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


def dossiertabel(pagina: Pagina) -> dict[str, list[int]]:
    """Per dossier on the page the numbers beside its name: talk parties, tenants' organisations."""
    return {
        str(rij["data-dossier"]): [int(cel.get_text(strip=True)) for cel in rij.find_all("td")]
        for rij in pagina.kies("tr[data-dossier]")
    }
