"""What a server is started with, and what it may not be started with."""

from __future__ import annotations

import ipaddress
import secrets
from pathlib import Path

from msgspec import Struct, field

from onrecord.errors import BadServer

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
# A token that can be guessed by trying is none.
LEAST_TOKEN = 16


class Settings(Struct, frozen=True, kw_only=True):
    """What a server is started with.

    Attributes:
        record: The record.
        negotiation: Parties, issues and options; None without a file.
        host: The address it listens on.
        token: What a visitor must know; None where every visitor of this machine is let in.
        secret: What cookies are derived from when there is no token; new with every start.
    """

    record: Path
    negotiation: Path | None = None
    host: str = "127.0.0.1"
    token: str | None = None
    secret: str = field(default_factory=lambda: secrets.token_hex(32))

    def __post_init__(self) -> None:
        if self.token is None and not is_loopback(self.host):
            raise BadServer(
                f"{self.host} can be reached from other machines. Give --token-file FILE, or listen on 127.0.0.1."
            )

    def __repr__(self) -> str:
        # Neither token nor secret may get into a log.
        return f"Settings(record={str(self.record)!r}, host={self.host!r})"


def is_loopback(host: str) -> bool:
    """Say whether an address can be reached from this machine only."""
    if host in LOOPBACK_NAMES:
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def load_token(path: Path) -> str:
    """Return the token that stands in a file.

    Raises:
        BadServer: The file cannot be read, or holds no token that could not be guessed.
    """
    try:
        token = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadServer(f"{path} cannot be read as a token ({error}). Give a file with one line.") from error
    if len(token) < LEAST_TOKEN or any(each.isspace() for each in token):
        raise BadServer(
            f"{path} must hold one word of at least {LEAST_TOKEN} characters. Make one with: openssl rand -hex 32"
        )
    return token
