import { h } from './dom.js';

/** Where a person types. `send` answers a sentence when it went wrong. */
export function composer({ suggestions, trigger, send }) {
  const input = h('input', { type: 'text', autocomplete: 'off', 'aria-label': 'Message' });
  const offers = h('ul', { class: 'offers', hidden: true });
  const trouble = h('p', { class: 'trouble', hidden: true });
  const button = h('button', { type: 'submit', 'aria-label': 'Send' });
  button.innerHTML =
    '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2.5 3.2 18 10 2.5 16.8l2-5.6 7-1.2-7-1.2z"/></svg>';
  const element = h('form', { class: 'composer' }, offers, trouble, h('div', {}, input, button));

  const offer = () => {
    const typed = input.value.trimStart();
    const fitting = suggestions.filter((text) => text.startsWith(typed) && text !== typed);
    offers.hidden = !(typed.startsWith(trigger) && fitting.length > 0);
    offers.replaceChildren(...fitting.map((text) => offerItem(text)));
  };
  const offerItem = (text) => {
    const take = (event) => {
      event.preventDefault();
      input.value = text;
      offers.hidden = true;
      input.focus();
    };
    return h('li', { onmousedown: take }, text);
  };
  input.addEventListener('input', offer);
  input.addEventListener('focus', offer);
  input.addEventListener('blur', () => (offers.hidden = true));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || offers.hidden) return;
    event.preventDefault();
    input.value = offers.firstElementChild.textContent;
    offer();
  });
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
    place(name, hint = `Message ${name}, or type ${trigger}ringi`) {
      if (input.placeholder !== hint) input.placeholder = hint;
    },
  };
}
