"""`onrecord serve`: the site over a record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, NegotiationPath, RecordPath
from onrecord.cli.output import say


def register(app: typer.Typer) -> None:
    """Add the command of this file to `app`."""
    app.command()(serve)


def serve(
    record: RecordPath = DEFAULT_RECORD,
    negotiation: NegotiationPath = None,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes any that is free.")] = 8420,
    token_file: Annotated[
        Path | None,
        typer.Option("--token-file", metavar="FILE", help="What visitors must know; needed for other addresses."),
    ] = None,
) -> None:
    """Serve a site over the record: look, search, correct, add reports."""
    import socket

    import uvicorn

    from onrecord.errors import BadServer
    from onrecord.web.app import create_app
    from onrecord.web.settings import Settings, load_token

    token = load_token(token_file) if token_file else None
    app = create_app(Settings(record=record, negotiation=negotiation, host=host, token=token))
    try:
        listener = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise BadServer(f"{host}:{port} cannot be listened on ({error.strerror}). Give another --port.") from error
    with listener:
        shown = f"[{host}]" if ":" in host else host
        say(f"http://{shown}:{listener.getsockname()[1]}  (stop with Ctrl-C)")
        uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[listener])
