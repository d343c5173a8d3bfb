"""A record in which every text is hostile, and its twin in which the same texts are plain words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.record.judging_acts import judge_act
from onrecord.record.record import open_record
from onrecord.record.rulings import Ruling
from onrecord.types import ActKind, Actor, ActorKind, Furniture, Reading, Report, Verdict, Voice
from tests.exports.sample import make_act, make_attribution, make_report, words

# Each calls `pwn`, where anything can call at all.
EVIL = (
    "<script>pwn(1)</script>",
    '"><img src=x onerror=pwn(2)>',
    "' onmouseover='pwn(3)' autofocus onfocus='pwn(3)",
    "javascript:pwn(4)//",
    "</script><script>pwn(5)</script>",
    "</textarea></title></style><svg onload=pwn(6)>",
    "<!--<script>pwn(7)",
    "{{ 997*991 }}{% raw %}{{ request.app }}{% endraw %}${997*991}#{997*991}",
    "\u202epwn(8)\u202c\u2066pwn\u2067",
    "\0\x01\x08\x0b\x1b[31mpwn(9)\x7f\x85",
    "&lt;script&gt;pwn(10)&lt;/script&gt;&#60;b&#62;",
    "a/../b?c=d#e%2f%00\\..\\&amp=1;",
)
ENDLESS = "Z" + "\u0301\u0488" * 10_000
# Of a report; a text may have a million characters.
MARKS = "Z" + "\u0301\u0488" * 495_000
PLAIN = ("alder", "birch", "cedar", "dogwood", "elder", "fir", "gorse", "hazel", "iris", "juniper", "kelp", "larch")


@dataclass(frozen=True)
class Texts:
    """What stands wherever a text from outside stands."""

    lines: Sequence[str]
    endless: str
    text: str

    def __getitem__(self, number: int) -> str:
        return self.lines[number % len(self.lines)]


HOSTILE, HARMLESS = Texts(EVIL, ENDLESS, MARKS), Texts(PLAIN, "Z endless", "word " * 150_000)


def actors(texts: Texts) -> tuple[Actor, ...]:
    """Return three countries, each with a person, and one whose name is endless."""
    found = []
    for number, key in enumerate(("ardania", "belmark", "corvia")):
        country, person = f"{key} {texts[number]}", f"{texts[number + 3]} {key} person"
        found.append(
            Actor(id=f"x-{key}", name=country, kind=ActorKind.COUNTRY, speaks_for=f"x-{key}", names=(country,))
        )
        found.append(
            Actor(id=f"x-p-{key}", name=person, kind=ActorKind.PERSON, speaks_for=f"x-{key}", names=(person, texts[7]))
        )
    return (*found, Actor(id="x-long", name=texts.endless, kind=ActorKind.PERSON))


# Day, then what is done: kind, by whose person, told by whose, about.
DONE = (
    (
        "2031-03-01",
        (("support", "ardania", "ardania"), ("refuse", "belmark", "belmark"), ("pledge", "corvia", "corvia")),
    ),
    (
        "2031-03-05",
        (("refuse", "ardania", "ardania"), ("support", "belmark", "ardania"), ("offer", "corvia", "corvia")),
    ),
    ("2031-03-09", (("support", "corvia", "belmark"), ("deny", "corvia", "corvia"), ("refuse", "corvia", "corvia"))),
)


def reading(texts: Texts, number: int) -> Reading:
    """Return one of the readings; every sentence has a hostile text in what it quotes."""
    day, done = DONE[number]
    sentences = [
        f"Person {kind} {by} said on day {number} that {texts[at]} they {kind} joint patrols {texts[at + 1]} and so on."
        for at, (kind, by, _) in enumerate(done, number * 3)
    ]
    # One report is enough to be endless.
    end = texts.text if number == 2 else "Z"
    tail = f"Nothing else {' '.join(texts.lines)}.\n\nAt the end {end} stands."
    report = make_report(
        "\n\n".join((*sentences, tail)),
        title=f"{texts[number]} title {' '.join(texts.lines)}" if number else texts.endless,
        outlet=f"{texts[number + 5]} outlet {number}" if number < 2 else texts.endless,
        published=day,
        source=f"{texts[number + 1]}/report{number}.txt",
    )
    acts, said = [], []
    for at, (sentence, (kind, by, told_by)) in enumerate(zip(sentences, done, strict=True), number * 3):
        about = "joint patrols" if at % 3 else f"joint patrols {texts[at + 2]}"
        acts.append(
            make_act(
                report, ActKind(kind), sentence, f"they {kind}", about=about, actor_ids=(f"x-p-{by}",),
                speaks_for=f"x-{by}", told_by=f"x-p-{told_by}", recipient_id="x-p-belmark",
                condition=words(report, sentence[-40:]) if kind == "offer" else None,
            )
        )  # fmt: skip
        said.append(_said(report, sentence, f"x-p-{told_by}"))
    long = make_act(
        report, ActKind.PLEDGE, f"At the end {end} stands", "At the end", about=end[:20_000], actor_ids=("x-long",)
    )
    lines = tuple(Furniture(text=line, reason="menu", at=0) for line in (*texts.lines, texts.endless))
    return Reading(
        report=Report(**{each: getattr(report, each) for each in report.__struct_fields__} | {"furniture": lines}),
        actors=actors(texts),
        attributions=tuple(said),
        acts=(*acts, long),
    )


def _said(report: Report, sentence: str, speaker: str):
    start = sentence.split(" that ")[0]
    return make_attribution(
        report, start.removesuffix(f" said on{start.split(' said on')[1]}"), start, sentence.split(" that ")[1],
        speaker_id=speaker, told_by=speaker, voice=Voice.INDIRECT, addressee="reporters", medium="a call",
    )  # fmt: skip


def fill(path: Path, texts: Texts) -> Path:
    """Make a record of all of it, with judgements whose names and notes are hostile too."""
    with open_record(path, create=True) as record:
        for number in range(len(DONE)):
            made = reading(texts, number)
            record.add(made, reader=f"hand {texts[0]}")
            for at, act in enumerate(made.acts[:3]):
                verdict = Ruling(verdict=Verdict.CHANGE, about=f"joint patrols {texts[at + 7]}")
                judge_act(record, act.id, Ruling(verdict=Verdict.ACCEPT), by=texts[at], note=texts[at + 2])
                judge_act(
                    record, act.id, verdict, by=texts[at + 3], note=texts.endless if at + number == 0 else texts[at + 4]
                )
        for line in (*texts.lines, texts.endless):
            record.add_failure(f"{line}.txt", f"could not be read: {line}")
    return path


def negotiation(path: Path, texts: Texts) -> Path:
    """Write a negotiation file whose names and ids are hostile."""
    parties = "".join(
        f'[[parties]]\nid = {json.dumps(f"{key}{texts[at + 4]}")}\nname = {json.dumps(f"{key} {texts[at]} party")}\n'
        f'names = ["x-{key}"]\n'
        for at, key in enumerate(("ardania", "belmark", "corvia"))
    )
    options = "".join(
        f'[[issues.options]]\nid = {json.dumps(f"o{at}{texts[at]}")}\nname = {json.dumps(f"{texts[at]} option {at}")}\n'
        f"phrases = {json.dumps([f'joint patrols {texts[at]}'])}\n"
        for at in range(len(texts.lines))
    )
    issue = f'[[issues]]\nid = {json.dumps("i" + texts[1])}\nname = {json.dumps(texts[0] + " issue")}\n'
    # A TOML text is a JSON text but for DEL.
    whole = f"name = {json.dumps(texts[5] + ' talks')}\n{parties}{issue}{options}".replace("\x7f", "\\u007f")
    path.write_text(whole, "utf-8")
    return path
