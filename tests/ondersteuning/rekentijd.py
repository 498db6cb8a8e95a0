"""What a run costs: CPU seconds of Python, of the programs it starts and their descendants, and of the server."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path
import resource
import sys
import time

from tests.ondersteuning.kast import kast

NEEM_WEZEN_OP = 36  # PR_SET_CHILD_SUBREAPER of <linux/prctl.h>
WACHT = 5.0  # seconds that a program gets to end after it was told to
BROWSER = ("chrom", "headless")  # parts of the names of its processes
Deel = tuple[float, float]  # of one process of the run: itself, and all that it started


def neem_wezen_op() -> None:
    """From now on a descendant whose parent ended first is a child of ours.

    A browser ends before its own processes do; without this the system counts those with nobody.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(NEEM_WEZEN_OP, 1, 0, 0, 0)


def _begraaf() -> None:
    """Wait for what has ended or is about to end, so that the system adds it up; the server goes on."""
    tot = time.monotonic() + WACHT
    while time.monotonic() < tot:
        try:
            pid, _uitkomst = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not pid:
            if not _nog_bezig():
                return
            time.sleep(0.05)


def _nog_bezig() -> list[int]:
    """What is left of a browser; the server and what watches over this run go on."""
    kinderen = [int(pid) for pid in _kinderen(os.getpid())]
    return [pid for pid in kinderen if any(deel in _naam(pid) for deel in BROWSER)]


def _naam(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8")
    except FileNotFoundError:  # it ended just now
        return ""


def _kinderen(pid: int) -> list[str]:
    pad = Path(f"/proc/{pid}/task/{pid}/children")
    return pad.read_text(encoding="ascii").split() if pad.exists() else []


def eigen_rekentijd(*, laatste: bool = False) -> Deel:
    """Seconds of this process, and of all that it started and that has ended; `laatste`: it starts nothing more."""
    if laatste:
        _begraaf()
    zelf, kinderen = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return zelf.ru_utime + zelf.ru_stime, kinderen.ru_utime + kinderen.ru_stime


def noem_rekentijd(anderen: list[Deel]) -> str:
    """CPU seconds of the run, in a sentence. `anderen`: what the other processes handed over."""
    zelf, kinderen = eigen_rekentijd(laatste=True)
    delen = [*anderen, (zelf, 0.0 if anderen else kinderen)]  # the other processes are children too
    python, programmas = sum(d[0] for d in delen), sum(d[1] for d in delen)
    server = _rekentijd_server()
    return (
        f"rekentijd {python + programmas + server:.0f} s: Python {python:.0f}, "
        f"browser en hulpprogramma's {programmas:.0f}, PostgreSQL {server:.0f}"
    )


def _rekentijd_server() -> float:
    """The server is no child that ends: the system says what it and its sessions used."""
    pid_bestand = kast().map / "postgresql" / "data" / "postmaster.pid"
    if not pid_bestand.exists():
        return 0.0
    pid = int(pid_bestand.read_text(encoding="ascii").split()[0])
    tikken = _tikken(pid, ook_kinderen=True) + sum(_tikken(int(p), ook_kinderen=False) for p in _kinderen(pid))
    return tikken / os.sysconf("SC_CLK_TCK")


def _tikken(pid: int, *, ook_kinderen: bool) -> int:
    try:
        velden = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(") ")[2].split()
    except FileNotFoundError:  # it ended just now, and counts with its parent
        return 0
    return sum(int(v) for v in velden[11 : 15 if ook_kinderen else 13])
