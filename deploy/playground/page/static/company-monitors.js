import { companyRow, nextMenu } from './company-row.js';
import { h, reconcile, revOf } from './dom.js';

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

/** The part of the panel that shows what runs: pipeline, endpoint, and its monitors in a fold. */
export function buildMonitors() {
  const running = h('table', { class: 'versions rows' });
  const monitors = h('table', { class: 'versions rows' });
  const count = h('b');
  const short = h('small');
  const fold = h('details', { class: 'fold' }, h('summary', {}, count, short), monitors);
  const section = h('section', {}, h('h3', {}, 'Pipeline and monitors'), running, fold);
  return { section, running, monitors, count, short, fold };
}

/** How they are, and what may happen next. */
export function drawMonitors({ running, monitors, count, short, fold }, group, tell) {
  const { pipeline, name } = group;
  const own = {
    key: pipeline.name,
    rev: revOf(pipeline),
    draw: (changed) => pipelineRow(pipeline, name, changed, tell),
  };
  const serves = group.endpoint === null ? [] : [endpointEntry(group, tell)];
  reconcile(running, [own, ...serves], ({ draw }, old) => draw(old !== undefined));
  const rows = group.monitors.map((monitor) => ({
    key: monitor.arn,
    rev: revOf(monitor),
    draw: (changed) => monitorRow(monitor, changed, tell),
  }));
  fold.hidden = rows.length === 0;
  count.textContent = rows.length === 1 ? '1 monitor' : `${rows.length} monitors`;
  short.textContent = inShort(group.monitors);
  reconcile(monitors, [...rows, elsewhereRow(name, tell)], ({ draw }, old) =>
    draw(old !== undefined),
  );
}

/** `1 violations · 2 clean`: what is wrong comes first. */
function inShort(monitors) {
  const all = monitors.map((monitor) => standing(monitor).word);
  const words = [...new Set(all)].sort((a, b) => (a === 'Clean') - (b === 'Clean'));
  return words
    .map((word) => `${all.filter((each) => each === word).length} ${word.toLowerCase()}`)
    .join(' · ');
}

const endpointActs = [
  ['breaks', 'Its newest version breaks'],
  ['mends', 'Its newest version is mended'],
  ['nextFails', 'The next update fails, silently'],
  ['scales', 'Autoscaling adds an instance'],
  ['fails', 'The endpoint fails'],
  ['back', 'The endpoint is back'],
];

const elsewhere = [
  ['evidently', 'Evidently finds drift'],
  ['reported', 'An own monitor finds drift'],
  ['reportedClean', 'The own monitor is clean'],
  ['storm', 'A storm: 50 monitors'],
];

function endpointEntry({ name: group, endpoint }, tell) {
  const menu = () =>
    nextMenu({
      label: `What happens to ${endpoint.name}`,
      options: endpointActs,
      choose: (what) => tell({ do: 'endpoint', group, what }),
    });
  const draw = (changed) => endpointRow(endpoint, menu(), changed);
  return { key: endpoint.name, rev: revOf(endpoint), draw };
}

/** What it serves, by share of the traffic while an update runs. */
function endpointRow({ name, status, serves, instances, loud }, menu, changed) {
  const all = serves.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = ({ weight }) => (serves.length > 1 ? ` ${Math.round((weight / all) * 100)}%` : '');
  const versions = serves.map((each) => `v${each.version || '?'}${share(each)}`).join(', ');
  const about = `${versions} · ${instances} instances`;
  const tone = status === 'InService' && loud.length === 0 ? 'approved' : 'pending';
  const word = loud.length === 0 ? status : 'ALARM';
  return h(
    'tr',
    { class: changed ? 'changed' : undefined, title: loud.join(', ') },
    h('td', {}, h('b', {}, name), h('small', {}, about)),
    h(
      'td',
      {},
      h(
        'span',
        { class: `chip ${status === 'InService' || loud.length > 0 ? tone : 'pending'}` },
        word,
      ),
    ),
    h('td', {}, menu),
  );
}

/** What comes from elsewhere, about what a group's endpoint serves. */
function elsewhereRow(group, tell) {
  const name = `${group}, elsewhere`;
  const menu = () =>
    nextMenu({
      label: `What happens to ${name}`,
      options: elsewhere,
      choose: (what) => tell({ do: 'elsewhere', group, what }),
    });
  const draw = () => companyRow({ name, at: null, word: 'Others', tone: '', menu: menu() });
  return { key: name, rev: name, draw };
}

function pipelineRow({ name, last, lastAt }, group, changed, tell) {
  const tone = { Succeeded: 'approved', Failed: 'failed' }[last] ?? '';
  const menu = nextMenu({
    label: `What happens to ${name}`,
    options: failures,
    choose: (how) => tell({ do: 'pipelineFails', group, how }),
  });
  return companyRow({ name, at: lastAt, word: last ?? 'No run yet', tone, menu, changed });
}

const words = { Completed: 'Clean', CompletedWithViolations: 'Violations', InProgress: 'Running' };
const tones = { Completed: 'approved', CompletedWithViolations: 'pending', Failed: 'failed' };

function standing({ status, last }) {
  if (status !== 'Scheduled') return { word: status, tone: 'failed', isOn: false };
  return { word: words[last] ?? last ?? 'No run yet', tone: tones[last] ?? '', isOn: true };
}

function monitorRow(monitor, changed, tell) {
  const { arn, name, lastAt } = monitor;
  const { word, tone, isOn } = standing(monitor);
  const menu = isOn
    ? nextMenu({
        label: `What happens to ${name}`,
        options: acts,
        choose: (what) => tell({ do: 'monitor', arn, what }),
      })
    : null;
  return companyRow({ name, at: lastAt, word, tone, menu, changed });
}
