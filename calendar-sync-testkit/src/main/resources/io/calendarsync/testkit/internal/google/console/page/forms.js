// Forms with data-path send their fields to the control API.
import {refresh, say, send} from "./live.js";

function fields(form) {
  const body = {};
  for (const field of form.elements) {
    if (!field.name || field.closest("fieldset[disabled]")) {
      continue;
    }
    if (field.type === "checkbox") {
      body[field.name] = field.checked;
    } else if (field.value !== "") {
      body[field.name] = field.value;
    }
  }
  return body;
}

async function submit(form) {
  try {
    const body = fields(form);
    await send(form.dataset.verb, form.dataset.path, Object.keys(body).length ? body : undefined);
    say("");
  } catch (refused) {
    say(refused.message);
  }
  await refresh();
}

function chooseFault(select) {
  for (const set of document.querySelectorAll("[data-fault]")) {
    const chosen = set.dataset.fault === select.value;
    set.disabled = !chosen;
    set.hidden = !chosen || !set.querySelector("input, select");
  }
}

export function wireForms() {
  document.addEventListener("submit", event => {
    if (event.target.dataset.path) {
      event.preventDefault();
      submit(event.target);
    }
  });
  document.addEventListener("change", event => {
    const form = event.target.form;
    if (form && "auto" in form.dataset) {
      submit(form);
    }
  });
  const fault = document.getElementById("fault");
  if (fault) {
    fault.addEventListener("change", () => chooseFault(fault));
    chooseFault(fault);
  }
}
