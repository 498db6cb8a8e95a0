"""The texts of an installation: its own from the data directory, else those that come with the application.

A text is plain: a blank line begins a paragraph, `## ` begins a heading, addresses become links.
"""

from __future__ import annotations

from dataclasses import dataclass
import logging
from pathlib import Path

from flask import current_app

log = logging.getLogger(__name__)
STANDAARD = Path(__file__).resolve().parents[2] / "teksten"
MAP, KOP = "teksten", "## "


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph, or a heading."""

    tekst: str
    is_kop: bool


def find_eigen(naam: str) -> str | None:
    """What this installation itself says under this name of a file; None when there is nothing to read."""
    bestand = Path(current_app.config["INSTELLINGEN"].gegevens) / MAP / naam
    try:
        tekst = bestand.read_text("utf-8") if bestand.is_file() else ""
    except (OSError, UnicodeDecodeError) as fout:
        log.error("left out, for it cannot be read: %s: %s", bestand, fout)
        return None
    return tekst if tekst.strip() else None


def lees_alineas(naam: str) -> list[Alinea]:
    """A text in paragraphs."""
    tekst = find_eigen(naam) or (STANDAARD / naam).read_text("utf-8")
    stukken = (" ".join(stuk.split()) for stuk in tekst.replace("\r\n", "\n").split("\n\n"))
    return [Alinea(s.removeprefix(KOP), s.startswith(KOP)) for s in stukken if s]
