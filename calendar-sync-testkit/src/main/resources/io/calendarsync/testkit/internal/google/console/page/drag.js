// Moves an event to where it is dropped, in steps of a quarter of an hour.
import {holdStill, refresh, say, send} from "./live.js";
import {minutesBetween, plusMinutes, side} from "./times.js";

const STEP = 15;

export function wireDrag(board) {
  const {events, zone} = board.dataset;
  let dragged = null;

  const day = event => event.target.closest("[data-day]");

  board.addEventListener("dragstart", event => {
    const box = event.target.getBoundingClientRect();
    dragged = {...event.target.dataset, grip: event.clientY - box.top};
    event.dataTransfer.setData("text/plain", dragged.event);
    event.dataTransfer.effectAllowed = "move";
    holdStill(true);
  });
  board.addEventListener("dragover", event => {
    if (dragged && day(event)) {
      event.preventDefault();
      mark(day(event));
    }
  });
  board.addEventListener("dragend", () => {
    dragged = null;
    mark(null);
    holdStill(false);
  });
  board.addEventListener("drop", async event => {
    const target = day(event);
    if (!dragged || !target) {
      return;
    }
    event.preventDefault();
    const {event: id, start, end, grip} = dragged;
    const from = moved(start, target, event.clientY - grip);
    const until = plusMinutes(end, minutesBetween(start, from));
    try {
      await send("PATCH", `${events}/${encodeURIComponent(id)}`, {start: side(from, zone), end: side(until, zone)});
      say("");
    } catch (refused) {
      say(refused.message);
    }
    holdStill(false);
    await refresh();
  });

  function mark(target) {
    for (const other of board.querySelectorAll(".over")) {
      other.classList.remove("over");
    }
    target?.classList.add("over");
  }
}

function moved(start, target, top) {
  const {day} = target.dataset;
  if (start.length === 10) {
    return day;
  }
  const onGrid = target.classList.contains("slots") && getComputedStyle(target).position === "relative";
  if (!onGrid) {
    return day + start.slice(10);
  }
  const box = target.getBoundingClientRect();
  const minutes = Math.round((top - box.top) / box.height * 1440 / STEP) * STEP;
  return plusMinutes(`${day}T00:00`, Math.min(Math.max(minutes, 0), 1440 - STEP));
}
