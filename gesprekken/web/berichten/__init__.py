"""Notices, in the browser."""

from gesprekken.core.permissions import Permission
from gesprekken.web.berichten.routes import bp
from gesprekken.web.kamer import Ingang, Kamer
from gesprekken.web.toegang import ongelezen

KAMER = Kamer(
    bp,
    leest=Permission.MELDING_LEZEN,
    ingangen=(Ingang(20, "berichten.meldingen", "Meldingen", nieuw=ongelezen),),
)
