"""Sowing: a text of its own in every free-text field of every form, sent by who may; then seeing who reads it.

The forms are found by looking: one that comes tomorrow is sown tomorrow. What one form takes away from another (an item
is taken up *or* turned down) is sown in another world, which begins where the first one began.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import timedelta
from html import unescape
import re
from urllib.parse import urldefrag, urljoin, urlsplit

from flask_wtf import FlaskForm
from wtforms import Field, RadioField, SelectField

from gesprekken.core.klok import dag
from gesprekken.web.formulieren import Datumveld, Getallezer, Tijdveld, Versieveld
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient
from tests.ondersteuning.formulieren import SLEUTEL, Opname, Vindplaats, tekstvelden
from tests.ondersteuning.wandeling import endpoint_van

Clients = Mapping[str, Paginaclient]
ZAAD = re.compile(r"zaad\d{4}z")
LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')
TEKST = "textarea, input[type=text], input:not([type]), input[type=url], input[type=search]"
# What only the thing behind a form knows: route -> what goes into the fields that match; each is sent apart.
Invulling = Mapping[str, str]
VARIANTEN: Mapping[str, tuple[Invulling, ...]] = {
    "agenda.geef_antwoord": ({"oordeel-": "akkoord mits", "niet-": ""}, {"oordeel-": "niet akkoord", "mits-": ""}),
    "agenda.bewaar": ({"samen-|splits-|reden-": ""},),
    "agenda.samenvoeging": ({"splits-|reden-": ""},),
    "agenda.splitsing": ({"samen-|reden-": ""},),
    "agenda.afhaling": ({"samen-|splits-": ""},),
    "register.voeg_toe": ({"tegenpartij|eindigt": "", "woningen-": "12"},),
    "register.wijziging": ({"tegenpartij|eindigt": "", "woningen-": "12"},),
    "indieningen.ondertekening": ({"keuze": "voorbehouden"},),
}
# Afterwards the thing is not what it was: sown in a world of its own, when all the rest was.
EINDIGT = re.compile(
    r"afwijzing|teruglegging|intrekking|afhaling|samenvoeging|losmaking|splitsing|voorlegging|annuleer|afsluiting"
    r"|doorschuiving|schrapping|\.dien$|overneming|beantwoording|nakoming|\.trek_|afronding|schriftelijk|bespreking"
)
# The fields of a button at one item of the agenda are for the form that goes to that item.
BIJ_EEN_PUNT = re.compile(r"(?:samen|splits|reden)-(\S{16})$")
VORM = ((Tijdveld, "10:00"), (Getallezer, "60"))
DATUM = "een dag"  # in some forms a day must come, in others it has been


@dataclass(frozen=True, order=True)
class Perceel:
    """A form in which somebody can type: the route of the button, and who finds it on which page.

    `vorm` is the route of the form itself: several buttons may send one form, and its fields are named by this.
    """

    endpoint: str
    vorm: str
    wie: str
    pagina: str
    doel: str


def loop(client: Paginaclient, adressen: Iterable[str], per_soort: int) -> Iterator[Pagina]:
    """What is at these addresses, and of each kind of page at most so many that links lead to; files as well."""
    rij = list(dict.fromkeys(adressen))
    vast, bekend, gezien = set(rij), set(rij), Counter[str]()
    while rij:
        adres = rij.pop(0)
        endpoint = endpoint_van(client.application, adres)
        gezien[endpoint] += adres not in vast
        if gezien[endpoint] > per_soort:
            continue
        antwoord = client.get(adres, follow_redirects=True)
        pagina = Pagina(antwoord.request.full_path.rstrip("?"), antwoord.status_code, antwoord)
        yield pagina
        nieuw = [a for a in dict.fromkeys(_links(pagina)) if a not in bekend]
        bekend.update(nieuw)
        rij += nieuw


def _links(pagina: Pagina) -> Iterator[str]:
    """Where a page leads; not by its tree, for most of thousands of pages are read for nothing else."""
    if _is_pagina(pagina):
        adressen = (urldefrag(urljoin(pagina.adres, unescape(a)))[0] for a in LINK.findall(pagina.antwoord.text))
        yield from (a for a in adressen if a.startswith("/") and not a.startswith("/static/"))


def _is_pagina(pagina: Pagina) -> bool:
    return (pagina.status, pagina.antwoord.mimetype) == (200, "text/html")


def percelen_van(wie: str, pagina: Pagina, endpoint: Callable[[str], str]) -> Iterator[Perceel]:
    """The forms of a page that take text; a button may send its form somewhere else."""
    if _is_pagina(pagina) and 'name="verzoek"' in pagina.antwoord.text:
        for tag, formulier in _formulieren(pagina):
            if tag.select(TEKST):
                vorm = endpoint(formulier.adres)
                for doel in _doelen(pagina, tag, formulier):
                    yield Perceel(endpoint(doel), vorm, wie, pagina.adres, doel)


def _formulieren(pagina: Pagina) -> Iterator[tuple[Tag, Formulier]]:
    tags = [f for f in pagina.kies("form") if str(f.get("method", "")).lower() == "post"]
    return ((t, f) for t, f in zip(tags, pagina.formulieren(), strict=True) if "verzoek" in f.waarden)


def _doelen(pagina: Pagina, tag: Tag, formulier: Formulier) -> list[str]:
    eigen = (urlsplit(urljoin(pagina.adres, str(k["formaction"]))).path for k in tag.select("button[formaction]"))
    return list(dict.fromkeys([formulier.adres, *eigen]))


@dataclass
class Zaaier:
    """One world in which is sown. `zaden` maps each text to the field that it was typed in, as 'route field'.

    `routes` are those that took a text, with the page on which their form stood.
    """

    wereld: Wereld
    clients: Clients
    opname: Opname
    zaden: dict[str, str] = field(default_factory=dict)
    weigeringen: dict[str, str] = field(default_factory=dict)
    routes: dict[str, str] = field(default_factory=dict)

    def zaai(self, perceel: Perceel, klaar: Set[str]) -> None:
        """Type in the fields of this form that were not sown before (`klaar`), by the first variant that is taken.

        One variant in a world: an organisation has one answer, and the next would replace it.
        """
        if perceel.endpoint in VARIANTEN and perceel.endpoint in self.routes:
            return
        client = self.clients[perceel.wie]
        for variant in VARIANTEN.get(perceel.endpoint, ({},)):
            antwoord = client.get(perceel.pagina)
            pagina = Pagina(perceel.pagina, antwoord.status_code, antwoord)
            vormen = _formulieren(pagina) if _is_pagina(pagina) else ()
            eigen = next((f for tag, f in vormen if perceel.doel in _doelen(pagina, tag, f)), None)
            if eigen is None:
                return
            plaats = Vindplaats(client, pagina, Formulier(perceel.doel, eigen.waarden))
            if self._zaai(perceel, plaats, variant, klaar):
                return

    def _zaai(self, perceel: Perceel, plaats: Vindplaats, variant: Invulling, klaar: Set[str]) -> bool:
        form = self.opname.stuur(plaats, {"verzoek": "kort"})
        if form is None:
            return False
        teksten = self._teksten(perceel.vorm, plaats, form, variant, klaar)
        if not teksten:
            return False
        goed = {**self._goed(plaats, form), **{naam: merk for merk, (naam, _veld) in teksten.items()}}
        goed = {n: f"https://overleg.example/{w}".replace(" ", "") if n == "link" else w for n, w in goed.items()}
        goed |= {v.name: w for v in form for patroon, w in variant.items() if re.match(patroon, v.name)}
        goed |= {n: "" for n in plaats.formulier.waarden if _van_ander_punt(n, plaats)}
        for dagen in (30, 0):
            datum = f"{dag(self.wereld.klok()) + timedelta(days=dagen):%d-%m-%Y}"
            poging = {n: datum if w == DATUM else w for n, w in goed.items()}
            form = self.opname.stuur(plaats, poging)
            if self.opname.status == 303:
                self.zaden |= {merk: veld for merk, (_naam, veld) in teksten.items()}
                self.routes[perceel.endpoint] = plaats.pagina.adres
                return True
            if form is not None:
                self.weigeringen[perceel.endpoint] = f"{form.errors} {form.algemene_fouten} {form.conflict}"
        return False

    def _teksten(
        self, vorm: str, plaats: Vindplaats, form: FlaskForm, variant: Invulling, klaar: Set[str]
    ) -> dict[str, tuple[str, str]]:
        """Mark -> (name in the form, field as 'route field') of every text that this variant types, once each."""
        namen = [v.name for v, _max in tekstvelden(form) if v.name in plaats.formulier.waarden]
        namen = [n for n in namen if not _van_ander_punt(n, plaats) and not any(re.match(p, n) for p in variant)]
        paren = [(naam, veld) for naam in namen if (veld := f"{vorm} {SLEUTEL.sub('-…', naam)}") not in klaar]
        return {f"zaad{nr:04d}z": paar for nr, paar in enumerate(paren, start=len(self.zaden))}

    def _goed(self, plaats: Vindplaats, form: FlaskForm) -> dict[str, str | list[str] | None]:
        """Something that is right as far as its shape goes in every other field; what stands there already stays."""
        teksten = {v.name for v, _max in tekstvelden(form)}
        op_pagina = [v for v in form if plaats.pagina.kies(f"[name='{v.name}']")]
        waarden = {v.name: _iets(v, plaats.formulier.waarden.get(v.name)) for v in op_pagina if v.name not in teksten}
        leeg = (naam for naam in teksten if plaats.formulier.waarden.get(naam) == "")
        waarden |= dict.fromkeys(leeg, "Een tekst die eerder is gezaaid")
        return {naam: waarde for naam, waarde in waarden.items() if waarde is not None}


def _iets(veld: Field, staat_er: str | list[str] | None) -> str | list[str] | None:
    """Something for a field that is no text; None: leave it as it is."""
    if isinstance(veld, Datumveld):
        return DATUM
    if isinstance(staat_er, list):
        return staat_er[:1] if veld.name == "uitnodigen" else None  # who is left out gets a reason
    if staat_er or isinstance(veld, Versieveld):
        return None
    if isinstance(veld, RadioField | SelectField) and veld.choices:
        return next((str(k[0]) for k in veld.iter_choices() if k[0]), None)
    return next((waarde for soort, waarde in VORM if isinstance(veld, soort)), None)


def _van_ander_punt(naam: str, plaats: Vindplaats) -> bool:
    gevonden = BIJ_EEN_PUNT.match(naam)
    return gevonden is not None and gevonden[1] not in plaats.formulier.adres


@dataclass
class Oogst:
    """What was sown in one world and who read it; `pagina_s` were read, `fouten` are faults of ours on the way."""

    zaden: Mapping[str, str]
    lezers: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    waar: dict[tuple[str, str], str] = field(default_factory=dict)
    pagina_s: int = 0
    fouten: list[str] = field(default_factory=list)

    def lees(self, wie: str, adres: str, status: int, tekst: str) -> None:
        """Somebody got this."""
        self.pagina_s += 1
        if status >= 500:
            self.fouten.append(f"{wie} kreeg {status} op {adres}")
        for merk in set(ZAAD.findall(tekst)) & self.zaden.keys():
            self.lezers[self.zaden[merk]].add(wie)
            self.waar.setdefault((self.zaden[merk], wie), adres)
