"""Writes the tables of `docs/evaluation.md` from the result files; no figure there is typed by hand.

Cog runs these functions: `make docs` fails where the page differs from what they return, and
`make fix` brings it up to date.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.gate import figure
from bench.results import load

RIVALS = json.loads((Path(__file__).parent / "rivals.json").read_text("utf-8"))
NOT_MEASURED = "*Not measured yet.*\n"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table.

    >>> print(table(("a", "b"), [(1, None)]), end="")
    | a | b |
    | --- | --- |
    | 1 | – |
    """
    lines = [head, ["---"] * len(head), *(["–" if cell is None else str(cell) for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _f(value: float | None, digits: int = 3) -> str | None:
    return None if value is None else f"{value:.{digits}f}"


def _with_interval(value: float | None, ends: Sequence[float] | None) -> str | None:
    return _f(value) if value is None or not ends else f"{value:.3f} ({ends[0]:.3f}–{ends[1]:.3f})"


def _latest(kind: str) -> dict[str, Any] | None:
    found = load(kind)
    return found[-1] if found else None


def circumstances(kind: str) -> str:
    """Return one line saying when and with what the latest result of a kind was measured."""
    values = _latest(kind)
    if values is None:
        return NOT_MEASURED
    machine, versions = values["machine"], values["packages"]
    packages = ", ".join(f"{name} {version}" for name, version in versions.items() if version)
    return (
        f"Measured {values['date'][:10]} at revision `{values['revision']}` on {machine['processor']} "
        f"({machine['cores']} cores), Python {machine['python']}; {packages}; random seed {values['seed']}.\n"
    )


def polnear() -> str:
    """Return the table of readers on PolNeAR dev: ours, trivial ones, rivals, annotators."""
    values = _latest("quality")
    figures = values["figures"] if values else {}
    rows: list[Sequence[object]] = []
    ours = figures.get("polnear_dev")
    if ours:
        f1, ends = ours["attributions"], ours.get("ci95_f1", {})
        soft, e2e = (_with_interval(f1[level]["f1"], ends.get(level)) for level in ("soft", "e2e"))
        rows.append(("**onrecord**", soft, e2e, _f(f1["strict"]["f1"]), "measured here"))
    for name, levels in (figures.get("baselines", {}).get("polnear_dev") or {}).items():
        rows.append((name, *(_f(levels[level]["f1"]) for level in ("soft", "e2e", "strict")), "trivial, measured here"))
    for rival in (*RIVALS["polnear_dev"], *RIVALS["agreement"]):
        f1 = [_f(rival.get(f"{level}_f1"), 2) for level in ("soft", "e2e", "strict")]
        rows.append((rival["name"], *f1, f"study, {RIVALS['measured']}"))
    return table(("reader", "soft F1", "end-to-end F1", "strict F1", "figures from"), rows)


def own() -> str:
    """Return the table of figures on our own gold rows, with the trivial readers."""
    values = _latest("quality")
    if values is None:
        return NOT_MEASURED
    figures = values["figures"]
    rows: list[Sequence[object]] = []
    for task in ("attributions", "acts"):
        part = figures[f"own_{task}"]
        for level, f in part["levels"].items():
            rows.append((task, level, part["items"], _f(f["p"]), _f(f["r"]), _with_interval(f["f1"], f["ci95"])))
    for name, levels in figures["baselines"]["own"].items():
        for level in ("soft", "e2e"):
            f = levels[level]
            rows.append((f"trivial: {name}", level, None, _f(f["p"]), _f(f["r"]), _f(f["f1"])))
    return table(("task", "level", "gold", "precision", "recall", "F1 (95 % by report)"), rows)


def slices() -> str:
    """Return the table of figures by slice of our own gold rows."""
    values = _latest("quality")
    if values is None:
        return NOT_MEASURED
    part = values["figures"]["own_attributions"]
    rows = [(name, _f(f["p"]), _f(f["r"]), _f(f["f1"])) for name, f in part["slices"].items()]
    quality = ", ".join(f"{name} {v['right']} of {v['gold']}" for name, v in part["recall_by_quality"].items())
    return (
        table(("slice", "precision", "recall", "end-to-end F1"), rows) + f"\nFound end to end, by quality: {quality}.\n"
    )


def linking() -> str:
    """Return the table of links of our own mentions: whom names and titles mean, and for whom they speak."""
    values = _latest("quality")
    found = values["figures"].get("linking") if values else None
    if not found:
        return NOT_MEASURED
    right = [f"{v['right']} of {v['gold']}" for v in found["right_by_quality"].values()]
    head = ("mentions", "precision", "recall", "F1 (95 % by report)", *found["right_by_quality"])
    row = (found["mentions"], _f(found["p"]), _f(found["r"]), _with_interval(found["f1"], found["ci95"]), *right)
    sides = found["sides"]
    return table(head, [row]) + f"\nOf {sides['gold']} whose side we coded, {sides['right']} get the right one.\n"


def options() -> str:
    """Return the table of phrases sorted under the options of negotiation files, by part."""
    values = _latest("quality")
    found = values["figures"].get("options") if values else None
    if not found:
        return NOT_MEASURED
    parts = {
        "all": found,
        "in sight while rules were made": found["parts"]["first"],
        "written when the rules stood": found["parts"]["second"],
    }
    rows = [
        (name, f["items"], _f(f["p"]), _f(f["r"]), f"{f['other']['right']} of {f['other']['gold']}")
        for name, f in parts.items()
    ]
    return table(("pairs", "number", "precision", "recall", "“other” right"), rows)


def coreference() -> str:
    """Return the tables of chains: sources traced to who is meant, and CoNLL F1 beside the plainest rule."""
    values = _latest("quality")
    found = values["figures"].get("coreference") if values else None
    if not found:
        return NOT_MEASURED
    rows = [
        (name, f["gold"], f["right"], _with_interval(f["share"], f["ci95"]))
        for name, f in ((kind, found[kind]) for kind in ("sources", "people", "pronouns"))
    ]
    measures = ("muc", "b3", "ceafe", "f1")
    chains = [
        (name, *(_f(found[key][each]) for each in measures))
        for name, key in (("**onrecord**", "conll"), ("nearest compatible name, same mentions", "nearest_name"))
    ]
    head = ("sources of attributions", "gold", "right", "share (95 % by document)")
    return (
        table(head, rows)
        + "\n"
        + table(("chains", "MUC", "B-cubed", "CEAF-e", "CoNLL F1"), chains)
        + f"\nMentions alone: F1 {_f(found['mentions'])}. Documents: {len(found['documents'])}.\n"
    )


def acts() -> str:
    """Return the tables of figures on the shared acts, with intervals by report and the agreement of coders."""
    values = _latest("quality")
    measured = values["figures"].get("acts_dev") if values else None
    if not measured:
        return NOT_MEASURED
    ends = measured.get("ci95", {})
    levels = ("detect", "group", "kind", "full")
    ours = [_with_interval(measured[level]["f1"], ends.get(level)) for level in levels]
    rows: list[Sequence[object]] = [("**onrecord**", *ours, "measured here")]
    for rival in RIVALS["acts_agreement"]:
        shown = [_f(rival.get(f"{level}_f1")) for level in levels]
        rows.append((rival["name"], *shown, f"study, {RIVALS['measured']}"))
    heads = ("reader", *(f"{level} F1" for level in levels), "figures from")
    full = _with_interval(measured["full"]["p"], ends.get("full precision"))
    fields = [
        (name, _with_interval(share, ends.get(name)))
        for name, share in (*measured["of_kind_pairs"].items(), ("about", measured["about_f1"]))
    ]
    return (
        f"{table(heads, rows)}\nPrecision of full: {full}. Of acts found with the right kind, the share whose field is "
        f"right (of `about` the mean F1 of its words):\n\n{table(('field', 'right'), fields)}"
    )


def plover() -> str:
    """Return the tables of agreement with PLOVER's examples, and of what stood where another kind was meant."""
    values = _latest("quality")
    found = values["figures"].get("plover") if values else None
    if not found:
        return NOT_MEASURED
    one = found["one_to_one"]
    rows: list[Sequence[object]] = [("types that map one to one", one["records"], one["right"], _f(one["agreement"]))]
    rows += [
        (name, part["records"], part["right"], _f(part["right"] / part["records"]))
        for name, part in found["several"].items()
    ]
    given = [
        (name, sum(counts.values()), ", ".join(f"{kind} {count}" for kind, count in counts.items()))
        for name, counts in found["given"].items()
    ]
    return f"{table(('type', 'records', 'agree', 'share'), rows)}\n{table(('type', 'records', 'given'), given)}"


def days() -> str:
    """Return the table of days: expressions, and the days, media and addressees of statements and acts."""
    values = _latest("quality")
    found = values["figures"].get("days") if values else None
    if not found:
        return NOT_MEASURED
    rows: list[Sequence[object]] = []
    for name, part in (("cases of our own", found["own"]), ("shared cases", found["shared"])):
        if part:
            rows.append((f"time expressions, {name}", part["cases"], None, None, f"{part['right']} of {part['cases']}"))
    for name in sorted(found["own"]["by_slice"]):
        part = found["own"]["by_slice"][name]
        rows.append((f"– {name}", part["gold"], None, None, f"{part['right']} of {part['gold']}"))
    settings = found["settings"]
    parts = [(f"statements, {field}", settings[field]) for field in ("day", "medium", "addressee")]
    parts += [("acts, day, own gold", found["own_acts"]), ("acts, day, Wikinews reports", found["acts_dev"])]
    rows += [
        (name, part["gold"], _f(part["p"]), _f(part["r"]), f"{part['right']} of {part['given']} given")
        for name, part in parts
        if part
    ]
    return table(("what", "coded", "precision", "recall", "right"), rows)


def seed() -> str:
    """Return one line on the user's own example."""
    values = _latest("quality")
    found = values["figures"].get("seed") if values else None
    if not found:
        return NOT_MEASURED
    said, positions, deeds = found["attributions"], found["positions"], found["acts"]
    return (
        f"Of {said['gold']} attributions that we coded, {said['found_with_speaker']} are found with the right speaker; "
        f"of {deeds['gold']} acts {deeds['full']} are right in kind, actor, polarity and status; "
        f"of {positions['gold']} positions {positions['right']} are right with basis and condition.\n"
    )


def speed() -> str:
    """Return the tables of speed."""
    values = _latest("speed")
    if values is None:
        return NOT_MEASURED
    f, n = values["figures"], values["n"]
    rows: list[Sequence[object]] = [
        (f"characters per CPU second, {part}", f"{s['median']:,.0f}", f"{s['low']:,.0f}–{s['high']:,.0f}")
        for part, s in f["chars_per_cpu_second"].items()
    ]
    rows += [
        (f"ratio, {name.replace('_', ' ')}", s["median"], f"{s['low']}–{s['high']}") for name, s in f["ratios"].items()
    ]
    cold = f["cold_read"]
    rows += [
        (f"one cold `onrecord read`, {label}", cold[key]["median"], f"{cold[key]['low']}–{cold[key]['high']}")
        for key, label in (("cpu_s", "seconds of CPU"), ("peak_mb", "MB at its peak"))
    ]
    rows += [(f"load, {name}, seconds of CPU", seconds, None) for name, seconds in f["load_cpu_s"].items()]
    rows += [(f"peak memory after all texts, {name}, MB", mb, None) for name, mb in f["peak_mb"].items()]
    texts = f"{n['texts']} texts, {n['chars']:,} characters of {n['of']}, in {n['rounds']} rounds"
    said = f"{texts}. Rival: {f['spacy_pipeline']}."
    return table(("figure", "median", "range"), rows) + f"\n{said}\n"


def perturbations() -> str:
    """Return the table of what a changed layout costs, end to end."""
    values = _latest("robust")
    if values is None:
        return NOT_MEASURED
    figures = {name: part["by"] for name, part in values["figures"].items() if part}
    sets = [(name, label) for name, label in (("polnear_dev", "PolNeAR dev"), ("own", "own gold")) if name in figures]
    names = dict.fromkeys(name for part in figures.values() for name in part)
    rows = [(name, *(cell for key, _ in sets for cell in _perturbed(figures[key].get(name)))) for name in names]
    head = ("layout", *(f"{label}: {what}" for _, label in sets for what in ("reports changed", "F1", "lost")))
    return table(head, rows)


def _perturbed(found: dict[str, Any] | None) -> tuple[object, ...]:
    return (found["reports"], _f(found["f1"]), _f(found["loss"])) if found else (None, None, None)


def calibration() -> str:
    """Return the tables of confidence: its error by part, and what is right by tenths of the range."""
    values = _latest("quality")
    found = (
        {name: part for name, part in (values["figures"].get("calibration") or {}).items() if part} if values else {}
    )
    if not found:
        return NOT_MEASURED
    rows = [
        (name, part["n"], _f(part["sure"]), _f(part["right"]), _f(part["ece"]), _f(part["by_chance"]))
        for name, part in found.items()
    ]
    tenths = [
        (name, f"{held['from']:.1f}–{held['from'] + 0.1:.1f}", held["n"], _f(held["sure"]), _f(held["right"]))
        for name, part in found.items()
        for held in part["bins"]
    ]
    head = ("entries", "number", "mean confidence", "right", "expected calibration error", "error by chance alone")
    return f"{table(head, rows)}\n{table(('entries', 'confidence', 'number', 'mean confidence', 'right'), tenths)}"


def web() -> str:
    """Return the tables of the site under load: what a page and a build cost."""
    values = _latest("web")
    if values is None:
        return NOT_MEASURED
    f, n = values["figures"], values["n"]
    rows = [
        (kind, each["requests"], each["cpu_ms"]["median"], each["cpu_ms_p95"], each["kilobytes"]["high"])
        for kind, each in f["pages"].items()
        if each["requests"]
    ]
    rows.append(("all", f["requests"], f["cpu_ms"]["p50"], f["cpu_ms"]["p95"], None))
    head = ("page", "requests", "CPU, median, ms", "CPU, 95th percentile, ms", "largest answer, KB")
    build = f["build"]
    said = (
        f"{n['statements']:,} statements in {n['reports']:,} reports; {n['readers']} readers at once while "
        f"{f['acts_a_second']} acts a second were added: {len(f['errors'])} errors, {f['acts_lost']} of "
        f"{f['acts_added']:,} added acts lost. A build of the board took {build['cpu_s']} seconds of CPU and "
        f"{build['peak_mb']:,} MB of memory; the record has {build['record_mb']:,} MB, the board {build['board_mb']:,}."
    )
    return table(head, rows) + f"\n{said}\n"


def history() -> str:
    """Return every result so far, oldest first: old tables stay."""
    rows: list[Sequence[object]] = []
    names = ("own_attributions.levels.e2e.f1", "own_acts.levels.full.f1", "polnear_dev.attributions.e2e.f1")
    for values in load("quality"):
        found = [_f(figure(values["figures"], name)) for name in names]
        rows.append((values["date"][:10], f"`{values['revision']}`", *found, None))
    for values in load("speed"):
        ratio = values["figures"]["ratios"].get("whole_to_spacy", {}).get("median")
        rows.append((values["date"][:10], f"`{values['revision']}`", None, None, None, ratio))
    if not rows:
        return NOT_MEASURED
    head = (
        "date",
        "revision",
        "own end-to-end F1",
        "own acts full F1",
        "PolNeAR dev end-to-end F1",
        "speed, spaCy = 1",
    )
    return table(head, sorted(rows, key=lambda row: str(row[0])))
