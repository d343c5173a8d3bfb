// What pages do beyond forms and links. Every page works without it, but for the slider and the plots.
"use strict";

// A slider over the days on which something counts sets the date beside it.
function slide(slider) {
  const days = slider.dataset.days.split(" ");
  const field = slider.form.elements[slider.dataset.for];
  slider.value = field.value ? Math.max(0, days.findLastIndex((day) => day <= field.value)) : days.length - 1;
  slider.closest("[hidden]").hidden = false;
  const tell = () => slider.setAttribute("aria-valuetext", field.value || "now");
  tell();
  slider.addEventListener("input", () => {
    // The last place is "now": what has no day counts too.
    field.value = Number(slider.value) === days.length - 1 ? "" : days[slider.value];
    tell();
  });
}

// "/" goes to the search field, as readers of long lists expect; "j" and "k" go from entry to entry.
function keys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("find").focus();
  }
  if (event.key === "j" || event.key === "k") {
    const all = [...document.querySelectorAll("main :is(.cell, .words, .stop, .answer > summary)")];
    const stops = all.filter((each) => each.checkVisibility());
    const at = stops.indexOf(document.activeElement);
    const next = stops[event.key === "j" ? at + 1 : Math.max(0, at - 1)];
    if (next) next.focus();
  }
  // With the focus nowhere, as on a page just opened, Enter opens the first words: two keystrokes from a cell to them.
  if (event.key === "Enter" && event.target === document.body) document.querySelector("main .words")?.click();
  // Buttons and folded forms that name a key are pressed or opened by it.
  const named = document.querySelector(`main [data-key="${CSS.escape(event.key)}"]`);
  if (named instanceof HTMLDetailsElement) {
    event.preventDefault();
    named.open = true;
    named.querySelector("input:not([type=hidden]), select, textarea").focus();
  } else if (named) {
    event.preventDefault();
    named.click();
  }
}

// An address that is sent on says only what was chosen.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  for (const [name, value] of [...detail.formData]) if (value === "") detail.formData.delete(name);
});
// A reading tells how it goes; when it is done the page shows its summary.
function follow(box) {
  const events = new EventSource(box.dataset.events);
  events.onmessage = (event) => {
    const job = JSON.parse(event.data);
    box.querySelector("progress").value = job.done;
    const name = job.source.split("/").pop();
    box.querySelector(".told").textContent = `${job.done} of ${job.total} ${job.total === 1 ? "file" : "files"}${name ? `, now ${name}` : ""}`;
    if (job.is_done) {
      events.close();
      location.reload();
    }
  };
}

// Files dropped on a form are those of its file field.
function takeDrops(form) {
  const field = form.elements[form.dataset.drop];
  const mark = (isOver) => (event) => {
    event.preventDefault();
    form.classList.toggle("dropping", isOver);
  };
  form.addEventListener("dragover", mark(true));
  form.addEventListener("dragleave", mark(false));
  form.addEventListener("drop", (event) => {
    mark(false)(event);
    if (event.dataTransfer.files.length) field.files = event.dataTransfer.files;
  });
}

document.querySelectorAll("[data-events]").forEach(follow);
document.querySelectorAll("form[data-drop]").forEach(takeDrops);
document.querySelectorAll("input[type=range][data-days]").forEach(slide);
document.addEventListener("keydown", keys);
