"""Adding reports: paste a text or send files, watch them being read, see the summary that the command gives."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.responses import RedirectResponse, Response, StreamingResponse

from onrecord.web.answers import Data, page
from onrecord.web.desk import TheDesk
from onrecord.web.entrance import GenuineForm
from onrecord.web.jobs import Job, Sent

router = APIRouter()
JobId = Annotated[str, Path(max_length=100)]
_SECONDS = 0.3


@page(router, "/add", "add.html.jinja")
def add(desk: TheDesk) -> Data:
    """Return what the form needs to know."""
    return {"record": desk.settings.record.name}


@router.post("/jobs", response_model=None)
async def start(request: Request, desk: TheDesk, form: GenuineForm) -> Response:
    """Start to read what is sent, and lead to the page that shows how it goes."""
    files = [each for each in form.getlist("files") if isinstance(each, UploadFile) and each.filename]
    sent = Sent(
        files=[(_whole(each.filename or ""), await each.read()) for each in files],
        **{name: _typed(form, name) for name in ("text", "title", "published", "outlet")},
    )
    job = await run_in_threadpool(desk.jobs.start, sent)
    address = f"/jobs/{job.id}"
    if request.headers.get("accept", "").startswith("application/json"):
        address += ".json"
    return RedirectResponse(address, status_code=HTTPStatus.SEE_OTHER)


def _typed(form: FormData, name: str) -> str:
    return _whole(str(form.get(name, ""))).strip()


def _whole(text: str) -> str:
    # A null character ends the words of a command, and half a character stands in no record.
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


@page(router, "/jobs/{job_id}", "job.html.jinja")
def job(desk: TheDesk, job_id: JobId) -> Data:
    """Return where a reading stands."""
    return {"job": desk.jobs.find(job_id).state()}


@router.get("/jobs/{job_id}/events", response_model=None)
async def events(desk: TheDesk, job_id: JobId) -> Response:
    """Tell where a reading stands, again whenever it has moved, until it is done (server-sent events)."""
    return StreamingResponse(_told(desk.jobs.find(job_id)), media_type="text/event-stream")


async def _told(job: Job) -> AsyncIterator[str]:
    before = None
    while True:
        is_done = job.ended.is_set()
        state = job.state() | {"summary": None}
        if state != before:
            yield f"data: {json.dumps(state)}\n\n"
            before = state
        if is_done:
            return
        await asyncio.sleep(_SECONDS)
