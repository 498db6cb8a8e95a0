"""Who may read what somebody types, for every free-text field of the product; written down apart from the code.

A row is 'route field': what was typed there by somebody who may, on the first form of that route that is found (of the
things at the addresses of `adressen`, else of the one that the comment names).
"""

from __future__ import annotations

from tests.architectuur.adressen import DELFT, DOSSIER, GEMEENTE, GESPREK, IN_PUNT, RONDE, TOETSER, TREKT_DELFT, VIDOMES

ONDERWERP = GEMEENTE | VIDOMES  # what Vidomes brought, and its confidential row
TERUGGEGEVEN = GEMEENTE | {"goede_woning"}  # who was asked something about what it brought
GESPREK_DELFT = DELFT - {"tafel"}
INGEDIEND = DOSSIER | TOETSER
LEZERS: dict[str, frozenset[str]] = {
    # the working copy of the agenda is of who leads the dossier
    "agenda.bewaar titel-…": GEMEENTE,
    "agenda.bewaar vraag-…": GEMEENTE,
    "agenda.bewaar splits-…": GEMEENTE,
    "agenda.bewaar reden-…": GESPREK,  # the parties know the item that goes
    "agenda.breng titel": GEMEENTE,
    "agenda.breng locatie": GEMEENTE,
    "agenda.breng wens": GEMEENTE,
    "agenda.wijzig titel": TERUGGEGEVEN,
    "agenda.wijzig locatie": TERUGGEGEVEN,
    "agenda.wijzig wens": TERUGGEGEVEN,
    "agenda.wijzig antwoord": TERUGGEGEVEN,
    "agenda.teruglegging tekst": ONDERWERP,
    "agenda.afwijzing tekst": ONDERWERP,
    # answers to a version that is not adopted: not for the Tafel
    "agenda.geef_antwoord mits-…": GESPREK,
    "agenda.geef_antwoord niet-…": GESPREK,
    "agenda.geef_reactie tekst": GESPREK,
    "biedingen.bewaar waarom": GEMEENTE,  # a concept
    "biedingen.oordeel redenen": DOSSIER,
    "biedingen.uitleg tekst": DOSSIER,
    "biedingen.voorstel tekst": DOSSIER,
    "biedingen.overneming antwoord": DOSSIER,
    "biedingen.beantwoording antwoord": DOSSIER,
    "dossiers.leg_vast tekst": DOSSIER,
    "gesprekken.bewaar tekst": GEMEENTE,  # minutes that were not shown yet
    "gesprekken.leg_vast namens-…": GESPREK,
    "gesprekken.nodig_uit reden-…": GESPREK_DELFT,
    "gesprekken.verplaats plaats": GESPREK_DELFT,
    "gesprekken.verplaats link": GESPREK_DELFT,
    "gesprekken.verplaats reden": GESPREK_DELFT,
    "gesprekken.annuleer reden": GESPREK_DELFT,
    "gesprekken.voeg_besluit tekst": GEMEENTE,
    "gesprekken.voeg_actie tekst": GESPREK,  # an action is not silent
    "gesprekken.trek_besluit reden": GEMEENTE,
    "gesprekken.trek_actie reden": GESPREK,
    "gesprekken.afronding resultaat": GESPREK,
    "indieningen.ondertekening tekst": INGEDIEND,
    "indieningen.vaststelling orgaan": INGEDIEND,
    "register.indienen.dien opmerking": INGEDIEND,
    "vragenlijst.indienen.dien opmerking": INGEDIEND,
    # on the item of Delft and Vidomes
    "opvolging.create plaats": IN_PUNT,
    "opvolging.create link": IN_PUNT,
    "opvolging.create reden-…": IN_PUNT,
    "opvolging.uitkomst tekst": IN_PUNT,
    "opvolging.wijzig tekst": IN_PUNT,
    "opvolging.wijzig reden": IN_PUNT,
    "opvolging.schriftelijk tekst": IN_PUNT,
    "opvolging.bespreking tekst": IN_PUNT,
    "opvolging.afsluiting tekst": IN_PUNT,
    "opvolging.doorschuiving tekst": IN_PUNT,
    "opvolging.afronding resultaat": IN_PUNT,
    "opvolging.nakoming reden": IN_PUNT,
    "opvolging.bijstelling tekst": IN_PUNT,
    "opvolging.bijstelling reden": IN_PUNT,
    "opvolging.intrekking reden": IN_PUNT,
    "vragenlijst.casusantwoord tekst": IN_PUNT,
    # a new row is confidential as long as nobody says otherwise
    "register.voeg_toe locatie": GEMEENTE | {"goede_woning"},
    "register.voeg_toe bewijs": GEMEENTE | {"goede_woning"},
    "register.voeg_toe bron": GEMEENTE | {"goede_woning"},
    "register.voeg_toe toelichting": GEMEENTE | {"goede_woning"},
    "register.wijziging locatie": ONDERWERP,
    "register.wijziging bewijs": ONDERWERP,
    "register.wijziging bron": ONDERWERP,
    "register.wijziging toelichting": ONDERWERP,
    "register.schrapping reden": ONDERWERP,
    "register.bewaar_toelichting tekst": TREKT_DELFT,  # the gap is the leader's until it is delivered
    "voorraad.bewaar_startvoorraad bron": GESPREK,
    "voorraad.afspraak tekst": GESPREK,
    "voorraad.afronding resultaat": GESPREK,
    "voorraad.bewaring reden": GESPREK,  # about a row that everybody at the table reads
    "voorstellen.beantwoording antwoord": ONDERWERP,
    "vragenlijst.antwoord tekst": GESPREK,
    "vragenlijst.bijdrage tekst": GESPREK,
    # the round is of everybody in it
    "rondes.start naam": RONDE,
    "rondes.verzet reden": RONDE,
    "rondes.herzie reden": RONDE,
    "rondes.herzie bron": RONDE,
    "rondes.leg_cijfer_vast reden": RONDE,
    "rondes.leg_cijfer_vast bron": RONDE,
    "tafel.plan plaats": RONDE,
    "tafel.leg_vast opmerking": DELFT,
}
# The other party of this item is the only one: it cannot be left out, and so no reason is kept.
NERGENS = frozenset({"opvolging.create reden-…"})
# Routes that save something and take no text; a button of the agenda sends along what its form already holds.
ZONDER_TEKST = frozenset({
    "agenda.intrekking", "agenda.losmaking", "agenda.opneming", "agenda.overneming", "agenda.samenvoeging",
    "agenda.stel_versie_vast", "agenda.voorlegging", "berichten.lees", "biedingen.intrekking", "biedingen.uitbrenging",
    "biedingen.verwerping", "dossiers.bevestig", "gesprekken.terugneming", "gesprekken.vaststelling",
    "gesprekken.voorlegging", "onzewoningen.bevestiging", "opvolging.heropening", "register.bevestiging",
    "tafel.bevries", "voorstellen.intrekking", "voorstellen.overneming",
})  # fmt: skip
# What cannot be sent in this world: it follows no other round (tests/web/agenda/test_openpunten_muren.py), and all of
# its talks are planned; moving one asks for the same texts.
NIET_HIER = frozenset({"agenda.weglating", "gesprekken.create"})
