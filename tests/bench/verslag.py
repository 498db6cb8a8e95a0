"""The result of a measurement as tables, printed and kept in docs/snelheid.md."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.bench.doelen import Doel, Eerstebezoek, Uitslag, doelen
from tests.bench.geheugen import Geheugen
from tests.bench.kladden import Kladlast
from tests.bench.meten import Meting
from tests.ondersteuning.omgeving import WORTEL

BESTAND = WORTEL / "docs" / "snelheid.md"
BEGIN, EINDE = "<!-- begin metingen -->", "<!-- einde metingen -->"
NIET = "**nee**"


def _tabel(*koppen: str) -> str:
    return f"| {' | '.join(koppen)} |\n|{'---|' * len(koppen)}\n"


def doelentabel(gezet: Sequence[Doel]) -> str:
    """Markdown: each goal with what was measured and whether it was reached."""
    return _tabel("doel", "gemeten", "ten hoogste", "gehaald") + "\n".join(
        f"| {d.naam} | {d.gemeten:.4g} | {d.hoogst} | {'ja' if d.gehaald else NIET} |" for d in gezet
    )


def tabel(metingen: Sequence[Meting]) -> str:
    """Markdown: CPU in milliseconds and as a ratio to the constant of the same size."""
    return _tabel(
        "database", "gemeenten", "pagina", "koud ms", "warm ms", "constante ms", "koud ÷ constante",
        "warm ÷ constante", "opdrachten koud", "warm", "kB",
    ) + "\n".join(
        f"| {m.engine} | {m.gemeenten} | {m.pagina} | {m.koud * 1e3:.2f} | {m.warm * 1e3:.2f} | {m.bodem * 1e3:.3f} "
        f"| {m.koud / m.bodem:.1f}× | {m.warm / m.bodem:.1f}× | {m.opdrachten_koud} | {m.opdrachten_warm} "
        f"| {m.omvang / 1024:.0f} |"
        for m in metingen
    )  # fmt: skip


def geheugentabel(geheugen: Sequence[Geheugen]) -> str:
    """Markdown: MiB of one worker."""
    return _tabel("database", "een werker", "MiB (PSS)") + "\n".join(
        f"| {g.engine} | {g.moment} | {g.mib:.0f} |" for g in geheugen
    )


def bezoekentabel(bezoeken: Sequence[Eerstebezoek]) -> str:
    """Markdown: what a first visit costs."""
    return _tabel("eerste bezoek", "kB", "verzoeken") + "\n".join(
        f"| {b.naam} | {b.totaal / 1000:.0f} | {b.verzoeken} |" for b in bezoeken
    )


def kladtabel(kladden: Sequence[Kladlast]) -> str:
    """Markdown: what saving takes while others type."""
    return _tabel("database", "opslaan, mediaan in ms", "terwijl dertig anderen typen") + "\n".join(
        f"| {k.engine} | {k.zonder * 1e3:.1f} | {k.met * 1e3:.1f} |" for k in kladden
    )


def verslag(uitslag: Uitslag) -> str:
    """The tables of what was measured."""
    delen = [
        tabel(uitslag.metingen) if uitslag.metingen else "",
        geheugentabel(uitslag.geheugen) if uitslag.geheugen else "",
        bezoekentabel(uitslag.bezoeken) if uitslag.bezoeken else "",
        kladtabel(uitslag.kladden) if uitslag.kladden else "",
    ]
    return "\n\n".join(filter(None, delen))


def schrijf(uitslag: Uitslag, datum: date, machine: str, bestand: Path = BESTAND) -> str:
    """Put goals and tables between the marks in docs/snelheid.md; returns what was put there."""
    tekst = f"Gemeten op {datum:%d-%m-%Y} ({machine}).\n\n{doelentabel(doelen(uitslag))}\n\n{verslag(uitslag)}"
    voor, _, rest = bestand.read_text(encoding="utf-8").partition(BEGIN)
    bestand.write_text(f"{voor}{BEGIN}\n{tekst}\n{EINDE}{rest.partition(EINDE)[2]}", encoding="utf-8")
    return tekst
