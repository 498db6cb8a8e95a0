"""A field for a number of homes, read the way the register reads its cells."""

from __future__ import annotations

from typing import Any

from wtforms.validators import InputRequired

from gesprekken.web.formulieren import Getallezer


class Aantalveld(Getallezer):
    """A number of homes; of anything else the reader says what to do."""

    def __init__(self, label: str, zin: str, **kwargs: Any) -> None:
        super().__init__(label, validators=[InputRequired(zin)], **kwargs)

    @property
    def aantal(self) -> int:
        """The number after a valid form. Raises ValueError when the form was not validated first."""
        if self.data is None:
            raise ValueError("validate the form first")
        return self.data
