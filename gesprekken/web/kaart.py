"""The rooms of the web floor, in the order of the process."""

from __future__ import annotations

from gesprekken.web.afspraken.routes import bp as afspraken
from gesprekken.web.agenda import bp as agenda
from gesprekken.web.berichten.routes import bp as berichten
from gesprekken.web.biedingen import bp as biedingen
from gesprekken.web.dossiers.routes import bp as dossiers
from gesprekken.web.gesprekken import bp as gesprekken
from gesprekken.web.indieningen import bp as indieningen
from gesprekken.web.opvolging import bp as opvolging
from gesprekken.web.overzichten import bp as overzichten
from gesprekken.web.overzichten import eigen_bp as onzewoningen
from gesprekken.web.partijen.routes import bp as partijen
from gesprekken.web.rondes import bp as rondes
from gesprekken.web.systeem.routes import bp as systeem
from gesprekken.web.tafel.routes import bp as tafel
from gesprekken.web.verplichtingen.routes import bp as verplichtingen
from gesprekken.web.vragenlijst import bp as vragenlijst

KAMERS = (
    partijen,
    systeem,
    verplichtingen,
    afspraken,
    berichten,
    rondes,
    tafel,
    dossiers,
    agenda,
    gesprekken,
    opvolging,
    biedingen,
    overzichten,
    onzewoningen,
    vragenlijst,
    indieningen,
)
