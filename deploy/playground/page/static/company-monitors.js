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
  const serves = [
    ...(group.endpoint === null ? [] : [endpointEntry(group, tell)]),
    ...(group.modelCard === null ? [] : [modelCardEntry(group, tell)]),
  ];
  const rows =
    group.monitors.length === 0
      ? [own, ...serves]
      : [own, ...serves, ...monitors, elsewhereRow(name, tell)];
  reconcile(table, rows, ({ draw }, old) => draw(old !== undefined));
}

const endpointActs = [
  ['breaks', 'Its newest version breaks'],
  ['mends', 'Its newest version is mended'],
  ['nextFails', 'The next update fails, silently'],
  ['scales', 'Autoscaling adds an instance'],
  ['fails', 'The endpoint fails'],
  ['back', 'The endpoint is back'],
];

const modelCardActs = [
  ['fills', 'Aiko fills a section in Studio'],
  ['edits', 'Ren edits it in the console'],
  ['testAccepts', 'Account test accepts the share'],
  ['prodAccepts', 'Account prod accepts the share'],
  ['exportFails', 'The next PDF fails'],
  ['archives', 'Ren archives it in the console'],
];

const elsewhere = [
  ['evidently', 'Evidently finds drift'],
  ['reported', 'An own monitor finds drift'],
  ['reportedClean', 'The own monitor is clean'],
  ['storm', 'A storm: 50 monitors'],
];

function endpointEntry({ name: group, endpoint }, tell) {
  const menu = () =>
    nextMenu(endpoint.name, endpointActs, (what) => tell({ do: 'endpoint', group, what }));
  const draw = (changed) => endpointRow(endpoint, menu(), changed);
  return { key: endpoint.name, rev: revOf(endpoint), draw };
}

/** The group’s model card, and what people do to it elsewhere. */
function modelCardEntry({ name: group, modelCard }, tell) {
  const { arn, name, status, version } = modelCard;
  const label = `${name}, model card`;
  const menu = () =>
    nextMenu(label, modelCardActs, (what) => tell({ do: 'modelCard', group, what }));
  const tone = { Approved: 'approved', Archived: 'failed' }[status] ?? 'pending';
  const about = `version ${version}`;
  const word = status === 'PendingReview' ? 'In review' : status;
  const draw = (changed) => row({ name: label, about, word, tone, menu: menu(), changed });
  return { key: arn, rev: revOf(modelCard), draw };
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
    h('td', {}, h('b', {}, name), h('small', { class: 'wraps' }, about)),
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
  const menu = () => nextMenu(name, elsewhere, (what) => tell({ do: 'elsewhere', group, what }));
  const draw = () => row({ name, at: null, word: 'Others', tone: '', menu: menu() });
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

function row({ name, at = null, about = '', word, tone, menu, changed }) {
  return h(
    'tr',
    { class: changed ? 'changed' : undefined },
    h('td', {}, h('b', {}, name), h('small', {}, at === null ? about : brief(new Date(at)))),
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
