from __future__ import annotations


def test_a_brief_is_printed_or_written(run, talks, tmp_path):
    printed = run("brief", *talks).out
    ran = run("brief", *talks, "--format", "html", "--out", tmp_path / "brief.html")

    assert printed.startswith("# Talks on the strait\n")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "brief.html").read_text("utf-8").startswith("<!doctype html>")


def test_the_ending_of_the_file_says_how_a_brief_is_written(run, talks, tmp_path):
    for name, start in (("brief.html", "<!doctype html>"), ("brief.md", "# Talks"), ("brief", "# Talks")):
        run("brief", *talks, "--out", tmp_path / name)

        assert (tmp_path / name).read_text("utf-8").startswith(start)

    run("brief", *talks, "--format", "md", "--out", tmp_path / "plain.html")

    assert (tmp_path / "plain.html").read_text("utf-8").startswith("# Talks")


def test_the_days_that_count_as_recent_can_be_given(run, talks):
    assert "in the last 7 days" in run("brief", *talks).out
    assert "1 party has moved in the last 30 days" in run("brief", *talks, "--days", "30").out
    assert run("brief", *talks, "--days", "0").code == 2


def test_without_a_negotiation_file_it_says_what_to_do(run, talks):
    ran = run("brief", *talks[:2])

    assert (ran.code, ran.out) == (2, "")
    assert "--negotiation FILE" in ran.err


def test_days_beyond_the_calendar_are_refused(run, talks):
    assert run("brief", *talks, "--days", "99999999").code == 2
