import { h, reconcile, revOf, toast } from './dom.js';
import { act, redraw } from './store.js';
import { buildCard, drawCard } from './company-card.js';
import { buildMonitors, drawMonitors } from './company-monitors.js';
import { brief } from './time.js';

const registrations = [
  ['good', 'Good metrics', 'Passes every gate'],
  ['belowGate', 'Below the gate', 'AUC too low for prod'],
  ['failed', 'Failed', 'Its artifact is missing'],
  ['inferencePipeline', '15 containers', 'An inference pipeline'],
  ['byHand', 'By hand', 'From Studio, nothing recorded'],
  ['otherAccount', 'Other account', 'The lending team’s own'],
];

let parts;
let chosen;

/** The rest of the company: what happens to the registry without Ringi, and what AWS says of it. */
export function drawCompany(state) {
  parts ??= build();
  const { groups, stages } = state.company;
  const group = groups.find(({ name }) => name === chosen) ?? groups[0];
  if (group === undefined) return;
  drawGroups(groups, group);
  drawPointers(group, stages);
  drawVersions(group, stages);
  drawCard(parts.card, group, tell);
  drawMonitors(parts.monitors, group, tell);
}

function build() {
  const place = document.getElementById('company');
  const groups = h('div', { class: 'groups', role: 'tablist', 'aria-label': 'Model groups' });
  const pointers = h('ol', { class: 'pointers' });
  const versions = h('table', { class: 'versions' });
  const card = buildCard();
  const monitors = buildMonitors();
  const where = h('small');
  const buttons = registrations.map(([how, name, about]) =>
    h(
      'button',
      { type: 'button', 'data-how': how, onclick: (event) => register(event, how) },
      h('b', {}, name),
      h('small', {}, about),
    ),
  );
  place.append(
    h(
      'header',
      {},
      h('h2', {}, 'The rest of the company'),
      h('p', {}, 'What happens without Ringi.'),
    ),
    groups,
    h('section', {}, h('h3', {}, 'Register a version'), h('div', { class: 'ways' }, buttons)),
    h('section', {}, h('h3', {}, 'Stage pointers'), pointers),
    h('section', {}, h('h3', {}, 'Model Registry ', where), versions),
    card.section,
    monitors.section,
  );
  return { groups, pointers, versions, where, card, monitors };
}

async function register({ currentTarget }, how) {
  currentTarget.setAttribute('aria-busy', 'true');
  await tell({ do: 'register', group: chosen ?? parts.group.name, how });
  currentTarget.removeAttribute('aria-busy');
}

async function tell(companyAct) {
  const { said, group } = await act({ on: 'company', act: companyAct }).catch((error) => {
    return { said: String(error.message), group: chosen };
  });
  chosen = group;
  redraw();
  toast(said);
}

function drawGroups(groups, open) {
  const items = groups.map(({ name, account }) => ({
    key: name,
    rev: revOf(name === open.name),
    account,
  }));
  reconcile(parts.groups, items, ({ key, account }) => {
    const choose = () => {
      chosen = key;
      redraw();
    };
    const selected = String(key === open.name);
    const attributes = { type: 'button', role: 'tab', 'aria-selected': selected, onclick: choose };
    return h('button', { ...attributes, title: `Account ${account}` }, key);
  });
  parts.group = open;
  parts.where.textContent = `${open.account} · ${open.region}`;
}

function drawPointers({ pointers }, stages) {
  const items = stages.map((stage) => ({ key: stage, rev: revOf(pointers[stage] ?? null) }));
  reconcile(parts.pointers, items, ({ key }, old) => {
    const version = pointers[key] ?? null;
    const text = version === null ? 'none' : `v${version}`;
    const changed = old === undefined ? '' : ' changed';
    const shape = `${version === null ? 'none' : 'some'}${changed}`;
    return h('li', { class: shape }, h('span', {}, key), h('b', {}, text));
  });
}

function drawVersions(group, stages) {
  const head = { key: 'head', rev: 'head' };
  const rows = group.versions.slice(0, 7).map((version) => {
    return { key: version.arn, rev: revOf(version, stages), version };
  });
  reconcile(parts.versions, [head, ...rows], ({ version }, old) =>
    version === undefined ? headRow() : versionRow(version, stages, old !== undefined),
  );
}

function headRow() {
  const names = ['Version', 'Approval', 'Life cycle', ''];
  return h(
    'tr',
    {},
    names.map((name) => h('th', { scope: 'col' }, name)),
  );
}

const statusWords = {
  PendingManualApproval: 'Pending',
  Approved: 'Approved',
  Rejected: 'Rejected',
};

function versionRow(version, stages, changed) {
  const { arn, status, approval, lifeCycle, createdAt } = version;
  const failed = status === 'Failed';
  const word = failed ? 'Failed' : (statusWords[approval] ?? approval);
  const date = new Date(createdAt);
  return h(
    'tr',
    { class: changed ? 'changed' : undefined, title: `${arn}, ${approval}` },
    h('td', {}, h('b', {}, `v${version.version}`), h('small', {}, brief(date))),
    h('td', {}, h('span', { class: `chip ${word.toLowerCase()}` }, word)),
    h('td', {}, lifeCycle ?? '–'),
    h('td', {}, failed ? null : consoleMenu(arn, stages)),
  );
}

/** What somebody can do to a version in the AWS console, behind Ringi's back. */
function consoleMenu(arn, stages) {
  const option = (value, text) => h('option', { value }, text);
  const select = h(
    'select',
    { 'aria-label': 'Change it in the AWS console' },
    option('', 'Console…'),
    option('Approved', 'Approve'),
    option('Rejected', 'Reject'),
    stages.map((stage) => option(`stage ${stage}`, `Move to ${stage}`)),
  );
  select.addEventListener('change', async () => {
    const [first, stage] = select.value.split(' ');
    select.value = '';
    if (first === '') return;
    if (stage !== undefined) return tell({ do: 'moveInConsole', arn, stage });
    return tell({ do: 'approveInConsole', arn, status: first });
  });
  return select;
}
