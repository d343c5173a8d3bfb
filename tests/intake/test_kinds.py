"""Articles, transcripts and statements; turns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.kinds import recognise_kind, turns
from onrecord.types import ReportKind

BRIEFING = """Briefing by the Ministry, 4 March 2031

11:40 A.M.

MR. VORR:  Good morning.  We have a short statement at the top.

Vorland will not sign.

Q    Why not?

MR. VORR:  Because we were not asked.  (Laughter.)
"""
MINISTRY = """Olm News Agency: Kestria said the talks will resume. What is your comment?

Lena Orrin: Vorland welcomes all efforts.

Harbour Wire: Will the envoy travel?

Lena Orrin: I would refer you to the envoy. As to the port: nothing has changed.
"""
INTERVIEW = """[00:01:02] DANA VORR (Tarn): We said no.
[00:01:09] Host: And you, Ilan Hesk?
[00:01:20] Ilan Hesk: We said yes.
"""
ARTICLE = """Vorland: What we know

Vorland will not sign the accord, President Dana Vorr said on Tuesday.

“We were not asked,” she told reporters. “Our answer is no.”

Kestria: The government in Olm said it was ready.
"""
RESULTS = """Vorland votes

Here are the results of the vote in Tarn.

Harbour Party: 12 seats, up from nine at the last election.
Lake Union: 9 seats, down from eleven at the last election.
Harbour Party: 3 mayors in the south of the country.
"""


def labels(text: str) -> list[str]:
    return [text[label.start : label.end] for label, _ in turns(text)]


def speeches(text: str) -> list[str]:
    return [text[speech.start : speech.end] for _, speech in turns(text)]


def test_labels_in_capitals_and_bare_questions_are_turns() -> None:
    assert labels(BRIEFING) == ["MR. VORR", "Q", "MR. VORR"]
    assert speeches(BRIEFING)[0].endswith("Vorland will not sign.")
    assert speeches(BRIEFING)[1] == "Why not?"


def test_a_medium_that_asks_once_is_a_turn_and_a_colon_inside_a_speech_is_none() -> None:
    assert labels(MINISTRY) == ["Olm News Agency", "Lena Orrin", "Harbour Wire", "Lena Orrin"]


def test_times_and_places_beside_a_name_are_not_part_of_its_label() -> None:
    assert labels(INTERVIEW) == ["DANA VORR", "Host", "Ilan Hesk"]


def test_an_office_with_a_name_beside_it_is_the_name_and_two_places_are_left_out() -> None:
    text = (
        "Otto Tam (North Olm) (Ind): Will the Minister sign?\n\n"
        "The Minister for Trade (Dana Vorr): I will not. We wait.\n\n"
        "The Speaker (in the chair): I call Otto Tam."
    )

    assert labels(text) == ["Otto Tam", "Dana Vorr", "The Speaker"]


def test_an_office_that_answers_once_at_the_end_of_a_long_opening_makes_a_transcript() -> None:
    text = f"{'We welcome the offer of Arland. ' * 9}\n\nQuestion: Will you go?\n\nChancellor: I will not."

    assert labels(text) == ["Question", "Chancellor"]


def test_broadcasts_that_tell_of_others_are_transcripts() -> None:
    story = "Vorland rejected the plan. Its envoys left."
    named = f"DANA VORR, HOST: {story}\n\nILAN HESK, BYLINE: {story}"
    plain = f"Dana Vorr: {story}\n\nIlan Hesk: {story}\n\nDana Vorr: {story}\n\nIlan Hesk: {story}"

    assert labels(named) == ["DANA VORR, HOST", "ILAN HESK, BYLINE"]
    assert labels(plain) == ["Dana Vorr", "Ilan Hesk"] * 2
    assert labels(plain.replace(story, "23 votes")) == []


def test_who_answers_questions_in_the_name_of_a_state_makes_a_transcript() -> None:
    asked = "SPOKESMAN HOLM: Norland rejects the toll.\n\nQUESTION: The other side spoke of a call on Monday.\n\n"

    assert recognise_kind(f"{asked}SPOKESMAN HOLM: No call took place.\n") is ReportKind.TRANSCRIPT
    assert recognise_kind(asked) is ReportKind.ARTICLE


def test_people_with_honorifics_who_take_the_floor_once_make_a_transcript() -> None:
    text = "Mr. Hesk (Arland): We call for talks.\n\nMs. Tam (Borland): We cannot accept that."

    assert labels(text) == ["Mr. Hesk", "Ms. Tam"]
    assert labels("Lot 4: We sold it.\n\nOther Things: We kept them.") == []


@pytest.mark.parametrize("text", [BRIEFING, MINISTRY, INTERVIEW])
def test_text_in_turns_is_a_transcript(text: str) -> None:
    assert recognise_kind(text) is ReportKind.TRANSCRIPT


def test_a_label_on_its_own_line_heads_what_follows() -> None:
    text = "Dana Vorr:\nWe said no.\n\nIlan Hesk:\nWhy did you?\n\nDana Vorr:\nWe were not asked."

    assert speeches(text) == ["We said no.", "Why did you?", "We were not asked."]


@pytest.mark.parametrize(("text", "label"), [(BRIEFING, "MR. VORR"), (MINISTRY, "Lena Orrin")])
def test_who_speaks_again_is_found_where_the_line_breaks_are_lost(text: str, label: str) -> None:
    running = " ".join(text.replace("Q    ", "Q: ").split())

    assert labels(running).count(label) == 2
    assert recognise_kind(running) is ReportKind.TRANSCRIPT


def test_colons_in_running_text_are_no_labels() -> None:
    text = "Vorr had one aim: peace. He said so. The plan: two talks. Results: Olm won. The plan: none was agreed."

    assert labels(text) == []


def test_one_labelled_speech_is_a_transcript_of_one_turn() -> None:
    text = "President Vorr: We will not sign. We were not asked.\n\nOur door is open."

    assert labels(text) == ["President Vorr"]
    assert speeches(text) == [text.partition(": ")[2]]


@pytest.mark.parametrize("text", [ARTICLE, RESULTS, "Vorland Talks: Vorr Says No.\n\nVorr said no.", "Vorr: No.", ""])
def test_headlines_and_tables_with_colons_have_no_turns(text: str) -> None:
    assert turns(text) == ()
    assert recognise_kind(text) is ReportKind.ARTICLE


def test_a_headline_with_a_colon_above_a_transcript_is_no_turn() -> None:
    text = "Tarn Talks: Vorr Says No Again\n\n" + MINISTRY

    assert labels(text)[0] == "Olm News Agency"


@pytest.mark.parametrize(
    "heading",
    [
        "Joint Statement by Vorland and Kestria",
        "Remarks by President Dana Vorr at the Tarn Forum",
        "Statement of the Foreign Minister",
        "Tarn Communiqué",
        "Full text: Declaration of the Lake States",
        "Press Briefing by Press Secretary Dana Vorr and Trade Adviser Ilan Hesk, 5/17/12",
        "Gaggle by Press Secretary Dana Vorr aboard the ferry",
    ],
)
def test_a_text_headed_as_a_statement_is_one(heading: str) -> None:
    text = f"{heading}\n\nThe two sides call for an end of the blockade. They will meet again in Olm."

    assert recognise_kind(text) is ReportKind.STATEMENT


def test_a_title_kept_apart_can_head_a_statement() -> None:
    text = "The two sides call for an end of the blockade."

    assert recognise_kind(text, title="Joint communique of Vorland and Kestria") is ReportKind.STATEMENT


def test_first_persons_without_a_teller_make_a_statement() -> None:
    text = "We call on Kestria to open the port. Our people need bread. We will not wait, and our patience ends."

    assert recognise_kind(text) is ReportKind.STATEMENT


@pytest.mark.parametrize(
    "text",
    [
        "Statement by the Special Envoy\n\nI met both sides. Arland asked for time. I will report on Friday.",
        "Northport statement on the talks\n\nWe have repeatedly asked the union to vote. It has not.",
        "ARLAND – Spokesperson's Comment\n\nThe ministry condemns the raid. We have summoned the envoy.",
    ],
)
def test_own_words_may_tell_what_was_asked(text: str) -> None:
    assert recognise_kind(text) is ReportKind.STATEMENT


@pytest.mark.parametrize(
    "text",
    [
        "Statement by minister angers opposition\n\nThe minister said no. The opposition said yes, and told him so.",
        "“We call on Kestria. We need bread. Our people wait. We will not,” Vorr said.",
        "Press briefing by minister angers opposition\n\nThe minister said no. The opposition told him so.",
        "We asked. We were told no, the minister said. We asked again.",
    ],
)
def test_a_report_about_a_statement_is_an_article(text: str) -> None:
    assert recognise_kind(text) is ReportKind.ARTICLE


@given(st.text(alphabet="AVq:?. \n“\"'we\t", max_size=200))
def test_turns_are_in_order_apart_and_never_empty(text: str) -> None:
    at = 0
    for label, speech in turns(text):
        assert at <= label.start < label.end <= speech.start < speech.end <= len(text)
        assert text[speech.start : speech.end].strip() == text[speech.start : speech.end]
        at = speech.end


def test_one_label_is_a_turn_where_a_text_is_known_to_be_a_transcript() -> None:
    text = "Lena Vorr: Borland told us that it rejects the map."

    assert turns(text) == ()
    assert [text[label.start : label.end] for label, _ in turns(text, is_transcript=True)] == ["Lena Vorr"]


def test_the_time_before_a_label_belongs_to_no_turn() -> None:
    _, speech = turns(INTERVIEW)[0]

    assert INTERVIEW[speech.start : speech.end] == "We said no."


@pytest.mark.parametrize(
    "lines",
    [
        "**Dana Vorr:** We said no.\n\n**Question (Tarn Radio):** Why?\n\n**Dana Vorr:** We were not asked.",
        "__Dana Vorr__: We said no.\n\n__Question__: Why?\n\n__Dana Vorr__: We were not asked.",
        ">> Dana Vorr: We said no.\n>> Question: Why?\n>> Dana Vorr: We were not asked.",
        "[Dana Vorr]: We said no.\n[Question]: Why?\n[Dana Vorr]: We were not asked.",
        "Dana Vorr.- We said no.\n\nQuestion.- Why?\n\nDana Vorr.- We were not asked.",
        "Dana Vorr. — We said no.\n\nQuestion. — Why?\n\nDana Vorr. — We were not asked.",
    ],
)
def test_labels_come_in_bold_brackets_and_with_dashes(lines: str) -> None:
    assert recognise_kind(lines) is ReportKind.TRANSCRIPT
    assert labels(lines) == ["Dana Vorr", "Question", "Dana Vorr"]
    assert speeches(lines)[::2] == ["We said no.", "We were not asked."]


def test_questions_and_answers_may_stand_behind_a_dash() -> None:
    text = "Q - Will you sign?\n\nA - We will sign it.\n\nQ – And the tolls?\n\nA — We reject the tolls."

    assert labels(text) == ["Q", "A", "Q", "A"]
    assert speeches(text)[1] == "We will sign it."


@pytest.mark.parametrize(
    "text",
    [
        "TARN.- The president said on Monday that we must wait. “We were not asked,” she said.\n\nThe port is shut.",
        "**Our view:** The port should open.\n\n**Read more:** We asked the union what it thinks of the port.",
        "> Kestria is ready, we hear.\n> The envoy is not.\n\nWho will go?",
        "A - The port of Tarn\nB - The lake\nC - The road that we take to Tarn",
    ],
)
def test_datelines_headings_and_lists_are_no_labels(text: str) -> None:
    assert turns(text) == ()


def test_a_colon_without_a_blank_ends_a_role_and_a_name_met_with_one() -> None:
    text = "ACN Reporter:Will you pay?\n\nDana Vorr: We will.\n\nTVO Reporter:When?\n\nDana Vorr:Soon, we hope."

    assert [text[label.start : label.end] for label, _ in turns(text)] == [
        "ACN Reporter",
        "Dana Vorr",
        "TVO Reporter",
        "Dana Vorr",
    ]


def test_a_colon_without_a_blank_ends_nothing_else() -> None:
    text = "Dana Vorr: Will you pay?\n\nOtto Tam: We will, by Friday.\nRatio:One to two.\n\nDana Vorr: And you?"

    assert [text[label.start : label.end] for label, _ in turns(text)] == ["Dana Vorr", "Otto Tam", "Dana Vorr"]


def test_a_reporter_who_asked_and_a_label_without_a_blank_are_turns() -> None:
    asked = "A reporter asked: Kestria closed its ports. What is your response?\n\nA: We urge Kestria to open them."
    tight = "Harbour Wire Reporter:Will the envoy travel?\n\nLena Orrin: We have no plans for that."

    assert labels(asked) == ["A reporter asked", "A"]
    assert labels(tight) == ["Harbour Wire Reporter", "Lena Orrin"]
    assert labels("The reporter asked: why? Nobody knew.\n\nThe port:Olm stayed open.") == []


def test_a_long_answer_before_the_first_question_is_a_part_of_the_transcript() -> None:
    answer = "We will wait for the envoys of Vorland. Our view of the port is well known, and we said so to them all."
    text = f"{answer}\n\nQUESTION: Will you go?\n\nMR HESK: I will.\n\nQUESTION: When?"

    assert len(text) < 2 * len(answer)
    assert recognise_kind(text) is ReportKind.TRANSCRIPT
    assert recognise_kind(text.replace("QUESTION", "Dana Vorr")) is not ReportKind.TRANSCRIPT


def test_labels_of_an_official_transcript_that_lost_its_lines_are_turns() -> None:
    text = "Q Will Vorland sign? It was asked to. MR. HESK: We will not sign it. I said so. Q Why not? "

    assert recognise_kind(text) is ReportKind.TRANSCRIPT
    assert labels(text) == ["Q", "MR. HESK", "Q"]
    assert labels(text.replace("MR. HESK:", "Mr. Hesk said")) == []
    assert labels("The film is rated Q. MR. HESK is in it. Q is a letter.") == []


def test_a_short_text_in_the_first_person_is_a_statement() -> None:
    post = "I want to thank Kestria. I will be lifting the toll on its boats, and my envoy will go to Olm."

    assert recognise_kind(post) is ReportKind.STATEMENT
    assert recognise_kind(f"{post} Vorr said so.") is ReportKind.ARTICLE
    assert recognise_kind(post + " Olm is a port." * 300) is ReportKind.ARTICLE
    assert recognise_kind("Vorr wrote: “I will go to my people, and I will wait.” He left.") is ReportKind.ARTICLE


def test_two_who_speak_once_each_by_title_and_name_make_a_transcript() -> None:
    text = "Talks in Tarn\n\nPRESIDENT VORR: We will not sign.\n\nForeign Minister Al Hesk: I welcome the offer."

    assert labels(text) == ["PRESIDENT VORR", "Foreign Minister Al Hesk"]
    assert labels(text.replace("We will not sign", "12 votes").replace("I welcome the offer", "9 votes")) == []
    assert labels(text.replace("Foreign Minister Al Hesk", "Olm Harbour")) == []


def test_q_and_a_with_a_full_stop_are_turns_and_the_items_of_a_list_are_none() -> None:
    assert labels("Q. Did she sign?\n\nA. We have nothing to announce.") == ["Q", "A"]
    assert labels("A. We sign it.\n\nB. Will you wait?") == []
    assert labels("A. We sign it.\n\nQ. Will you wait?") == []
    assert labels("Q. Tarn was early.\n\nShe left us.") == []
