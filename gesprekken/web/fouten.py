"""Every refusal and fault becomes one page with a sentence that says what to do."""

from __future__ import annotations

from dataclasses import dataclass
import logging

from flask import Flask, g, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import IntegrityError
from werkzeug.exceptions import HTTPException, InternalServerError, SecurityError

from gesprekken.core.errors import BestaatNiet, IntussenGewijzigd, KanNiet, MagNiet, OngeldigeInvoer, TeGroot
from gesprekken.infra.storing import is_onbereikbaar, is_schijf_vol
from gesprekken.web.afzender import Afzender, deze_inzending, find_afzender, getypt
from gesprekken.web.formulieren import regel
from gesprekken.web.inlog import vergeet_wie, vraag_niet_wie
from gesprekken.web.vasthouden import KLADDEN, houd_bij

log = logging.getLogger(__name__)
Antwoord = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Regel:
    """A refusal as the page shows it."""

    zin: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Getypt:
    """What somebody sent in vain: the texts, and where the form stands filled again, if it does."""

    teksten: tuple[str, ...]
    terug: str | None


VERLOPEN = "De pagina stond te lang open, of uw sessie is verlopen. Er is niets opgeslagen. Verstuur het opnieuw."
TE_GROOT, FOUT_VAN_ONS = 413, 500
ZINNEN = {
    400: ("Dit verzoek klopt niet", "Ga terug, ververs de pagina en probeer het opnieuw."),
    403: ("Dit mag u niet doen", "Vraag een collega met de juiste rol om dit te doen."),
    404: ("Deze pagina bestaat niet", "Controleer het adres, of ga naar het begin."),
    405: ("Dit kan hier niet", "Ga terug en gebruik de knop op de pagina."),
    409: ("Iemand was u voor", "Bekijk de nieuwe stand en probeer het dan opnieuw."),
    413: ("Dit is te groot", "Er is niets opgeslagen. Stuur minder tekst tegelijk."),
    429: ("Te veel pogingen", "Wacht vijf minuten en probeer het opnieuw."),
    500: ("Er ging iets mis", "Er is niets opgeslagen. Probeer het opnieuw of meld het bij het secretariaat."),
    503: ("Gesprekken is even niet bereikbaar", "Er is niets opgeslagen. Probeer het over een paar minuten opnieuw."),
    507: ("De schijf is vol", "Er is niets opgeslagen. Meld het bij wie Gesprekken beheert."),
}  # fmt: skip


def pagina(status: int, zin: str = "", weigeringen: list[Regel] | None = None) -> Antwoord:
    """The page for a status, with a sentence of its own when there is one."""
    kop, standaard = ZINNEN.get(status, ZINNEN[400])
    return render_template(
        "fouten/fout.html", kop=kop, zin=zin or standaard, weigeringen=weigeringen or [], getypt=_getypt(status),
    ), status  # fmt: skip


def _getypt(status: int) -> Getypt | None:
    """What this request sent, for a page that could do nothing with it; None for what is not a form of ours.

    After a fault of our own nothing is asked of the database: it may be what failed. What was not weighed, or was too
    large, is not read at all. A draft that a script sends is still in its form, on the page that sends it.
    """
    leesbaar = status != TE_GROOT and g.get("gewogen") and request.endpoint not in KLADDEN
    afzender = find_afzender() if leesbaar else None
    if afzender is None:
        return None
    waarden = (waarde for _naam, waarde in getypt(deze_inzending("").velden))
    teksten = tuple(waarde for waarde in waarden if waarde.strip() and not waarde.isdigit())
    return Getypt(teksten, _vastgehouden(afzender) if status < FOUT_VAN_ONS else None)


def _vastgehouden(afzender: Afzender) -> str | None:
    try:
        return houd_bij(afzender)
    except BestaatNiet:
        return None  # it cannot be held: the page shows the text, and that is all


def _kan_niet(fout: KanNiet) -> Antwoord:
    regels = [Regel(*regel(w)) for w in fout.weigeringen]
    return pagina(409, "Dit kan nog niet, of niet meer. Dit staat in de weg:", regels)


def _http(fout: HTTPException) -> Antwoord | HTTPException:
    if fout.code is None or fout.code < 400:
        return fout
    if isinstance(fout, InternalServerError):
        return _onverwacht(fout.original_exception or fout)  # a page about something else could not be made
    if isinstance(fout, SecurityError):
        vergeet_wie()
        g.zonder_adressen = True  # under a name that is not ours there are none
    return pagina(fout.code if fout.code in ZINNEN else 400)


def _onverwacht(fout: BaseException) -> Antwoord:
    """A fault of ours. Its page asks nothing of the database, which may be what failed."""
    log.error("unexpected failure", exc_info=fout)
    g.storing = True
    g.pop("ronde", None)  # what was read of it may have to be read again
    vraag_niet_wie()
    return pagina(_storing(fout))


def _storing(fout: BaseException) -> int:
    if is_schijf_vol(fout):
        return 507
    return 503 if is_onbereikbaar(fout) else FOUT_VAN_ONS


def _bezet(fout: IntegrityError) -> Antwoord:
    """Two people made the same thing at once; the database let one through."""
    log.warning("lost to a constraint", exc_info=fout)
    return pagina(409)


def registreer(app: Flask) -> None:
    """Map each refusal once."""
    app.register_error_handler(BestaatNiet, lambda _fout: pagina(404))
    app.register_error_handler(MagNiet, lambda fout: pagina(403, fout.zin))
    app.register_error_handler(KanNiet, _kan_niet)
    app.register_error_handler(OngeldigeInvoer, lambda fout: pagina(400, str(fout)))
    app.register_error_handler(TeGroot, lambda fout: pagina(TE_GROOT, str(fout)))
    app.register_error_handler(IntussenGewijzigd, lambda _fout: pagina(409))
    app.register_error_handler(IntegrityError, _bezet)
    app.register_error_handler(CSRFError, lambda _fout: pagina(400, VERLOPEN))
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _onverwacht)
