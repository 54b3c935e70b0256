// Keeps what is marked data-live as the server shows it.
const PERIOD = 1000;
const notice = document.getElementById("notice");
let hold = false;

/** While something is being dragged, what is under the pointer stays. */
export function holdStill(still) {
  hold = still;
}

export function say(text) {
  notice.textContent = text;
}

/** Sends JSON to the control API; what it refuses is an error with its sentence. */
export async function send(verb, path, body) {
  const response = await fetch(path, {
    method: verb,
    headers: {"Content-Type": "application/json"},
    body: verb === "GET" || body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error);
  }
  return answer;
}

export async function refresh() {
  const response = await fetch(location.href);
  if (!response.ok) {
    throw new Error(`the page answers ${response.status}`);
  }
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const region of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(region.id);
    if (next && !hold && next.innerHTML !== region.innerHTML) {
      replace(region, next);
    }
  }
}

function replace(region, next) {
  const focused = region.contains(document.activeElement) ? document.activeElement : null;
  region.replaceChildren(...next.childNodes);
  if (focused) {
    const again = focused.id
      ? document.getElementById(focused.id)
      : [...region.querySelectorAll("[data-event]")].find(event => event.dataset.event === focused.dataset.event);
    again?.focus();
  }
}

export function follow() {
  let lost = false;
  setInterval(async () => {
    if (document.hidden) {
      return;
    }
    try {
      await refresh();
      if (lost) {
        say("");
      }
      lost = false;
    } catch {
      lost = true;
      say("The fake does not answer.");
    }
  }, PERIOD);
}
