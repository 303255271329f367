import { h, reconcile, revOf } from './dom.js';
import { brief } from './time.js';

const acts = [
  ['clean', 'Runs, clean'],
  ['drift', 'Runs, finds drift'],
  ['broken', 'Runs, columns broken'],
  ['unreadable', 'Runs, report cut off'],
  ['failed', 'Its job fails'],
  ['dies', 'It dies silently'],
  ['stops', 'Somebody stops it'],
];

/** The monitors of a group's endpoint: how the last run ended, and what may happen next. */
export function drawMonitors(table, group, tell) {
  const rows = group.monitors.map((monitor) => ({
    key: monitor.arn,
    rev: revOf(monitor),
    monitor,
  }));
  reconcile(table, rows, ({ monitor }, old) => monitorRow(monitor, old !== undefined, tell));
}

const words = { Completed: 'Clean', CompletedWithViolations: 'Violations', InProgress: 'Running' };
const tones = { Completed: 'approved', CompletedWithViolations: 'pending', Failed: 'failed' };

function monitorRow({ arn, name, status, last, lastAt }, changed, tell) {
  const isOn = status === 'Scheduled';
  const word = isOn ? (words[last] ?? last ?? 'No run yet') : status;
  const tone = isOn ? (tones[last] ?? '') : 'failed';
  const since = lastAt === null ? '' : brief(new Date(lastAt));
  return h(
    'tr',
    { class: changed ? 'changed' : undefined, title: arn },
    h('td', {}, h('b', {}, name), h('small', {}, since)),
    h('td', {}, h('span', { class: `chip ${tone}` }, word)),
    h('td', {}, isOn ? nextMenu(arn, name, tell) : null),
  );
}

function nextMenu(arn, name, tell) {
  const option = (value, text) => h('option', { value }, text);
  const select = h(
    'select',
    { 'aria-label': `What happens to ${name}` },
    option('', 'Next…'),
    acts.map(([value, text]) => option(value, text)),
  );
  select.addEventListener('change', async () => {
    const what = select.value;
    select.value = '';
    if (what !== '') await tell({ do: 'monitor', arn, what });
  });
  return select;
}
