// What pages do beyond forms and links. Every page works without it, but for the slider and the plots.
"use strict";

// A slider over the days on which something counts sets the date beside it.
function slide(slider) {
  const days = slider.dataset.days.split(" ");
  const field = slider.form.elements[slider.dataset.for];
  slider.value = field.value ? Math.max(0, days.findLastIndex((day) => day <= field.value)) : days.length - 1;
  slider.closest("[hidden]").hidden = false;
  slider.addEventListener("input", () => {
    // The last place is "now": what has no day counts too.
    field.value = Number(slider.value) === days.length - 1 ? "" : days[slider.value];
    slider.setAttribute("aria-valuetext", field.value || "now");
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
}

// An address that is sent on says only what was chosen.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  for (const [name, value] of [...detail.formData]) if (value === "") detail.formData.delete(name);
});
document.querySelectorAll("input[type=range][data-days]").forEach(slide);
document.addEventListener("keydown", keys);
