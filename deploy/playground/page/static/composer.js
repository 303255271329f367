import { h } from './dom.js';

const paperPlane =
  '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2.5 3.2 18 10 2.5 16.8l2-5.6 7-1.2-7-1.2z"/></svg>';

/** Where a person types. `send` answers a sentence when it went wrong. */
export function composer({ suggestions, trigger, send }) {
  const input = h('input', { type: 'text', autocomplete: 'off', 'aria-label': 'Message' });
  const trouble = h('p', { class: 'trouble', hidden: true });
  const button = h('button', { type: 'submit', 'aria-label': 'Send', html: paperPlane });
  const offers = offerTo(input, suggestions, trigger);
  const element = h('form', { class: 'composer' }, offers, trouble, h('div', {}, input, button));
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    offers.hidden = true;
    trouble.hidden = true;
    const wrong = await send(text).catch((error) => String(error.message));
    trouble.hidden = wrong === undefined;
    trouble.textContent = wrong ?? '';
  });
  return {
    element,
    input,
    place(hint) {
      if (input.placeholder !== hint) input.placeholder = hint;
    },
  };
}

/** What may be typed, above the box, once the trigger is there; Tab takes the first. */
function offerTo(input, suggestions, trigger) {
  const offers = h('ul', { class: 'offers', hidden: true });
  const take = (text) => {
    input.value = text;
    offers.hidden = true;
    input.focus();
  };
  const offer = () => {
    const typed = input.value.trimStart();
    const fitting = suggestions.filter((text) => text.startsWith(typed) && text !== typed);
    offers.hidden = !(typed.startsWith(trigger) && fitting.length > 0);
    const item = (text) => h('li', { onmousedown: (event) => pick(event, text) }, text);
    offers.replaceChildren(...fitting.map(item));
  };
  const pick = (event, text) => {
    event.preventDefault();
    take(text);
  };
  input.addEventListener('input', offer);
  input.addEventListener('focus', offer);
  input.addEventListener('blur', () => (offers.hidden = true));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || offers.hidden) return;
    event.preventDefault();
    take(offers.firstElementChild.textContent);
  });
  return offers;
}
