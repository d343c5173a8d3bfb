"""Review: acts in doubt and of consequence first; accept, reject, change, merge, undo. Machine rows never change."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Query, Request
from starlette.datastructures import FormData
from starlette.responses import RedirectResponse, Response

from onrecord.errors import BadJudgement, NotFound
from onrecord.exports.objects import act_object
from onrecord.exports.passages import act_marks
from onrecord.positions import Option
from onrecord.record.judgements import signed, undo_judgement
from onrecord.record.judging_acts import act_judgements, judge_act, lost_judgements
from onrecord.record.query import find_entry
from onrecord.record.rulings import NOTHING, Piece, Ruling
from onrecord.types import Act, ActKind, Polarity, Status, Verdict
from onrecord.web.answers import Data, page
from onrecord.web.desk import Desk, TheDesk
from onrecord.web.entrance import GenuineForm
from onrecord.web.names import name_of_visitor, remember_name, said
from onrecord.web.pages.entries import in_place
from onrecord.web.pages.reports import names_in

router = APIRouter()
ActId = Annotated[str, Path(max_length=100)]
AskedAct = Annotated[str, Query(max_length=100, description="Id of an act.")]
_LISTED, _ALIKE = 25, 8
_FIELDS = (
    *("kind", "actors", "recipient", "option", "about", "polarity", "status"),
    *("condition", "told_by", "day", "evidence"),
)


@page(router, "/review", "review.html.jinja")
def review(desk: TheDesk, request: Request, act: AskedAct = "", after: AskedAct = "") -> Data:
    """Return the acts to look at, and the one that is looked at now: that asked for, else the first.

    With `after`, also the act that was judged last: one key settles an act, and a slip must not be the last of it.
    """
    queue = open_queue(desk)
    now = act or (queue[0]["act"]["id"] if queue else "")
    lost = lost_judgements(desk.record)
    return {
        "queue": queue[:_LISTED],
        "waiting": len(queue),
        "now": card(desk, now) if now else None,
        "before": settled(desk, after) if after else None,
        "name": name_of_visitor(request),
        "lost": [{"id": each.judgement.id, "reason": each.reason} for each in lost[:_LISTED]],
        **_choices(desk),
    }


def open_queue(desk: Desk) -> list[Data]:
    """Return the acts of the queue that nobody has judged since the board was built, in order."""
    judged = {target.act.id for each in desk.record.judgements() for target in each.targets}
    return [each for each in desk.board.queue() if each["act"]["id"] not in judged]


def settled(desk: Desk, act_id: str) -> Data | None:
    """Return an act with the judgement that counts on it, None where none does any more.

    Raises:
        NotFound: There is no such act.
    """
    found = _act(desk, act_id)
    counting = [each for each in history(desk, found.id) if each["counts"]]
    return {"act": act_object(found, names_in(desk, (found,))), "judgement": counting[-1]} if counting else None


def card(desk: Desk, act_id: str) -> Data:
    """Return an act with its words in place, what people judged of it, and acts that may tell the same.

    Raises:
        NotFound: There is no such act.
    """
    found = _act(desk, act_id)
    return {
        "act": act_object(found, names_in(desk, (found,))),
        **in_place(desk, found, act_marks(found)),
        "judgements": history(desk, found.id),
        **_beside(desk, found.id),
    }


def _act(desk: Desk, act_id: str) -> Act:
    found = find_entry(desk.record, act_id)
    if not isinstance(found, Act):
        raise NotFound(f"act {act_id!r}")
    return found


def history(desk: Desk, act_id: str) -> list[Data]:
    """Return every judgement on an act, in order."""
    return [
        {
            "id": each.judgement.id,
            "verdict": each.judgement.verdict.value,
            "by": each.judgement.signature.by,
            "at": each.judgement.signature.at,
            "note": each.judgement.signature.note,
            "stands": each.stands,
            "counts": each.counts,
        }
        for each in act_judgements(desk.record, act_id)
    ]


def _beside(desk: Desk, act_id: str) -> Data:
    """Return the option of an act, and acts of its party and kind on the same option."""
    try:
        known = desk.board.act(act_id)
    except NotFound:
        # Newer than the board, or rejected.
        return {"option": None, "alike": []}
    party = known["parties"][0]["id"] if known["parties"] else None
    option = known["option"]
    if party is None or option is None:
        return {"option": option, "alike": []}
    rows = desk.board.acts(party_id=party, option_id=option["id"], kind=known["act"]["kind"])["rows"]
    alike = [row["act"] for row in rows if row["act"]["id"] != act_id]
    return {"option": option, "alike": alike[:_ALIKE]}


def _choices(desk: Desk) -> Data:
    return {
        "kinds": [kind.value for kind in ActKind],
        "polarities": [each.value for each in Polarity],
        "statuses": [each.value for each in Status],
        "options": [{"id": each["id"], "name": each["name"]} for each in desk.board.options()[:300]],
    }


@router.post("/review/{act_id}", response_model=None)
def judge(desk: TheDesk, act_id: ActId, form: GenuineForm) -> Response:
    """Add a judgement on an act, and lead to the next one."""
    ruling = ruling_of(form, desk)
    judge_act(desk.record, act_id, ruling, by=said(form, "by"), note=said(form, "note"))
    # A changed act is looked at again; a settled one makes room for the next.
    stays = ruling.verdict in {Verdict.CHANGE, Verdict.MERGE} or said(form, "stay")
    return _back(form, act=act_id) if stays else _back(form, after=act_id)


@router.post("/review/{act_id}/undo", response_model=None)
def undo(desk: TheDesk, act_id: ActId, form: GenuineForm) -> Response:
    """Take back a judgement on an act, and lead to the act."""
    undo_judgement(desk.record, str(form.get("judgement", "")), signed(said(form, "by"), None, said(form, "note")))
    return _back(form, act=act_id)


def ruling_of(form: FormData, desk: Desk) -> Ruling:
    """Return what a form says of an act; a field that is as it was is not said.

    Raises:
        BadJudgement: It says nothing that can be judged.
    """
    try:
        verdict = Verdict(str(form.get("verdict", "")))
    except ValueError:
        raise BadJudgement("Nothing is said of the act. Accept, reject, change or merge it.") from None
    if verdict is Verdict.MERGE:
        named = [str(each) for each in form.getlist("same")] + str(form.get("others", "")).split()
        return Ruling(verdict=verdict, duplicates=tuple(dict.fromkeys(named)))
    if verdict is not Verdict.CHANGE:
        return Ruling(verdict=verdict)
    moved: dict[str, Any] = {name: value for name in _FIELDS if (value := _moved(form, name)) is not None}
    actors, condition, evidence, option = (
        moved.pop(name, None) for name in ("actors", "condition", "evidence", "option")
    )
    return Ruling(
        verdict=verdict,
        actors=None if actors is None else tuple(each.strip() for each in actors.split(";") if each.strip()),
        condition=None if condition is None else Piece(quote=condition) if condition else NOTHING,
        evidence=None if evidence is None else tuple(Piece(quote=each) for each in evidence.split("\n\n") if each),
        option=None if option is None else _option(desk, option),
        **moved,
    )


def _moved(form: FormData, name: str) -> str | None:
    """Return a field of a form, None where it is as the page showed it."""
    if name not in form:
        return None
    now, before = (str(form.get(key, "")).replace("\r\n", "\n").strip() for key in (name, f"was-{name}"))
    return None if now == before else now


def _option(desk: Desk, said: str) -> Option:
    for each in desk.board.options():
        if said in (each["id"], each["name"]):
            return Option(id=each["id"], name=each["name"])
    raise BadJudgement(f"There is no option {said!r}. Choose one of the list, or change what the act is about.")


def _back(form: FormData, **asked: str) -> Response:
    return remember_name(RedirectResponse(f"/review?{urlencode(asked)}", status_code=HTTPStatus.SEE_OTHER), form)
