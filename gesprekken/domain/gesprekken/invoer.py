"""What people type about a talk, checked by the domain: each fault is one sentence at one field."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from gesprekken.core.dagen import vanaf_vandaag
from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.klok import dag

MAX_VOORUIT = timedelta(days=730)
MIN_DUUR, MAX_DUUR = 15, 600
MAX_VERSLAG = 50_000
MAX_LINK = 2_000  # as long as the addresses that programs for meetings make


@dataclass(frozen=True, slots=True)
class Gesprekinvoer:
    """When and where. `begint_op` is a UTC moment, `duur` whole minutes; a place, a link, or both."""

    begint_op: datetime
    duur: int = 90
    plaats: str = ""
    link: str = ""
    gespreksleider: str = ""


def keur_gesprek(invoer: Gesprekinvoer, nu: datetime) -> None:
    """Raise OngeldigeInvoer with one sentence per field that cannot be right."""
    fouten: dict[str, str] = {}
    if zin := momentfout(invoer.begint_op, nu):
        fouten["datum"] = zin
    if not MIN_DUUR <= invoer.duur <= MAX_DUUR:
        fouten["duur"] = f"Geef de duur in minuten, van {MIN_DUUR} tot en met {MAX_DUUR}."
    fouten |= plaatsfouten(invoer.plaats, invoer.link)
    if fouten:
        raise OngeldigeInvoer(fouten)


def momentfout(begint_op: datetime, nu: datetime) -> str | None:
    """A talk that is planned is still to come, and not after a typing error in the year."""
    if begint_op <= nu:
        return "Kies een moment dat nog komt."
    return "Kies een datum binnen twee jaar." if begint_op > nu + MAX_VOORUIT else None


def dagfout(uiterlijk: date, vandaag: date) -> str | None:
    """What somebody is to do has a day that is still to come."""
    ver = uiterlijk > vandaag + MAX_VOORUIT
    return "Kies een datum binnen twee jaar." if ver else vanaf_vandaag(uiterlijk, vandaag)


def plaatsfouten(plaats: str, link: str) -> dict[str, str]:
    """The sentence per field about where a talk is; empty when a place, a safe link or both are given."""
    fouten: dict[str, str] = {}
    if not plaats.strip() and not link.strip():
        fouten["plaats"] = "Vul een plaats in, of een link voor een gesprek op afstand."
    if link and not _veilige_link(link):
        fouten["link"] = "Geef een volledige link die begint met https://."
    return fouten


def _veilige_link(link: str) -> bool:
    """Only https with a host: a link of another kind could run a script or leave a password in the address."""
    if any(teken.isspace() or not teken.isprintable() for teken in link):
        return False
    try:
        deel = urlsplit(link)
        return deel.scheme == "https" and bool(deel.hostname) and deel.username is None
    except ValueError:
        return False


def keur_genodigden(weggelaten: Mapping[int, str], partijen: Collection[int], trekker_id: int) -> None:
    """`weggelaten` maps an organisation id to the reason why it is not invited (addendum: 'nodigen … uit').

    Raises OngeldigeInvoer for a stranger, for a missing reason, and when nobody is left to talk with.
    """
    fouten: dict[str, str] = {}
    if not set(weggelaten) <= set(partijen):
        fouten[""] = "Kies alleen partijen van dit dossier. Ververs de pagina en probeer het opnieuw."
    for organisatie_id, reden in weggelaten.items():
        if not reden.strip():
            fouten[f"reden-{organisatie_id}"] = "Schrijf waarom u deze partij niet uitnodigt."
    if trekker_id in weggelaten or set(partijen) - set(weggelaten) <= {trekker_id}:
        fouten.setdefault("", "Nodig ten minste één andere partij uit.")
    if fouten:
        raise OngeldigeInvoer(fouten)


def keur_actie(tekst: str, uiterlijk: date, nu: datetime) -> None:
    """An action needs a text and a day that is still to come. Raises OngeldigeInvoer."""
    fouten: dict[str, str] = {}
    if not tekst.strip():
        fouten["tekst"] = "Schrijf wat er moet gebeuren."
    if zin := dagfout(uiterlijk, dag(nu)):
        fouten["uiterlijk"] = zin
    if fouten:
        raise OngeldigeInvoer(fouten)


def keur_verslag(tekst: str) -> str:
    """Minutes say something and have a size; as they are kept. Raises OngeldigeInvoer."""
    return keur_tekst(tekst, "tekst", "Schrijf op wat er is besproken.", MAX_VERSLAG)
