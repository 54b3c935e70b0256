// Local times as texts, 2026-03-02T10:00 or 2026-03-02; reckoned in UTC, so that no zone of the browser's comes in.
const MINUTE = 60000;

const read = local => Date.parse(local.length === 10 ? `${local}T00:00Z` : `${local}Z`);

const write = (time, day) => new Date(time).toISOString().slice(0, day ? 10 : 16);

export const minutesBetween = (from, until) => (read(until) - read(from)) / MINUTE;

export const plusMinutes = (local, minutes) => write(read(local) + minutes * MINUTE, local.length === 10);

export const plusDays = (local, days) => plusMinutes(local, days * 1440);

/** One side of an event as Google writes it; null takes away what the other sort of event has there. */
export const side = (local, zone) => local.length === 10
  ? {date: local, dateTime: null, timeZone: null}
  : {date: null, dateTime: `${local}:00`, timeZone: zone};
