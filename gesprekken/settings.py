"""Settings: one frozen record, read once from the environment and validated at start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
import os
from pathlib import Path
import secrets


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
        gegevens = Path(env.get("GESPREKKEN_GEGEVENS", "instance")).resolve()
        gegevens.mkdir(parents=True, exist_ok=True)
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
    if tekst.isdigit() and int(tekst) < 10:
        return int(tekst)
    raise OngeldigeInstelling(f"GESPREKKEN_PROXYS is ‘{tekst}’. Geef een getal van 0 tot en met 9.")


def _database_url(url: str, gegevens: Path) -> str:
    """SQLite in the data directory by default; PostgreSQL always through psycopg 3."""
    if not url:
        return f"sqlite:///{gegevens / 'gesprekken.sqlite3'}"
    for begin in ("postgres://", "postgresql://"):
        if url.startswith(begin):
            return "postgresql+psycopg://" + url.removeprefix(begin)
    if url.startswith(("sqlite:", "postgresql+psycopg:")):
        return url
    raise OngeldigeInstelling("DATABASE_URL moet beginnen met sqlite:/// of postgresql://.")


def _bewaard_geheim(gegevens: Path) -> str:
    """A secret of this installation, made once and readable by its owner only."""
    bestand = gegevens / "geheim"
    if not bestand.exists():
        bestand.touch(mode=0o600)
        bestand.write_text(secrets.token_urlsafe(48))
    return bestand.read_text()
