import { h } from './dom.js';
import { brief } from './time.js';

/** A row of the company: what it is, in lines, how it is, and what may happen to it next. */
export function companyRow({ name, at = null, about = [], word, tone, menu, changed }) {
  const lines = at === null ? about : [brief(new Date(at))];
  const beneath = lines.map((line) => h('small', {}, line));
  return h(
    'tr',
    { class: changed ? 'changed' : undefined },
    h('td', {}, h('b', {}, name), beneath),
    h('td', {}, h('span', { class: `chip ${tone}` }, word)),
    h('td', {}, menu),
  );
}

/** What may happen next, chosen from a menu; it goes back to its first words. */
export function nextMenu({ label, first = 'Next…', options, choose }) {
  const option = (value, text) => h('option', { value }, text);
  const select = h(
    'select',
    { 'aria-label': label },
    option('', first),
    options.map(([value, text]) => option(value, text)),
  );
  select.addEventListener('change', async () => {
    const chosen = select.value;
    select.value = '';
    if (chosen !== '') await choose(chosen);
  });
  return select;
}
