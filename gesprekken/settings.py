"""Settings: one frozen record, read once from the environment and validated at start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib import import_module
import os
from pathlib import Path
import secrets

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

SCHRIJFBAAR = "Geef een map waarin Gesprekken mag schrijven."


class OngeldigeInstelling(ValueError):
    """A setting is missing or impossible; the sentence says which and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`gegevens` holds the embedded database and the generated secret; `vertrouwde_hosts` empty = any host name."""

    database_url: str
    geheim: str
    gegevens: Path
    demo: bool = False
    poort: int = 5000
    https: bool = False
    proxys: int = 0
    vertrouwde_hosts: tuple[str, ...] = ()

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        """Read the environment. Raises OngeldigeInstelling with a sentence that says what to do."""
        env = os.environ if env is None else env
        gegevens = _gegevens(env.get("GESPREKKEN_GEGEVENS", "instance"))
        return cls(
            database_url=_database_url(env.get("DATABASE_URL", ""), gegevens),
            geheim=env.get("GESPREKKEN_GEHEIM") or _bewaard_geheim(gegevens),
            gegevens=gegevens,
            demo=env.get("GESPREKKEN_DEMO", "0") == "1",
            poort=_poort(env.get("PORT", "5000")),
            https=env.get("GESPREKKEN_HTTPS", "0") == "1",
            proxys=_proxys(env.get("GESPREKKEN_PROXYS", "0")),
            vertrouwde_hosts=tuple(h for h in env.get("GESPREKKEN_HOSTS", "").split(",") if h),
        )

    def als_demo(self) -> Settings:
        """The same installation in demo mode."""
        return replace(self, demo=True)


def _poort(tekst: str) -> int:
    if tekst.isascii() and tekst.isdigit() and 0 < int(tekst) < 65536:
        return int(tekst)
    raise OngeldigeInstelling(f"PORT is ‘{tekst}’. Geef een getal van 1 tot en met 65535.")


def _proxys(tekst: str) -> int:
    """How many proxies of our own stand before the application: only those may say who the visitor is."""
    if tekst.isascii() and tekst.isdigit() and int(tekst) < 10:
        return int(tekst)
    raise OngeldigeInstelling(f"GESPREKKEN_PROXYS is ‘{tekst}’. Geef een getal van 0 tot en met 9.")


def _gegevens(naam: str) -> Path:
    """The data directory, made when it is not there yet."""
    map_ = Path(naam).resolve()
    try:
        map_.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise OngeldigeInstelling(f"GESPREKKEN_GEGEVENS is ‘{naam}’. {SCHRIJFBAAR}") from fout
    return map_


def _database_url(url: str, gegevens: Path) -> str:
    """SQLite in the data directory by default; PostgreSQL always through psycopg 3, which is an extra."""
    if not url:
        return f"sqlite:///{gegevens / 'gesprekken.sqlite3'}"
    begin, _, rest = url.partition("://")
    if begin == "sqlite":
        return _leesbaar(url)
    if begin not in {"postgres", "postgresql", "postgresql+psycopg"} or not rest:
        raise OngeldigeInstelling("DATABASE_URL moet beginnen met sqlite:/// of postgresql://.")
    try:
        import_module("psycopg")
    except ImportError as fout:
        raise OngeldigeInstelling("Voor PostgreSQL is psycopg nodig. Draai: pip install 'psycopg[binary]'") from fout
    return _leesbaar(f"postgresql+psycopg://{rest}")


def _leesbaar(url: str) -> str:
    try:
        make_url(url)
    except (ArgumentError, ValueError) as fout:
        raise OngeldigeInstelling("DATABASE_URL is geen adres van een database. Controleer de tekens erin.") from fout
    return url


def _bewaard_geheim(gegevens: Path) -> str:
    """A secret of this installation, made once and readable by its owner only."""
    bestand = gegevens / "geheim"
    try:
        if not bestand.exists():
            bestand.touch(mode=0o600)
            bestand.write_text(secrets.token_urlsafe(48))
        return bestand.read_text()
    except (OSError, UnicodeDecodeError) as fout:
        raise OngeldigeInstelling(f"Het bestand {bestand} is niet te lezen of te schrijven. {SCHRIJFBAAR}") from fout
