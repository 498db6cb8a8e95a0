"""The signed mark in a form: who it was made for, in which functie, and on which page it stands.

With it a text finds its writer again when it arrives after the session has ended or in another functie, and nobody
else can be given it. Signed, so that nobody can leave a text with somebody else, and of the hour in which it was made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
import json
import re
from urllib.parse import quote, urlencode

from flask import current_app, g, request
from itsdangerous import BadSignature, URLSafeSerializer

from gesprekken.core.base import new_sleutel
from gesprekken.core.klad import past
from gesprekken.core.tekens import toonbaar
from gesprekken.core.verzoek import MAX_ADRES, Inzending, Velden
from gesprekken.web.toegang import find_actor_van_verzoek

ZOUT = "afzender"
VELD, SLEUTEL = "afzender", "verzoek"
TERUG = "terug"  # in an address: the key of the draft that comes back into its form there
ZUSTERS = "zusters"  # what stood in the other forms of the page, as a script sends it along
VOLGNR = "volgnr"  # the number of what left the page, as a script counts it
FORMULIER = "klad_formulier"  # beside the fields of a form, as a script sends them: the path that the form is sent to
VOLGENDE = "volgende"  # where to go on, when a draft is thrown away
ONZE_VELDEN = frozenset({"csrf_token", SLEUTEL, VELD, ZUSTERS, VOLGNR})  # nobody types these
MEEGEDRAGEN = frozenset({"getoond", "gelezen"})  # what a form showed: it comes back with the text, and is no text
_SLEUTEL = re.compile(r"[A-Za-z0-9_-]{8,64}")
GELDIG = 14  # hours that a mark means anything: longer than a session, and than what is held after one
MAX_CIJFERS = 9
MEESTE_ZUSTERS = 40  # forms besides the one that is sent
MAX_PAGINA = 1500  # characters of the address of a page


@dataclass(frozen=True, slots=True)
class Afzender:
    """For whom a form was made, and the address of its page on this site."""

    persoon_id: int
    functie_id: int
    pagina: str


def _zegel() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt=ZOUT)


def lees_afzender(woord: str | None) -> Afzender | None:
    """What a mark says; None for anything that we did not sign."""
    try:
        persoon_id, functie_id, uur, pagina = _zegel().loads(woord or "")
    except (BadSignature, ValueError, TypeError):
        return None
    return Afzender(persoon_id, functie_id, pagina) if 0 <= _uur() - uur <= GELDIG else None


def _uur() -> int:
    """The hours since 1970, now."""
    return int(g.nu.timestamp() // 3600)


def is_sleutel(woord: str) -> bool:
    """Whether this can be the key of a form of ours."""
    return _SLEUTEL.fullmatch(woord) is not None


def is_pad(woord: str) -> bool:
    """Whether a form of ours can be sent to this path."""
    return woord.startswith("/") and len(woord) <= MAX_ADRES and woord.isprintable()


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


@lru_cache(maxsize=1024)
def _teken(geheim: str, *wie_waar: int | str) -> str:
    """Signing takes longer than looking up; the same page asks for the same mark all hour."""
    return str(URLSafeSerializer(geheim, salt=ZOUT).dumps(wie_waar))


def deze_afzender() -> str:
    """The mark of every form of this answer; empty where nobody is logged in."""
    actor = find_actor_van_verzoek()
    if actor is None:
        return ""
    if "afzender" not in g:
        geheim = str(current_app.secret_key)
        g.afzender = _teken(geheim, actor.persoon_id, actor.functie_id, _uur(), deze_pagina())
    return str(g.afzender)


def deze_inzending(sleutel: str) -> Inzending:
    """The form that this request sends, as its writer filled it and a page can show it.

    Another key takes the place of one that is none.
    """
    gestuurd = request.form.items(multi=True)
    velden = tuple((toonbaar(naam), toonbaar(waarde)) for naam, waarde in gestuurd if naam not in ONZE_VELDEN)
    volgnr = request.form.get(VOLGNR, "")
    return Inzending(
        sleutel if is_sleutel(sleutel) else new_sleutel(), request.path[:MAX_ADRES], velden,
        int(volgnr) if volgnr.isascii() and volgnr.isdigit() and len(volgnr) < MAX_CIJFERS else 0,
    )  # fmt: skip


def find_kladinzending() -> Inzending | None:
    """The form whose content a script sends to be kept, or to be thrown away; None when it sends none of ours."""
    sleutel, pad = request.form.get(SLEUTEL, ""), request.form.get(FORMULIER, "")
    if not is_sleutel(sleutel) or not is_pad(pad):
        return None
    gestuurd = deze_inzending(sleutel)
    velden = tuple(veld for veld in gestuurd.velden if veld[0] not in {FORMULIER, VOLGENDE})
    return replace(gestuurd, formulier=pad, velden=velden)


def getypt(velden: Velden) -> list[tuple[str, str]]:
    """What a person filled in, without what the form says it showed."""
    return [(naam, waarde) for naam, waarde in velden if naam not in MEEGEDRAGEN]


def lees_zusters(tekst: str) -> list[Inzending]:
    """The forms that a script sent along: `[[key, path, number, [[name, value], …]], …]`; nothing of anything else.

    No more of them than a page of ours can hold, and none that would be refused as a draft.
    """
    try:
        zusters = [
            Inzending(
                str(sleutel), str(pad), tuple((toonbaar(str(n)), toonbaar(str(w))) for n, w in velden), int(volgnr)
            )
            for sleutel, pad, volgnr, velden in json.loads(tekst or "[]")
        ]
    except (ValueError, TypeError, OverflowError, RecursionError):
        return []
    return [zuster for zuster in zusters[:MEESTE_ZUSTERS] if _is_zuster(zuster)]


def _is_zuster(inzending: Inzending) -> bool:
    """Whether a form of ours can have sent this."""
    getal = 0 <= inzending.volgnr < 10**MAX_CIJFERS
    return getal and is_sleutel(inzending.sleutel) and is_pad(inzending.formulier) and past(inzending)
