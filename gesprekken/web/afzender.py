"""The signed mark in a form: who it was made for, in which functie, and on which page it stands.

With it a text finds its writer again when it arrives after the session has ended or in another functie, and nobody
else can be given it. Signed, so that nobody can leave a text with somebody else; it holds no secret and no time.
"""

from __future__ import annotations

from dataclasses import dataclass
import json
from urllib.parse import quote, urlencode

from flask import current_app, g, request
from itsdangerous import BadSignature, URLSafeSerializer

from gesprekken.core.verzoek import MAX_ADRES, Inzending
from gesprekken.web.toegang import find_actor_van_verzoek

VELD, SLEUTEL = "afzender", "verzoek"
TERUG = "terug"  # in an address: the key of the draft that comes back into its form there
ZUSTERS = "zusters"  # what stood in the other forms of the page, as a script sends it along
ONZE_VELDEN = frozenset({"csrf_token", SLEUTEL, VELD, ZUSTERS})  # nobody types these
KORTST, LANGST = 8, 64  # characters of the key of a form
MAX_PAGINA = 1500  # characters of the address of a page


@dataclass(frozen=True, slots=True)
class Afzender:
    """For whom a form was made, and the address of its page on this site."""

    persoon_id: int
    functie_id: int
    pagina: str


def _zegel() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.secret_key or "", salt="afzender")


def lees_afzender(woord: str | None) -> Afzender | None:
    """What a mark says; None for anything that we did not sign."""
    try:
        persoon_id, functie_id, pagina = _zegel().loads(woord or "")
    except (BadSignature, ValueError, TypeError):
        return None
    return Afzender(persoon_id, functie_id, pagina)


def find_afzender() -> Afzender | None:
    """The mark of the form that this request sends, if it has one."""
    return lees_afzender(request.form.get(VELD)) if request.method == "POST" else None


def deze_pagina() -> str:
    """The address of the page that this answer shows: of a form that comes back with faults, where it stood."""
    if request.method != "POST":
        return _zonder_terug()[:MAX_PAGINA]
    eerdere = find_afzender()
    return eerdere.pagina if eerdere else "/"


def _zonder_terug() -> str:
    """The address as it is without the draft that it asked back."""
    over = [(naam, waarde) for naam, waarde in request.args.items(multi=True) if naam != TERUG]
    return f"{quote(request.path)}?{urlencode(over)}" if over else quote(request.path)


def deze_afzender() -> str:
    """The mark of every form of this answer; empty where nobody is logged in."""
    actor = find_actor_van_verzoek()
    if actor is None:
        return ""
    if "afzender" not in g:
        g.afzender = _zegel().dumps([actor.persoon_id, actor.functie_id, deze_pagina()])
    return str(g.afzender)


def deze_inzending(sleutel: str) -> Inzending:
    """The form that this request sends, as its writer filled it."""
    velden = tuple((naam, waarde) for naam, waarde in request.form.items(multi=True) if naam not in ONZE_VELDEN)
    return Inzending(sleutel, request.path[:MAX_ADRES], velden)


def lees_zusters(tekst: str) -> list[Inzending]:
    """The forms that a script sent along: `[[key, path, [[name, value], …]], …]`; nothing when it is anything else."""
    try:
        return [
            Inzending(str(sleutel), str(pad), tuple((str(n), str(w)) for n, w in velden))
            for sleutel, pad, velden in json.loads(tekst or "[]")
            if KORTST <= len(sleutel) <= LANGST and pad.startswith("/") and len(pad) <= MAX_ADRES
        ]
    except (ValueError, TypeError, AttributeError):
        return []
