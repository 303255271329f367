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

const failures = [
  ['accessDenied', 'Fails: access denied'],
  ['quota', 'Fails: quota'],
  ['image', 'Fails: no image'],
  ['algorithm', 'Fails: algorithm'],
];

/** A group's pipeline and the monitors of its endpoint: how they are, and what may happen next. */
export function drawMonitors(table, group, tell) {
  const { pipeline, name } = group;
  const monitors = group.monitors.map((monitor) => ({
    key: monitor.arn,
    rev: revOf(monitor),
    draw: (changed) => monitorRow(monitor, changed, tell),
  }));
  const own = {
    key: pipeline.name,
    rev: revOf(pipeline),
    draw: (changed) => pipelineRow(pipeline, name, changed, tell),
  };
  const rows = group.monitors.length === 0 ? [own] : [own, ...monitors, elsewhereRow(name, tell)];
  reconcile(table, rows, ({ draw }, old) => draw(old !== undefined));
}

const elsewhere = [
  ['evidently', 'Evidently finds drift'],
  ['reported', 'An own monitor finds drift'],
  ['reportedClean', 'The own monitor is clean'],
  ['endpointFails', 'The endpoint fails'],
  ['endpointBack', 'The endpoint is back'],
  ['storm', 'A storm: 50 monitors'],
];

/** What comes from elsewhere, about the group's endpoint. */
function elsewhereRow(group, tell) {
  const name = `${group}-prod`;
  const menu = () => nextMenu(name, elsewhere, (what) => tell({ do: 'elsewhere', group, what }));
  const draw = () => row({ name, at: null, word: 'Endpoint', tone: '', menu: menu() });
  return { key: name, rev: name, draw };
}

function pipelineRow({ name, last, lastAt }, group, changed, tell) {
  const tone = { Succeeded: 'approved', Failed: 'failed' }[last] ?? '';
  const menu = nextMenu(name, failures, (how) => tell({ do: 'pipelineFails', group, how }));
  return row({ name, at: lastAt, word: last ?? 'No run yet', tone, menu, changed });
}

const words = { Completed: 'Clean', CompletedWithViolations: 'Violations', InProgress: 'Running' };
const tones = { Completed: 'approved', CompletedWithViolations: 'pending', Failed: 'failed' };

function monitorRow({ arn, name, status, last, lastAt }, changed, tell) {
  const isOn = status === 'Scheduled';
  const word = isOn ? (words[last] ?? last ?? 'No run yet') : status;
  const tone = isOn ? (tones[last] ?? '') : 'failed';
  const menu = isOn && nextMenu(name, acts, (what) => tell({ do: 'monitor', arn, what }));
  return row({ name, at: lastAt, word, tone, menu: menu || null, changed });
}

function row({ name, at, word, tone, menu, changed }) {
  return h(
    'tr',
    { class: changed ? 'changed' : undefined },
    h('td', {}, h('b', {}, name), h('small', {}, at === null ? '' : brief(new Date(at)))),
    h('td', {}, h('span', { class: `chip ${tone}` }, word)),
    h('td', {}, menu),
  );
}

function nextMenu(name, options, choose) {
  const option = (value, text) => h('option', { value }, text);
  const select = h(
    'select',
    { 'aria-label': `What happens to ${name}` },
    option('', 'Next…'),
    options.map(([value, text]) => option(value, text)),
  );
  select.addEventListener('change', async () => {
    const chosen = select.value;
    select.value = '';
    if (chosen !== '') await choose(chosen);
  });
  return select;
}
