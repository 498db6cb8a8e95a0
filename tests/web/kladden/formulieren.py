"""Every form of the product that can come back, each once, filled as somebody would who types in every field."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Rol
from gesprekken.domain.partijen.personen import Functie
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient
from tests.ondersteuning.kast import kast
from tests.ondersteuning.wandeling import endpoint_van, links

ONZE = {"csrf_token", "verzoek", "afzender"}
PER_SOORT = 3
TYPEN = {"text", "email", "url", "tel", "search"}


@dataclass(frozen=True)
class Gevonden:
    """A form, who finds it on which page, and what somebody typed into it."""

    endpoint: str
    wie: str
    pagina: str
    adres: str
    formulier: Formulier
    getypt: tuple[str, ...]

    @property
    def ingevuld(self) -> dict[str, str | list[str]]:
        """What a person filled in, without what only the form itself knows."""
        return {naam: waarde for naam, waarde in self.formulier.waarden.items() if naam not in ONZE}


Browser = Callable[[str], Paginaclient]
Vindplaats = tuple[str, str, str]  # endpoint of the form, who finds it, on which page


def elk_formulier(wereld: Wereld, browser_van: Browser, engine: str) -> list[Gevonden]:
    """One form for every route that takes one, wherever links lead somebody to it."""
    naam = f"formulieren-{engine}"  # the world halfway is the same in every test of a run
    with kast().op_slot(naam):
        if not kast().heeft(naam):
            kast().leg(naam, list(_zoek(wereld, browser_van)))
    return [_haal(wereld, browser_van, *plaats) for plaats in kast().pak(naam)]


def _zoek(wereld: Wereld, browser_van: Browser) -> Iterator[Vindplaats]:
    """Everybody follows links, to each kind of page at most three times; only forms count, so no page is checked."""
    bekend: set[str] = set()
    for wie in wereld.mensen:
        for pagina in _loop(browser_van(wie)):
            for gevonden in _op(wereld, wie, pagina):
                if gevonden.endpoint not in bekend:
                    bekend.add(gevonden.endpoint)
                    yield gevonden.endpoint, wie, pagina.adres


def stil(client: Paginaclient) -> Paginaclient:
    """A browser whose pages are not checked, and that sends a form as it is."""
    client.keurt, client.behoudt_afzender = False, True
    return client


def _loop(client: Paginaclient) -> Iterator[Pagina]:
    gezien: Counter[str] = Counter()
    wachtrij, bekend = deque(["/"]), {"/"}
    while wachtrij:
        adres = wachtrij.popleft()
        endpoint = endpoint_van(client.application, adres)
        gezien[endpoint] += 1
        if gezien[endpoint] > PER_SOORT:
            continue
        antwoord = client.get(adres, follow_redirects=True)
        pagina = Pagina(f"{antwoord.request.path}?{antwoord.request.query_string.decode()}".rstrip("?"), 200, antwoord)
        if (antwoord.status_code, antwoord.mimetype) == (200, "text/html"):
            yield pagina
            nieuw = [a for a in links(pagina) if a not in bekend]
            bekend.update(nieuw)
            wachtrij.extend(nieuw)


def _haal(wereld: Wereld, browser_van: Browser, endpoint: str, wie: str, adres: str) -> Gevonden:
    pagina = Pagina(adres, 200, browser_van(wie).get(adres))
    return next(gevonden for gevonden in _op(wereld, wie, pagina) if gevonden.endpoint == endpoint)


def _op(wereld: Wereld, wie: str, pagina: Pagina) -> Iterator[Gevonden]:
    tags = [f for f in pagina.kies("form") if str(f.get("method", "")).lower() == "post"]
    for tag, formulier in zip(tags, pagina.formulieren(), strict=True):
        if "afzender" in formulier.waarden:
            for adres in _adressen(pagina, tag, formulier):
                endpoint = endpoint_van(wereld.app, adres, "POST")
                waarden = dict(_typ(tag, endpoint))
                teksten = tuple(w for w in waarden.values() if w.startswith("Getypt"))
                yield Gevonden(endpoint, wie, pagina.adres, adres, formulier.vul(waarden), teksten)


def _adressen(pagina: Pagina, tag: Tag, formulier: Formulier) -> list[str]:
    """Where the form can go: a button may have an address of its own."""
    eigen = (str(k["formaction"]) for k in tag.select("button[formaction]"))
    return list(dict.fromkeys([formulier.adres, *(urlsplit(urljoin(pagina.adres, adres)).path for adres in eigen)]))


def _typ(tag: Tag, endpoint: str) -> Iterator[tuple[str, str]]:
    """Something that means mischief in a page, in every field that takes text."""
    for veld in tag.find_all("input", "textarea"):
        if veld.name == "textarea" or str(veld.get("type", "text")) in TYPEN:
            naam = str(veld["name"])
            yield naam, f'Getypt <b>&amp; é</b> "{endpoint}" {naam}'


def bewaar_klad(client: Paginaclient, formulier: Formulier) -> bool:
    """Keep a draft of this form, as a script does; False when nothing was kept."""
    antwoord = client.post("/klad", data={**formulier.waarden, "klad_formulier": formulier.adres})
    assert antwoord.json is not None, antwoord.text
    return bool(antwoord.json["bewaard"])


def tweede_functie(wereld: Wereld, wie: str) -> Actor:
    """The same person as the assessor of the province."""
    actor = wereld.actor(wie)
    with wereld.context(), transactie():
        functie = Functie(
            gebruiker_id=actor.persoon_id, organisatie_id=wereld.organisaties["provincie-zuid-holland"],
            rol=Rol.PROVINCIE_TOETSER,
        )  # fmt: skip
        db.session.add(functie)
        db.session.flush()
        return replace(actor, functie_id=functie.id, rol=Rol.PROVINCIE_TOETSER)
