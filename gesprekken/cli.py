"""Who asks: an operator. `gesprekken start` is what ./run calls."""

from __future__ import annotations

from pathlib import Path
import sys

import click
from flask import Flask

from gesprekken.app import create_app
from gesprekken.core.actor import SysteemActor
from gesprekken.core.journaal import find_breuk
from gesprekken.core.klok import klok
from gesprekken.demo.bouw import bouw_demo, demo_accounts, heeft_demo
from gesprekken.infra.migraties import koppel_migraties, naar, naar_nieuwste, schrijf_revisie
from gesprekken.infra.server import serveer
from gesprekken.naslag import BESTANDEN
from gesprekken.paden import map_
from gesprekken.queries.journaal import list_keten, list_ketens
from gesprekken.queries.sjablonen.sjablonen import list_regios
from gesprekken.services.partijen import laad_regio
from gesprekken.settings import OngeldigeInstelling, Settings


def maak_app(*, demo: bool = False) -> Flask:
    """The application with its migrations; `demo` switches the demo mode on. Ends with a sentence on a bad setting."""
    try:
        settings = Settings.from_env()
    except OngeldigeInstelling as fout:
        sys.exit(str(fout))
    app = create_app(settings.als_demo() if demo else settings)
    koppel_migraties(app)
    return app


@click.group()
def main() -> None:
    """Gesprekken beheren."""


@main.command()
def start() -> None:
    """Database, demoronde en server: alles voor een eerste kennismaking."""
    app = maak_app(demo=True)
    naar_nieuwste(app)
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


@main.command()
@click.option("--opnieuw", is_flag=True, help="Gooi de huidige gegevens weg en bouw de demo vanaf vandaag.")
def demo(opnieuw: bool) -> None:
    """De demoronde opbouwen."""
    app = maak_app(demo=True)
    if opnieuw:
        naar(app, "base")
    naar_nieuwste(app)
    with app.app_context():
        if heeft_demo():
            sys.exit("Er staat al een demoronde. Gebruik ./run demo --opnieuw om die te vervangen.")
        bouw_demo(klok())
    print("De demoronde staat klaar.")


@main.command()
def serve() -> None:
    """De server starten op een ingerichte database, zonder demo."""
    serveer(maak_app())


@main.group()
def database() -> None:
    """De database inrichten."""


@database.command()
def bijwerken() -> None:
    """Naar de nieuwste revisie."""
    naar_nieuwste(maak_app())
    print("De database is bij.")


@main.command()
@click.argument("slug")
def regio(slug: str) -> None:
    """De organisaties van een regio laden."""
    gegevens = next((r for r in list_regios() if r.slug == slug), None)
    if gegevens is None:
        sys.exit(f"Deze regio is er niet. Kies uit: {', '.join(r.slug for r in list_regios())}.")
    with maak_app().app_context():
        laad_regio(gegevens, SysteemActor(), klok())
    print(f"{gegevens.naam} is geladen.")


@main.command()
def journaal() -> None:
    """Controleren of geen regel van het journaal is veranderd of verdwenen."""
    with maak_app().app_context():
        breuken = [(k.naam, nr) for k in list_ketens() if (nr := find_breuk(list_keten(k.naam), k))]
    for naam, nr in breuken:
        print(f"{naam}: regel {nr} klopt niet")
    sys.exit(1 if breuken else 0)


@database.command()
@click.argument("boodschap")
def revisie(boodschap: str) -> None:
    """Een migratie schrijven uit het verschil tussen de modellen en de database."""
    schrijf_revisie(maak_app(), boodschap)


@main.command()
def naslag() -> None:
    """De gegenereerde documentatie in docs/ bijwerken (in een checkout)."""
    for naam, maak in BESTANDEN.items():
        (map_("templates").parent / naam).write_text(maak(), encoding="utf-8")


if __name__ == "__main__":
    main(prog_name=Path(sys.argv[0]).name)
