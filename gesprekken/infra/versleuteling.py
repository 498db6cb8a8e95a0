"""Text that is unreadable to who has only the database, and a seal that only this installation can set."""

from __future__ import annotations

from base64 import urlsafe_b64encode
import hashlib
import hmac
import json
from weakref import WeakKeyDictionary

from cryptography.fernet import Fernet, InvalidToken
import sqlalchemy as sa

from gesprekken.core.verzoek import Velden
from gesprekken.infra.database import db

_SLOTEN: WeakKeyDictionary[sa.Engine, Fernet] = WeakKeyDictionary()
_ZEGELS: WeakKeyDictionary[sa.Engine, bytes] = WeakKeyDictionary()


def geef_sleutel(engine: sa.Engine, geheim: str) -> None:
    """From here on, text for this database is encrypted and sealed with the secret of this installation."""
    _ZEGELS[engine] = hashlib.sha256(b"zegel\0" + geheim.encode()).digest()
    _SLOTEN[engine] = Fernet(urlsafe_b64encode(hashlib.sha256(b"klad\0" + geheim.encode()).digest()))


def zegel(tekst: str) -> str:
    """64 hexadecimal digits that stand for the text. Who guesses the text cannot check that with them."""
    return hmac.new(_ZEGELS[db.engine], tekst.encode(), hashlib.sha256).hexdigest()


def _slot() -> Fernet:
    return _SLOTEN[db.engine]


def versleutel(velden: Velden) -> bytes:
    """The fields of a form, encrypted and signed with the secret of this installation."""
    return _slot().encrypt(json.dumps(velden, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def find_velden(inhoud: bytes | None) -> Velden:
    """What `versleutel` made; empty when there is nothing, or when the installation has another secret since."""
    if inhoud is None:
        return ()
    try:
        paren = json.loads(_slot().decrypt(inhoud).decode("utf-8", "surrogatepass"))
    except InvalidToken:
        return ()
    return tuple((str(naam), str(waarde)) for naam, waarde in paren)
