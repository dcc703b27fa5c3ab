// Asks the questions of the page one at a time. Without this script the page shows them all, with what they lead to.
import { addressing, CHANGE, hasStrangers, isAnswers, TITLE } from "./address.js";
import { readFlow, walk } from "./flow.js";
import { part } from "../parts.js";
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
    const { choices, next } = walk(flow, given);
    const changed = choices.findIndex(({ question }) => question.id === given.get(CHANGE));
    const question = changed < 0 ? flow.questions.get(next) : choices[changed].question;
    finder.querySelector(".result")?.remove();
    form.hidden = !question;
    note.textContent = "";
    if (question) {
      const before = changed < 0 ? choices : choices.slice(0, changed);
      fillQuestion(finder, flow, question, before, choices, addressing(flow, given));
      if (hasStrangers(flow, given)) note.textContent = note.dataset.notKnown ?? "";
    } else {
      form.after(resultScreen(finder, flow, choices, next, given.get(TITLE) ?? "", addressing(flow, given)));
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
    location.hash = addressing(flow, state.given)();
  });

  finder.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== TITLE) return;
    state.given.set(TITLE, target.value);
    const { choices, next } = walk(flow, state.given);
    const address = addressing(flow, state.given);
    history.replaceState(null, "", address());
    // The field keeps the focus; what carries the title is made anew.
    const renewed = resultScreen(finder, flow, choices, next, target.value, address).querySelectorAll("a");
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
