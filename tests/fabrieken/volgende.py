"""A round that follows the one of the world: what stayed open there is offered here."""

from __future__ import annotations

from dataclasses import replace

from gesprekken.domain.sjablonen.sjabloon import Sjabloon
from gesprekken.queries.sjablonen.sjablonen import find_sjabloon
from gesprekken.services.rondes import start_ronde
from tests.fabrieken.opvolgingzetten import Opvolging
from tests.fabrieken.wereld import Wereld

NAAM, SLUG = "Voorjaar 2027", "voorjaar-2027"
STAP = "gespreksagenda"


def sjabloon() -> Sjabloon:
    """The template of the world's own round."""
    gevonden = find_sjabloon("addendum-5a-5b")
    assert gevonden is not None
    return gevonden


def volgende_ronde(wereld: Wereld, basis: Sjabloon | None = None, naam: str = NAAM) -> Wereld:
    """The next round is set up; the same people in it."""
    gekozen = basis or sjabloon()
    datums = gekozen.datums(wereld.klok().date())
    with wereld.context():
        ronde = start_ronde(wereld.actor("secretariaat"), wereld.klok(), gekozen, naam, datums, wereld.ronde)
    return replace(wereld, ronde=ronde.slug)


def bleef_open(wereld: Wereld, dossier: str = "zoetermeer") -> Opvolging:
    """'Grond' of Vidomes has no outcome, 'Hoogte' was moved on, 'Klaar' was closed; two commitments on 'Klaar' run.

    `wereld.extra` keeps the keys by name.
    """
    opvolging = Opvolging(wereld, dossier)
    grond, hoogte, klaar = opvolging.vastgesteld(
        ("corporatie", "Grond"), ("provincie", "Hoogte"), ("goede_woning", "Klaar")
    )
    opvolging.gezet(klaar, "schriftelijk afdoen")
    belofte = opvolging.toezegging(klaar, "de-goede-woning", "Wij bouwen er achttien.")
    gedaan = opvolging.toezegging(klaar, "de-goede-woning", "Wij tekenen een plan.")
    opvolging.afgedaan(gedaan, "nakomen", wie="goede_woning")
    weg = opvolging.toezegging(klaar, "de-goede-woning", "Wij bouwen een toren.")
    opvolging.afgedaan(weg, "intrekken", wie="goede_woning")
    opvolging.gezet(klaar, "afsluiten", "De partijen bouwen.")
    opvolging.gezet(hoogte, "doorschuiven", "De welstand moet eerst kiezen.")
    wereld.extra |= {"Grond": grond, "Hoogte": hoogte, "Klaar": klaar, "belofte": belofte.sleutel}
    return opvolging
