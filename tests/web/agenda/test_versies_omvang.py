"""A page takes as many statements for three lines as for three hundred, and stays whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from gesprekken.core.base import new_sleutel
from gesprekken.domain.agenda.models import Agendapunt, Agendaregel, Agendaversie, Instemming
from gesprekken.domain.agenda.versies import regelhash, regelinhoud, versiehash
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient
from tests.web.agenda.antwoorden import Akkoordronde, begin

HOOGSTE = 12


def _vul(agenda: Akkoordronde, aantal: int) -> None:
    """So many lines in the last version, every third with a condition, straight into the tables: that is fast."""
    w, laatste = agenda.wereld, agenda.versies()[-1]
    with w.app.app_context(), transactie():
        versie = db.session.get_one(Agendaversie, laatste.id)
        vraag = sa.select(Agendaregel).where(Agendaregel.agendaversie_id == versie.id).order_by(Agendaregel.volgnr)
        bestaand = list(db.session.scalars(vraag))
        for nr in range(len(bestaand) + 1, aantal + 1):
            punt = Agendapunt(agenda_id=versie.agenda_id, status="agenda", volgorde=nr, titel=f"Onderwerp {nr}",
                              soort="5a", doel="doelgroepvoorraad", sleutel=new_sleutel())  # fmt: skip
            db.session.add(punt)
            db.session.flush()
            bestaand.append(_regel(versie.id, punt, nr))
        db.session.add_all(bestaand)
        versie.vingerafdruk = versiehash([r.vingerafdruk for r in bestaand])
        db.session.add_all(_mits(w, r, w.klok()) for r in bestaand[::3])


def _regel(versie: int, punt: Agendapunt, nr: int) -> Agendaregel:
    inhoud = regelinhoud(punt.titel, "", punt.soort, punt.doel, {"Gemeente Zoetermeer": "voert"})
    return Agendaregel(agendaversie_id=versie, agendapunt_id=punt.id, volgnr=nr, duur=15, inhoud=inhoud,
                       vingerafdruk=regelhash(punt.sleutel, inhoud))  # fmt: skip


def _mits(wereld: Wereld, regel: Agendaregel, op: datetime) -> Instemming:
    return Instemming(agendapunt_id=regel.agendapunt_id, organisatie_id=wereld.organisaties["vidomes"],
                      vingerafdruk=regel.vingerafdruk, oordeel="akkoord mits", reden="Mits", op=op,
                      door="x")  # fmt: skip


def _tel(client: Paginaclient, adres: str) -> list[str]:
    client.get(adres)
    with geteld(client.application) as opdrachten:
        client.haal(adres)
    return opdrachten


PAGINAS: dict[str, tuple[str, Callable[[Akkoordronde], str]]] = {
    "de partij": ("corporatie", lambda a: a.adres()),
    "de trekker": ("coordinator", lambda a: a.adres()),
    "het secretariaat": ("secretariaat", lambda a: a.adres()),
    "een eerdere versie": ("provincie", lambda a: a.adres("versies", "1")),
    "de vergelijking": ("provincie", lambda a: a.adres("versies", "2", "vergelijking")),
    "het vaststellen": ("coordinator", lambda a: a.adres("versies", "2", "vaststelling")),
}


@pytest.mark.parametrize("aantal", [30, 300])
def test_elke_pagina_kost_evenveel_opdrachten_voor_drie_als_voor_veel_punten(
    wereld: Wereld, client_voor: ClientVoor, aantal: int
) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.bewaard(een, titel="Anders")
    agenda.voorgelegd()
    weinig = {naam: len(_tel(client_voor(wie), pad(agenda))) for naam, (wie, pad) in PAGINAS.items()}
    _vul(agenda, aantal)
    wereld.klok.verder(minutes=1)
    veel = {naam: len(_tel(client_voor(wie), pad(agenda))) for naam, (wie, pad) in PAGINAS.items()}
    assert veel == weinig
    assert max(veel.values()) <= HOOGSTE, veel


def test_driehonderd_punten_zijn_met_een_klik_te_beantwoorden(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, _sleutels = begin(wereld)
    _vul(agenda, 300)
    wereld.klok.verder(minutes=1)
    client = client_voor("provincie")
    pagina = client.haal(agenda.adres())
    assert len(pagina.kies("form#antwoord > fieldset")) == 300
    klaar = client.stuur(pagina.formulier("/antwoord"), knop="Akkoord met alle open punten")
    assert "300 van 300 beantwoord" in klaar.tekst
    assert wereld.klok() - agenda.instemmingen()[-1].op <= timedelta(minutes=1)
