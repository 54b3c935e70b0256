// The user's hand on one event: look, change, duplicate, delete, and make new ones.
import {refresh, send} from "./live.js";
import {plusDays, plusMinutes, side} from "./times.js";

const local = at => at.date ?? at.dateTime.slice(0, 16);

export function wireDialog(board) {
  const dialog = document.getElementById("event");
  const form = document.getElementById("event-form");
  const problem = document.getElementById("event-error");
  const raw = document.getElementById("event-raw");
  const {events, zone, shown} = board.dataset;
  let current = null;

  const path = () => `${events}/${encodeURIComponent(current.id)}`;

  function sort(allDay) {
    for (const input of [form.elements.start, form.elements.end]) {
      const value = input.value;
      input.type = allDay ? "date" : "datetime-local";
      input.value = allDay ? value.slice(0, 10) : value.length === 10 ? `${value}T09:00` : value;
    }
  }

  function open(event) {
    current = event.id ? event : null;
    problem.textContent = "";
    raw.hidden = !current;
    raw.querySelector("pre").textContent = JSON.stringify(event, null, 2);
    document.getElementById("event-heading").textContent = current ? "Event" : "New event";
    document.getElementById("delete-event").hidden = !current;
    document.getElementById("copy-event").hidden = !current;
    const allDay = Boolean(event.start.date);
    form.elements.allDay.checked = allDay;
    sort(allDay);
    form.elements.summary.value = event.summary ?? "";
    form.elements.location.value = event.location ?? "";
    form.elements.description.value = event.description ?? "";
    form.elements.start.value = local(event.start);
    // Google's last day is the one after; people mean the last one.
    form.elements.end.value = allDay ? plusDays(local(event.end), -1) : local(event.end);
    dialog.showModal();
  }

  function written() {
    const {allDay, start, end, summary, location, description} = form.elements;
    const body = {
      start: side(start.value, zone),
      end: side(allDay.checked ? plusDays(end.value, 1) : end.value, zone),
    };
    for (const field of [summary, location, description]) {
      body[field.name] = field.value === "" ? null : field.value;
    }
    return current ? changed(body) : body;
  }

  function changed(body) {
    for (const key of ["start", "end"]) {
      if (local(body[key]) === local(current[key])) {
        delete body[key];
      }
    }
    for (const key of ["summary", "location", "description"]) {
      if ((body[key] ?? "") === (current[key] ?? "")) {
        delete body[key];
      }
    }
    return body;
  }

  async function attempt(deed) {
    try {
      await deed();
      dialog.close();
      await refresh();
    } catch (refused) {
      problem.textContent = refused.message;
    }
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    attempt(() => current ? send("PATCH", path(), written()) : send("POST", events, written()));
  });
  form.elements.allDay.addEventListener("change", event => sort(event.target.checked));
  document.getElementById("delete-event").addEventListener("click", () => attempt(() => send("DELETE", path())));
  document.getElementById("copy-event").addEventListener("click", () => attempt(() => send("POST", `${path()}/copy`)));
  document.getElementById("close-event").addEventListener("click", () => dialog.close());
  document.getElementById("new-event").addEventListener("click", () => {
    const start = `${shown}T09:00`;
    open({start: side(start, zone), end: side(plusMinutes(start, 60), zone)});
  });
  board.addEventListener("click", async click => {
    const button = click.target.closest("[data-event]");
    if (button) {
      open(await send("GET", `${events}/${encodeURIComponent(button.dataset.event)}`));
    }
  });
}
