"""What all processes of one test run share: a folder, in memory where there is room, gone when the last one ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
import fcntl
from functools import cache
import os
from pathlib import Path
import pickle
import shutil
import subprocess
import tempfile
from time import monotonic, sleep
from typing import Any

# Waits until the last process that opened the pipe is gone, however it ended; then stops the server and cleans up.
WACHTER = 'cat "$0/pijp"; [ -e "$0/stop" ] && sh "$0/stop"; rm -rf "$0" "$0.slot"'
RUIMTE = 4 << 30  # bytes that the databases of a run may need at the worst


@contextmanager
def slot(pad: Path) -> Iterator[None]:
    """Only one process at a time is inside, for this file."""
    with pad.open("a") as bestand:
        fcntl.flock(bestand, fcntl.LOCK_EX)
        yield


def werkmap() -> Path:
    """Where throw-away files are cheapest: in memory when there is room, else where temporary files go."""
    geheugen = Path("/dev/shm")  # noqa: S108 - a folder with a random name is made in it
    if os.access(geheugen, os.W_OK) and shutil.disk_usage(geheugen).free > RUIMTE:
        return geheugen
    return Path(tempfile.gettempdir())


class Kast:
    """The shared folder `map` and the values in it. Who is in it keeps it: its side of the pipe stays open.

    `eenmalig`: the seconds that this process made, or waited for, what is made once in a run.
    """

    def __init__(self, map_: Path) -> None:
        self.map, self.eenmalig = map_, 0.0
        self._slot = map_.with_name(f"{map_.name}.slot")
        self._wachter: subprocess.Popen[bytes] | None = None
        einde = monotonic() + 60
        while not self._kom_binnen():
            if monotonic() > einde:
                raise RuntimeError(f"{map_} is left behind by an earlier run: remove it")
            sleep(0.1)

    def _kom_binnen(self) -> bool:
        """Open the pipe, in a new folder when there is none. False: the watcher of an older one is cleaning up."""
        with slot(self._slot):
            pijp = self.map / "pijp"
            if self.map.is_dir():
                try:
                    self._pijp = os.open(pijp, os.O_WRONLY | os.O_NONBLOCK)
                except OSError:
                    return False
                return True
            self.map.mkdir(mode=0o755)
            os.mkfifo(pijp)
            self._wachter = subprocess.Popen(
                ["sh", "-c", WACHTER, self.map], cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
            self._pijp = os.open(pijp, os.O_WRONLY)
            return True

    def sluit(self) -> None:
        """This process needs it no more; whoever opened it first is the last to leave, and waits for the cleaning."""
        os.close(self._pijp)
        if self._wachter is not None:
            self._wachter.wait(timeout=60)

    @contextmanager
    def op_slot(self, naam: str) -> Iterator[None]:
        """Only one process of this run at a time makes `naam`; what that and waiting for it took counts for the run."""
        begin, eerder = monotonic(), self.eenmalig
        try:
            with slot(self.map / f"{naam}.slot"):
                yield
        finally:
            self.eenmalig = eerder + monotonic() - begin  # also when something else was made meanwhile

    def leg(self, naam: str, waarde: object) -> None:
        """Keep a value for the other processes; whole or not at all."""
        half = self.map / f"{naam}.half.{os.getpid()}"
        half.write_bytes(pickle.dumps(waarde))
        half.rename(self.map / f"{naam}.waarde")

    def heeft(self, naam: str) -> bool:
        """Whether somebody put this value here."""
        return (self.map / f"{naam}.waarde").exists()

    def pak(self, naam: str) -> Any:  # noqa: ANN401 - whatever was put there
        """A value that some process of this run put here. Raises FileNotFoundError."""
        return pickle.loads((self.map / f"{naam}.waarde").read_bytes())  # noqa: S301 - written by this same run


@cache
def kast() -> Kast:
    """The one of this run; what is not a test run (a measurement) has one of its own."""
    return Kast(werkmap() / f"gesprekken-{os.environ.get('GESPREKKEN_TESTRUN', f'proces-{os.getpid()}')}")
