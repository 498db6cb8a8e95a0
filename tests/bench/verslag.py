"""The result of a measurement as a table, printed and kept in docs/snelheid.md."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tests.bench.meten import Meting
from tests.ondersteuning.omgeving import WORTEL

BESTAND = WORTEL / "docs" / "snelheid.md"
BEGIN, EINDE = "<!-- begin metingen -->", "<!-- einde metingen -->"
DOEL_WARM, DOEL_LAND, DOEL_SQL = 25, 1.5, 16


def tabel(metingen: Sequence[Meting]) -> str:
    """Markdown: CPU in milliseconds and as a ratio to the constant of the same size."""
    kop = (
        "| database | gemeenten | pagina | koud ms | warm ms | constante ms | koud ÷ constante | warm ÷ constante "
        "| opdrachten koud | warm | kB |\n|---|---|---|---|---|---|---|---|---|---|---|\n"
    )
    return kop + "\n".join(
        f"| {m.engine} | {m.gemeenten} | {m.pagina} | {m.koud * 1e3:.2f} | {m.warm * 1e3:.2f} | {m.bodem * 1e3:.3f} "
        f"| {m.koud / m.bodem:.1f}× | {m.warm / m.bodem:.1f}× | {m.opdrachten_koud} | {m.opdrachten_warm} "
        f"| {m.omvang / 1024:.0f} |"
        for m in metingen
    )


def doelen(metingen: Sequence[Meting]) -> str:
    """Each goal with what was measured and whether it was reached."""
    op = {(m.engine, m.gemeenten, m.pagina): m for m in metingen}
    regels = []
    for engine in dict.fromkeys(m.engine for m in metingen):
        negen, land = op[engine, 9, "statusbord"], op[engine, 342, "statusbord"]
        regels.append(_regel(f"{engine}: bord warm ÷ constante", negen.warm / negen.bodem, DOEL_WARM))
        regels.append(_regel(f"{engine}: 342 warm ÷ 9 koud", land.warm / negen.koud, DOEL_LAND))
    for pagina in dict.fromkeys(m.pagina for m in metingen):
        aantallen = [m.opdrachten_koud for m in metingen if m.pagina == pagina]
        regels.append(_regel(f"{pagina}: opdrachten, hoogste", max(aantallen), DOEL_SQL))
        regels.append(_regel(f"{pagina}: opdrachten 342 min 9, grootste verschil", _groei(metingen, pagina), 0))
    return "| doel | gemeten | ten hoogste | gehaald |\n|---|---|---|---|\n" + "\n".join(regels)


def _groei(metingen: Sequence[Meting], pagina: str) -> int:
    per_engine: dict[str, list[int]] = {}
    for m in metingen:
        if m.pagina == pagina:
            per_engine.setdefault(m.engine, []).append(m.opdrachten_koud)
    return max(max(aantallen) - min(aantallen) for aantallen in per_engine.values())


def _regel(naam: str, gemeten: float, hoogst: float) -> str:
    return f"| {naam} | {gemeten:.4g} | {hoogst} | {'ja' if gemeten <= hoogst else '**nee**'} |"


def schrijf(metingen: Sequence[Meting], datum: date, machine: str) -> None:
    """Print the tables and put them between the marks in docs/snelheid.md."""
    uitkomst = f"Gemeten op {datum:%d-%m-%Y} ({machine}).\n\n{doelen(metingen)}\n\n{tabel(metingen)}"
    print(uitkomst)  # noqa: T201 - this is a command
    voor, _, rest = BESTAND.read_text(encoding="utf-8").partition(BEGIN)
    BESTAND.write_text(f"{voor}{BEGIN}\n{uitkomst}\n{EINDE}{rest.partition(EINDE)[2]}", encoding="utf-8")
