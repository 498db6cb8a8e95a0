"""Who asks: an operator. `gesprekken start` is what ./run calls. Every command ends in a Dutch sentence and a code."""

from __future__ import annotations

import sys
from typing import NoReturn

import click
from flask import Flask

from gesprekken.app import create_app
from gesprekken.core.actor import SysteemActor
from gesprekken.core.journaal import find_breuk
from gesprekken.core.klok import klok
from gesprekken.demo.bouw import bouw_demo, demo_accounts, heeft_demo, herbouw_demo
from gesprekken.infra.gezondheid import Kwaalsoort, find_databasekwaal
from gesprekken.infra.migraties import koppel_migraties, naar_nieuwste, schrijf_revisie
from gesprekken.infra.opdrachtregel import Geweigerd, voer_uit
from gesprekken.infra.server import serveer
from gesprekken.naslag import BESTANDEN
from gesprekken.paden import map_
from gesprekken.queries.demo import find_anker, is_onbewoond, was_demo
from gesprekken.queries.journaal import list_keten, list_ketens
from gesprekken.queries.sjablonen.sjablonen import find_regio, list_regios
from gesprekken.services.partijen import laad_regio
from gesprekken.settings import Settings

IN_TE_RICHTEN = frozenset({Kwaalsoort.LEEG, Kwaalsoort.OUD})
ECHT = (
    "In deze database staan gegevens die niet van de demo zijn. Er is niets veranderd. "
    "Geef de demo met DATABASE_URL of GESPREKKEN_GEGEVENS een eigen database."
)


def maak_app(*, demo: bool = False) -> Flask:
    """The application with its migrations; `demo` switches the demo mode on. Raises OngeldigeInstelling."""
    settings = Settings.from_env()
    app = create_app(settings.als_demo() if demo else settings)
    koppel_migraties(app)
    return app


def _keur(app: Flask, mag: frozenset[Kwaalsoort] = frozenset()) -> Flask:
    """The same application, unless something else is wrong with its database than what `mag` allows."""
    with app.app_context():
        kwaal = find_databasekwaal()
    if kwaal is not None and kwaal.soort not in mag:
        raise Geweigerd(kwaal.zin)
    return app


def _demo_app() -> Flask:
    """The application in demo mode, up to date. A database with anything else in it is refused before it is touched."""
    app = _keur(maak_app(demo=True), IN_TE_RICHTEN)
    with app.app_context():
        if not was_demo():
            raise Geweigerd(ECHT)
    naar_nieuwste(app)
    with app.app_context():
        if not (heeft_demo() or is_onbewoond()):  # who is real is known at this revision only
            raise Geweigerd(ECHT)
    return app


@click.group()
def opdrachten() -> None:
    """Gesprekken beheren."""


@opdrachten.command()
def start() -> None:
    """Database, demoronde en server: alles voor een eerste kennismaking."""
    app = _demo_app()
    with app.app_context():
        if not heeft_demo():
            print("De demoronde wordt opgebouwd.")
            bouw_demo(klok())
        _groet(app)
    serveer(app)


def _groet(app: Flask) -> None:
    poort = app.config["INSTELLINGEN"].poort
    print(f"\nGesprekken draait op http://127.0.0.1:{poort}\nLog in met één klik, of met een van deze accounts:\n")
    for account in demo_accounts():
        print(f"  {account.rol:<31} {account.email:<53} {account.wachtwoord}")
    print("\nStoppen: Ctrl+C", flush=True)


@opdrachten.command()
@click.option("--opnieuw", is_flag=True, help="Gooi de huidige demo weg en bouw hem vanaf vandaag.")
@click.option("--ja", is_flag=True, help="Vraag niets: nodig waar niemand kan antwoorden.")
def demo(opnieuw: bool, ja: bool) -> None:
    """De demoronde opbouwen."""
    app = _demo_app()
    with app.app_context():
        if not heeft_demo():
            bouw_demo(klok())
        elif not opnieuw:
            raise Geweigerd("Er staat al een demoronde. Gebruik ./run demo --opnieuw om die te vervangen.")
        elif ja or _is_zeker():
            herbouw_demo(klok())
    print("De demoronde staat klaar.")


def _is_zeker() -> bool:
    """Asked on a terminal; refused where nobody can answer. Raises Abort for a no."""
    if not sys.stdin.isatty():
        raise Geweigerd("Dit gooit de huidige demo weg. Weet u het zeker? Voeg dan --ja toe.")
    vraag = f"De demo van {find_anker():%d-%m-%Y} gaat weg, met alles wat erin is gedaan. Doorgaan? Typ ja of nee"
    if str(click.prompt(vraag, default="nee", show_default=False)).strip().lower() not in {"j", "ja"}:
        raise click.Abort
    return True


@opdrachten.command()
def serve() -> None:
    """De server starten op een ingerichte database, zonder demo."""
    serveer(_keur(maak_app()))


@opdrachten.group()
def database() -> None:
    """De database inrichten."""


@database.command()
def bijwerken() -> None:
    """Naar de nieuwste revisie."""
    naar_nieuwste(_keur(maak_app(), IN_TE_RICHTEN))
    print("De database is bij.")


@opdrachten.command()
@click.argument("slug")
def regio(slug: str) -> None:
    """De organisaties van een regio laden."""
    gegevens = find_regio(slug)
    if gegevens is None:
        raise Geweigerd(f"Deze regio is er niet. Kies uit: {', '.join(r.slug for r in list_regios())}.")
    with _keur(maak_app()).app_context():
        laad_regio(gegevens, SysteemActor(), klok())
    print(f"{gegevens.naam} is geladen.")


@opdrachten.command()
def journaal() -> None:
    """Controleren of geen regel van het journaal is veranderd of verdwenen."""
    with _keur(maak_app()).app_context():
        breuken = [(k.naam, nr) for k in list_ketens() if (nr := find_breuk(list_keten(k.naam), k))]
    for naam, nr in breuken:
        print(f"{naam}: regel {nr} klopt niet")
    if breuken:
        raise Geweigerd("Het journaal is niet ongeschonden. Vergelijk het met de laatste back-up.")
    print("Het journaal is ongeschonden.")


@database.command()
@click.argument("boodschap")
def revisie(boodschap: str) -> None:
    """Een migratie schrijven uit het verschil tussen de modellen en de database."""
    if not schrijf_revisie(_keur(maak_app()), boodschap):
        raise Geweigerd("De modellen en de database zijn gelijk: er is geen migratie nodig.")


@opdrachten.command()
def naslag() -> None:
    """De gegenereerde documentatie in docs/ bijwerken (in een checkout)."""
    wortel = map_("templates").parent
    if not (wortel / "docs").is_dir():
        raise Geweigerd("Hier staat geen map docs. Draai dit in de map van de broncode.")
    for naam, maak in BESTANDEN.items():
        (wortel / naam).write_text(maak(), encoding="utf-8")
    print("De documentatie is bij.")


def main() -> NoReturn:
    """What the command `gesprekken` starts."""
    sys.exit(voer_uit(opdrachten, sys.argv[1:]))


if __name__ == "__main__":
    main()
