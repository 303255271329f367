import { h, reconcile, revOf } from './dom.js';
import { slackDate } from './time.js';
import { act } from './store.js';

/**
 * The modal that is open for this person, with its inputs, hints and what is wrong with them. Those
 * it lies on are there unseen, with what was written in them.
 */
export function drawForm({ slack: { modal, modalsBelow }, me }) {
  const place = document.getElementById('form');
  const views = modal === null ? [] : [...modalsBelow, modal];
  const items = views.map((view) => {
    return { key: `${me} ${view.id}`, rev: revOf(shownOf(view)), view };
  });
  reconcile(place, items, ({ view }) => build(view));
  for (const page of place.children) page.hidden = page !== place.lastElementChild;
  if (modal !== null) showErrors(place.lastElementChild, modal.errors);
}

/** All that another view in the same modal may change. */
function shownOf({ title, submit, close, parts }) {
  return [title, submit, close, parts];
}

function build(modal) {
  const body = h('div', { class: 'form-body' }, modal.parts.map(part));
  for (const time of body.querySelectorAll('time')) {
    time.textContent = slackDate(Number(time.dataset.ts), time.dataset.format);
  }
  const trouble = h('p', { class: 'trouble', hidden: true });
  const submit = h('button', { type: 'submit', class: 'primary' }, modal.submit ?? 'Submit');
  const cancel = () => act({ on: 'slack.close', viewId: modal.id });
  const leave = modal.submit === undefined ? 'Close' : 'Cancel';
  const close = h('button', { type: 'button', onclick: cancel }, modal.close ?? leave);
  const form = h(
    'form',
    { role: 'dialog', 'aria-modal': 'true', 'aria-label': modal.title, novalidate: true },
    h(
      'header',
      {},
      h('h2', {}, modal.title),
      h('button', { type: 'button', 'aria-label': 'Close', onclick: cancel }, '×'),
    ),
    body,
    trouble,
    h('footer', {}, close, modal.submit === undefined ? null : submit),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form, modal.id, submit, trouble);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancel();
  });
  setTimeout(() => (form.querySelector(first) ?? submit).focus());
  return h('div', { class: 'veil' }, form);
}

/** Of a choice the option that is chosen, or the field below it. */
const first = 'input:not([type=radio]), input:checked, textarea, select';

async function send(form, viewId, submit, trouble) {
  submit.setAttribute('aria-busy', 'true');
  submit.disabled = true;
  const values = Object.fromEntries(new FormData(form));
  const answer = await act({ on: 'slack.submit', viewId, values }).catch(() => ({ acked: false }));
  submit.removeAttribute('aria-busy');
  submit.disabled = false;
  trouble.hidden = answer.acked !== false;
  trouble.textContent = 'We had some trouble connecting. Try again?';
}

function part({ html, input }) {
  if (input === undefined) return h('div', { class: 'blocks', html });
  const { element, label, hint, block_id: id, optional } = input;
  const extra = optional === true ? h('small', {}, ' (optional)') : null;
  const choice = element.type === 'radio_buttons';
  return h(
    choice ? 'fieldset' : 'label',
    { class: 'field', 'data-block': id },
    h(choice ? 'legend' : 'b', {}, label.text, extra),
    choice ? radioButtons(element, id) : control(element, id),
    h('span', { class: 'wrong', hidden: true }),
    hint === undefined ? null : h('small', { class: 'hint-line' }, hint.text),
  );
}

function radioButtons({ options, initial_option: chosen }, name) {
  const radio = ({ value, text }) => {
    const checked = value === chosen?.value;
    return h('label', {}, h('input', { type: 'radio', name, value, checked }), text.text);
  };
  return h('div', { class: 'options' }, options.map(radio));
}

function control(element, name) {
  const initial = element.initial_value ?? '';
  switch (element.type) {
    case 'plain_text_input': {
      const placeholder = element.placeholder?.text;
      const shared = { name, placeholder, maxlength: element.max_length };
      if (element.multiline !== true)
        return h('input', { ...shared, type: 'text', value: initial });
      return h('textarea', { ...shared, rows: '4' }, initial);
    }
    case 'number_input':
      return h('input', { name, type: 'text', inputmode: 'decimal', value: initial });
    default: {
      const chosen = element.initial_option?.value;
      const option = ({ value, text }) =>
        h('option', { value, selected: value === chosen }, text.text);
      return h('select', { name }, (element.options ?? []).map(option));
    }
  }
}

function showErrors(place, errors) {
  for (const field of place.querySelectorAll('.field')) {
    const wrong = field.querySelector('.wrong');
    const text = errors[field.dataset.block];
    wrong.hidden = text === undefined;
    wrong.textContent = text ?? '';
    field.classList.toggle('bad', text !== undefined);
  }
}
