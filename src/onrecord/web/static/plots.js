// Draws, with Observable Plot, what a table or list beside the drawing tells too. Data stand in the page as JSON.
"use strict";

const SIGNS = { committed: "●", willing: "◐", for: "+", withheld: "○", against: "−", "ruled out": "✕" };
const SCALE = Object.keys(SIGNS);
const INK = (stance) =>
  ["committed", "willing", "for"].includes(stance) ? "var(--yes-ink)"
  : ["against", "ruled out"].includes(stance) ? "var(--no-ink)" : "var(--soft)";
// "2026", "2026-03" and "2026-03-09" are days to a browser too: the first ones.
const at = (day) => new Date(day);
const iso = (date) => date.toISOString().slice(0, 10);
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const words = (day) => day.split("-").reverse().map((part, i, all) => i === all.length - 2 ? MONTHS[part - 1] : i < all.length - 2 ? Number(part) : part).join(" ");
const clip = (text, most) => text.length > most ? `${text.slice(0, most).trimEnd()} …` : text;

// The time that a drawing spans, with room for a sign at both ends.
function span(days) {
  const [from, to] = d3.extent(days.map(at));
  const room = Math.max(864e5, (to - from) * 0.03);
  return [new Date(+from - room), new Date(+to + room)];
}

function told(step) {
  const marks = [step.condition && "with a condition", step.is_conflicting && "in conflict"].filter(Boolean);
  return `${[step.stance, ...marks].join(", ")}\n${step.basis}, from ${words(step.since)}${step.until ? ` to ${words(step.until)}` : ""}`;
}

function cellAddress(step) {
  const part = (id) => encodeURIComponent(id.replace(/[~/%]/g, (sign) => `~${sign.charCodeAt(0).toString(16).toUpperCase()}`));
  return `/cells/${part(step.party_id)}/${part(step.option_id)}?as_of=${encodeURIComponent(step.since)}`;
}

// Bars from the day a position was taken to the next one, each with its sign.
function bars(steps, place, until, apart) {
  const lines = steps.map((step) => ({ ...step, x1: at(step.since), x2: at(step.until || until), y: place(step) }));
  const firm = (step) => step.basis !== "hearsay";
  // Signs that would cover one another stay out, but for the newest: the bars go on showing what was held.
  const signed = lines.filter((step) => !step.until || step.x2 - step.x1 > apart);
  const sign = (step) => `${SIGNS[step.stance]}${step.condition ? "?" : ""}${step.is_conflicting ? "!" : ""}`;
  return {
    lines,
    marks: [
      Plot.ruleY(lines.filter(firm), { x1: "x1", x2: "x2", y: "y", stroke: (d) => INK(d.stance), strokeWidth: 6, strokeOpacity: 0.35 }),
      Plot.ruleY(lines.filter((d) => !firm(d)), { x1: "x1", x2: "x2", y: "y", stroke: (d) => INK(d.stance), strokeWidth: 2, strokeDasharray: "4 4" }),
      Plot.text(signed, { x: "x1", y: "y", text: sign, fill: (d) => INK(d.stance), stroke: "var(--paper)", strokeWidth: 5, fontSize: 17, fontWeight: 700 }),
    ],
  };
}

const frame = (width, more) => ({
  className: "plot", width, marginLeft: 12, marginRight: 12, marginTop: 8, marginBottom: 40,
  color: { type: "identity" }, ...more,
});
const days = (width) => Plot.axisX({ ticks: Math.max(2, Math.floor(width / 110)), tickSize: 4, fontSize: 12 });
const tip = (rows, channels) => Plot.tip(rows, Plot.pointer({ ...channels, fontSize: 13, lineWidth: 24 }));

// One line for each option of a party, or each party on an option.
function held({ lanes, lane, steps, until }, width) {
  const names = new Map(lanes.map(({ id, name }) => [id, name]));
  const domain = span([...steps.map((step) => step.since), until]);
  const { lines, marks } = bars(steps, (step) => step[lane], until, (domain[1] - domain[0]) * 16 / width);
  return Plot.plot(frame(width, {
    height: lanes.length * 46 + 56,
    x: { type: "utc", label: null, domain },
    y: { type: "point", domain: lanes.map(({ id }) => id), axis: null, padding: 0.7 },
    marks: [
      Plot.gridX({ ticks: Math.max(2, Math.floor(width / 110)) }), days(width), ...marks,
      Plot.text(lanes, { x: () => domain[0], y: "id", text: (d) => clip(d.name, Math.floor(width / 8)), dy: -17, textAnchor: "start", fontSize: 13 }),
      tip(lines, { x: "x1", y: "y", title: (d) => `${clip(names.get(d[lane]), 90)}\n${told(d)}` }),
    ],
  }));
}

