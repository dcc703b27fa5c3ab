// Asks the questions of the page one at a time. Without this script the page shows them all, with what they lead to.
import { CHANGE, hasStrangers, isAnswers, TITLE, written } from "./address.js";
import { readFlow, walk } from "./flow.js";
import { part } from "./parts.js";
import { fillQuestion, resultScreen } from "./screens.js";

/**
 * @param {HTMLElement} finder
 * @param {HTMLElement} text
 */
function ask(finder, text) {
  const flow = readFlow(text);
  const form = part(finder, "form", HTMLFormElement);
  const note = part(form, ".note");
  const state = { given: new URLSearchParams(), asked: flow.first };

  function show() {
    const given = new URLSearchParams(isAnswers(location.hash) ? location.hash.slice(1) : "");
    const title = given.get(TITLE) ?? "";
    const { choices, next } = walk(flow, given);
    const changed = choices.findIndex(({ question }) => question.id === given.get(CHANGE));
    const question = changed < 0 ? flow.questions.get(next) : choices[changed].question;
    finder.querySelector(".result")?.remove();
    form.hidden = !question;
    note.textContent = "";
    if (question) {
      fillQuestion(finder, flow, question, changed < 0 ? choices : choices.slice(0, changed), choices, title);
      if (hasStrangers(choices, given)) note.textContent = note.dataset.notKnown ?? "";
    } else {
      form.after(resultScreen(finder, flow, choices, next, title));
    }
    Object.assign(state, { given, asked: question?.id ?? "" });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = form.querySelector("input:checked");
    if (!(chosen instanceof HTMLInputElement)) {
      note.textContent = note.dataset.choose ?? "";
      part(form, "input").focus();
      return;
    }
    state.given.set(state.asked, chosen.value);
    location.hash = written(walk(flow, state.given).choices, state.given.get(TITLE) ?? "");
  });

  finder.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== TITLE) return;
    state.given.set(TITLE, target.value);
    const { choices, next } = walk(flow, state.given);
    history.replaceState(null, "", written(choices, target.value));
    // The field keeps the focus; what carries the title is made anew.
    const renewed = resultScreen(finder, flow, choices, next, target.value).querySelectorAll("a");
    for (const [index, link] of part(finder, ".result").querySelectorAll("a").entries()) link.href = renewed[index].href;
  });

  finder.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest(".print")) print();
  });

  addEventListener("hashchange", () => {
    // A link to a place on the page leaves the answers as they stand.
    if (location.hash && location.hash !== `#${finder.id}` && !isAnswers(location.hash)) return;
    show();
    part(finder, ".screen:not([hidden]) h2").focus({ preventScroll: true });
    if (finder.getBoundingClientRect().top < 0) finder.scrollIntoView();
  });

  for (const example of /** @type {NodeListOf<HTMLAnchorElement>} */ (text.querySelectorAll("a[data-answers]"))) {
    example.hash = example.dataset.answers ?? "";
  }
  finder.hidden = false;
  if (isAnswers(location.hash)) show();
}

ask(part(document, ".finder"), part(document, ".flow"));
