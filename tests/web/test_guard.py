"""Who may enter, and from where a form may come."""

import pytest

from onrecord.errors import BadServer
from onrecord.web.guard import POLICY, entry_cookie, form_field, is_genuine, refusal_of
from onrecord.web.settings import Settings, load_token

TOKEN = "a-token-nobody-guesses"  # noqa: S105


@pytest.fixture
def open_settings(tmp_path):
    return Settings(record=tmp_path / "r.sqlite")


@pytest.fixture
def closed(tmp_path):
    return Settings(record=tmp_path / "r.sqlite", host="10.0.0.5", token=TOKEN)


def asked(path="/matrix", method="GET", **headers):
    headers = {"host": "127.0.0.1:8420"} | {key.replace("_", "-"): value for key, value in headers.items()}
    raw = [(key.encode(), value.encode()) for key, value in headers.items()]
    return {"type": "http", "path": path, "method": method, "headers": raw, "query_string": b""}


def status(scope, settings):
    refusal = refusal_of(scope, settings)
    return refusal and refusal.status.value


def test_an_address_that_others_reach_needs_a_token(tmp_path):
    with pytest.raises(BadServer, match=r"0\.0\.0\.0 can be reached from other machines\. Give --token-file"):
        Settings(record=tmp_path / "r.sqlite", host="0.0.0.0")  # noqa: S104


def test_settings_keep_their_secrets_out_of_logs(closed):
    assert closed.token not in repr(closed)
    assert closed.secret not in repr(closed)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.8.8.8"])
def test_this_machine_needs_none(tmp_path, host):
    assert Settings(record=tmp_path / "r.sqlite", host=host).token is None


@pytest.mark.parametrize("held", ["", "short", "two words that are long enough"])
def test_a_token_that_could_be_guessed_is_refused(tmp_path, held):
    (tmp_path / "token").write_text(held)
    with pytest.raises(BadServer, match="one word of at least 16"):
        load_token(tmp_path / "token")


def test_a_token_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BadServer, match="nowhere cannot be read"):
        load_token(tmp_path / "nowhere")


def test_without_a_token_the_visitor_is_asked_for_it(closed):
    assert status(asked(host="10.0.0.5:8420"), closed) == 401
    assert status(asked(host="10.0.0.5", authorization="Bearer wrong"), closed) == 401
    assert status(asked(host="10.0.0.5", cookie=f"onrecord-entry={TOKEN}"), closed) == 401


def test_a_visitor_with_the_token_or_its_cookie_enters(closed):
    assert status(asked(host="10.0.0.5", authorization=f"Bearer {TOKEN}"), closed) is None
    assert status(asked(host="10.0.0.5", cookie=f"onrecord-entry={entry_cookie(closed)}"), closed) is None


def test_the_cookie_does_not_tell_the_token(closed):
    assert TOKEN not in entry_cookie(closed)


@pytest.mark.parametrize(("host", "expected"), [("localhost:8420", None), ("[::1]:8420", None), ("evil.example", 421)])
def test_a_name_that_was_made_to_mean_this_machine_is_refused(open_settings, host, expected):
    assert status(asked(host=host), open_settings) == expected


def test_a_form_from_elsewhere_is_refused(open_settings):
    sent = {"method": "POST", "content_length": "10"}
    assert status(asked(**sent, origin="http://evil.example"), open_settings) == 403
    assert status(asked(**sent, origin="null"), open_settings) == 403
    assert status(asked(**sent, sec_fetch_site="cross-site"), open_settings) == 403
    assert status(asked(**sent, sec_fetch_site="same-site"), open_settings) == 403
    assert status(asked(**sent, origin="http://127.0.0.1:8420", sec_fetch_site="same-origin"), open_settings) is None


def test_what_is_sent_is_bounded(open_settings):
    sent = {"method": "POST", "origin": "http://127.0.0.1:8420"}
    assert status(asked("/review", content_length=str(2 << 20), **sent), open_settings) == 413
    files = sent | {"content_type": "multipart/form-data; boundary=b"}
    assert status(asked("/jobs", content_length=str(2 << 20), **files), open_settings) is None
    assert status(asked("/jobs", content_length=str(1 << 30), **files), open_settings) == 413
    # What is no file waits in memory.
    assert status(asked("/jobs", content_length=str(2 << 20), **sent), open_settings) == 413
    assert status(asked("/review", **sent), open_settings) == 411


def test_a_form_is_genuine_for_the_browser_it_was_made_for(open_settings):
    from starlette.requests import HTTPConnection

    request = HTTPConnection(asked(cookie="onrecord-form=abc"))
    assert is_genuine(open_settings, request, form_field(open_settings, "abc"))
    assert not is_genuine(open_settings, request, form_field(open_settings, "abd"))
    assert not is_genuine(open_settings, request, "")
    assert not is_genuine(open_settings, HTTPConnection(asked()), form_field(open_settings, ""))


def test_nothing_runs_but_our_own_files():
    assert "unsafe" not in POLICY
    assert "default-src 'none'" in POLICY
    assert "script-src 'self';" in POLICY