// One party on one option: the higher, the nearer to a yes.
function scale({ steps, until }, width) {
  const domain = span([...steps.map((step) => step.since), until]);
  const { lines, marks } = bars(steps, (step) => step.stance, until, (domain[1] - domain[0]) * 8 / width);
  const used = SCALE.filter((stance, i) => {
    const places = steps.map((step) => SCALE.indexOf(step.stance));
    return i >= Math.min(...places, 2) && i <= Math.max(...places, 4);
  });
  return Plot.plot(frame(width, {
    height: used.length * 34 + 56, marginLeft: 84,
    x: { type: "utc", label: null, domain },
    y: { type: "point", domain: used, label: null, padding: 0.5 },
    marks: [
      Plot.gridY({ strokeOpacity: 0.2 }), Plot.axisY({ tickSize: 0, fontSize: 13 }), days(width), ...marks,
      tip(lines, { x: "x1", y: "y", title: told }),
    ],
  }));
}

// How much of each kind was done when; a mark is the larger, the more there is.
function done({ lanes, marks }, width) {
  const rows = marks.map((mark) => ({ ...mark, x: at(mark.day) }));
  const fill = (row) => row.kind === "change" ? "var(--no-ink)" : "var(--accent)";
  const what = (row) => `${row.rows} × ${row.kind}\n${words(row.day)}`;
  const given = { x: "x", y: "kind", r: "rows", fill, fillOpacity: 0.75 };
  return Plot.plot(frame(width, {
    height: lanes.length * 24 + 56, marginLeft: 84,
    x: { type: "utc", label: null, domain: span(rows.map((row) => row.day)) },
    y: { type: "point", domain: lanes, label: null, padding: 0.6 },
    r: { range: [0, 11], domain: [0, Math.max(4, ...rows.map((row) => row.rows))] },
    marks: [
      Plot.gridY({ strokeOpacity: 0.2 }), Plot.axisY({ tickSize: 0, fontSize: 13 }), days(width),
      Plot.dot(rows.filter((row) => row.kind !== "change"), given),
      Plot.dot(rows.filter((row) => row.kind === "change"), { ...given, symbol: "diamond" }),
      tip(rows, { x: "x", y: "kind", title: what }),
    ],
  }));
}

// Dragging over the plot narrows the list to that time, and the plot with it; so does the wheel with Ctrl held.
function zoom(drawing) {
  const form = document.getElementById("narrow");
  const x = drawing.scale("x");
  const [left, right] = x.range;
  const narrow = (from, to, kind) => {
    for (const [name, value] of [["since", from], ["until", to]]) {
      form.elements[name].type = value.length === 10 || !value ? "date" : "text";
      form.elements[name].value = value;
    }
    if (kind && kind !== "change") form.elements.kind.value = kind;
    form.requestSubmit();
  };
  const brush = d3.brushX()
    .extent([[left, 0], [right, drawing.viewBox.baseVal.height - 36]])
    .touchable(false)
    .on("end", ({ selection, sourceEvent }) => {
      if (!sourceEvent) return;
      if (selection) narrow(...selection.map((place) => iso(x.invert(place))));
      else if (drawing.value) narrow(drawing.value.day, drawing.value.day, drawing.value.kind);
    });
  d3.select(drawing).append("g").call(brush);
  drawing.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    clearTimeout(zoom.waiting);
    const middle = +x.invert(d3.pointer(event, drawing)[0]);
    const [from, to] = x.domain.map(Number);
    const factor = event.deltaY < 0 ? 0.5 : 2;
    zoom.waiting = setTimeout(() => narrow(...[from, to].map((end) => iso(new Date(middle + (end - middle) * factor)))), 150);
  }, { passive: false });
}

const PLOTS = { held, scale, done };

function draw(figure) {
  const data = JSON.parse(figure.querySelector("script").textContent);
  const place = figure.querySelector(".drawing");
  figure.hidden = false;
  const width = Math.max(280, Math.floor(place.clientWidth));
  if (figure.dataset.width === String(width)) return;
  figure.dataset.width = width;
  const drawing = PLOTS[figure.dataset.plot](data, width);
  // The frame has a name, and a table says the rest; what Plot names its groups says nothing.
  drawing.setAttribute("aria-hidden", "true");
  place.replaceChildren(drawing);
  if (figure.dataset.plot === "done") zoom(drawing);
  else drawing.addEventListener("click", () => { if (drawing.value) location.assign(cellAddress(drawing.value)); });
}

const drawAll = () => document.querySelectorAll("figure[data-plot]").forEach(draw);
drawAll();
document.addEventListener("htmx:afterSettle", drawAll);
let resized;
addEventListener("resize", () => { clearTimeout(resized); resized = setTimeout(drawAll, 150); });
