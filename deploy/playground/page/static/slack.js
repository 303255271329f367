import { composer } from './composer.js';
import { h, reconcile, revOf } from './dom.js';
import { follow } from './follow.js';
import { reveal } from './open-link.js';
import { dayLine } from './time.js';
import { drawMessage } from './slack-message.js';
import { act, redraw, store } from './store.js';
import { unread } from './unread.js';

const looksAt = new Map();
const seen = unread();
let parts;

/** Slack as this person's client shows it: channels, one of them open, and where to type. */
export function drawSlack(state) {
  parts ??= build();
  const { slack, me } = state;
  const channels = slack.channels.filter(({ isArchived }) => isArchived !== true);
  const channel = channels.find(({ id }) => id === looksAt.get(me)) ?? channels[0];
  parts.team.textContent = slack.team.name;
  parts.window.classList.toggle('nothing', channel === undefined);
  if (channel === undefined) return void drawNothing(slack);
  parts.open = { channel, slack };
  const last = newest(slack, channel.id);
  seen.look(me, channel.id, last);
  drawRooms(state, channels, channel);
  drawHead(slack, channel);
  drawStream(state, channel);
  const name = channel.isDirect ? 'Ringi' : `#${channel.name}`;
  parts.composer.place(`Message ${name}, or type /ringi`);
}

function build() {
  const window = document.getElementById('slack');
  const team = h('b');
  const rooms = h('nav', { class: 'rooms', 'aria-label': 'Slack channels' });
  const head = h('header', { class: 'head' });
  const stream = h('div', { class: 'stream', tabindex: '0' });
  const box = composer({
    suggestions: suggestions.map((text) => `/ringi ${text}`),
    trigger: '/',
    send: (text) => say(text),
  });
  const room = h('div', { class: 'room' }, head, stream, box.element);
  const title = h('div', { class: 'title' }, team, h('span', {}, 'Slack'));
  const body = h('div', { class: 'body' }, rooms, room);
  window.append(title, body, h('div', { id: 'form' }));
  document.addEventListener('show-slack', ({ detail }) => {
    looksAt.set(store.as, detail.room);
    redraw();
    reveal(stream, detail.message);
  });
  return { window, team, rooms, head, stream, composer: box, follow: follow(stream) };
}

/** The commands, as the box offers them. */
const suggestions = [
  'help',
  'list',
  'pending',
  'status credit-risk',
  'history credit-risk',
  'who credit-risk prod',
];

async function say(text) {
  const answer = await act({ on: 'slack.type', channel: parts.open.channel.id, text });
  if (answer.acked !== false) return undefined;
  if (answer.error === 'command_not_found') {
    return `${text.split(' ')[0]} is not a command of your own workspace.`;
  }
  return `${text.split(' ')[0]} failed: the app did not respond.`;
}

function drawNothing({ team }) {
  parts.rooms.replaceChildren();
  parts.head.replaceChildren();
  const text = `No channel of ${team.name} is shared with this person’s company.`;
  parts.stream.replaceChildren(h('p', { class: 'empty' }, text));
}

function drawRooms({ slack, me }, channels, open) {
  const groups = [
    ['Channels', channels.filter(({ isDirect }) => isDirect !== true)],
    ['Apps', channels.filter(({ isDirect }) => isDirect === true)],
  ];
  const items = groups.flatMap(([title, list]) => [
    ...(list.length === 0 ? [] : [{ key: title, rev: title, title }]),
    ...list.map((channel) => {
      const fresh = seen.isFresh(me, channel.id, newest(slack, channel.id));
      const mentions = slack.mentions.filter((mention) => mention.channel === channel.id);
      const count = mentions.filter(({ ts }) => seen.isFresh(me, channel.id, Number(ts))).length;
      const rev = revOf(channel, channel.id === open.id, fresh, count);
      return { key: channel.id, rev, channel, fresh, count };
    }),
  ]);
  reconcile(parts.rooms, items, (item) =>
    item.title === undefined ? roomButton(item, open) : h('h3', {}, item.title),
  );
}

function roomButton({ channel, fresh, count }, open) {
  const look = () => {
    // An unchanged button is kept when somebody else looks.
    looksAt.set(store.as, channel.id);
    redraw();
  };
  return h(
    'button',
    {
      type: 'button',
      class: fresh ? 'fresh' : undefined,
      'aria-current': channel.id === open.id ? 'page' : undefined,
      onclick: look,
    },
    h('i', {}, channel.isDirect ? '●' : '#'),
    h('span', {}, channel.isDirect ? 'Ringi' : channel.name),
    count > 0 ? h('em', {}, String(count)) : null,
  );
}

function drawHead({ users }, channel) {
  const members = channel.members ?? users.filter(({ isBot }) => !isBot).map(({ id }) => id);
  const about = channel.isDirect ? 'App' : `${members.length} members`;
  const shared = channel.isExtShared ? h('em', {}, 'shared with another company') : null;
  const name = channel.isDirect ? 'Ringi' : `# ${channel.name}`;
  parts.head.replaceChildren(h('b', {}, name), h('small', {}, about), ...(shared ? [shared] : []));
}

function drawStream({ slack, cast, me }, channel) {
  const here = slack.messages.filter((message) => message.channel === channel.id);
  const roots = here.filter(({ threadTs, ts }) => threadTs === undefined || threadTs === ts);
  const known = new Set(roots.map(({ ts }) => ts));
  const context = { slack, cast, me, channel };
  const empty =
    here.length === 0 ? [{ key: 'empty', rev: channel.id, empty: emptyText(channel) }] : [];
  const items = roots.flatMap((message, index) => {
    const day = dayLine(new Date(Number(message.ts) * 1000));
    const before = roots[index - 1];
    const isNew = before === undefined || dayLine(new Date(Number(before.ts) * 1000)) !== day;
    const replies = here.filter(({ threadTs, ts }) => threadTs === message.ts && ts !== message.ts);
    return [
      ...(isNew ? [{ key: `day ${message.ts}`, rev: day, day }] : []),
      { key: message.ts, rev: me, message, replies },
    ];
  });
  // A private answer given inside a thread whose root this person cannot see stands by itself.
  const lost = here.filter(
    ({ threadTs, ts }) => threadTs && threadTs !== ts && !known.has(threadTs),
  );
  const all = [
    ...empty,
    ...items,
    ...lost.map((message) => ({ key: message.ts, rev: me, message, replies: [] })),
  ];
  parts.follow.keep(`${me} ${channel.id}`, items.at(-1)?.key, () => {
    reconcile(parts.stream, all, frame);
    for (const { key, message, replies } of all) {
      if (message === undefined) continue;
      drawMessage(childOf(parts.stream, key), message, replies, context);
    }
  });
}

function frame({ day, empty }) {
  if (empty !== undefined) return h('p', { class: 'empty' }, empty);
  if (day === undefined) return h('article', { class: 'message' });
  return h('div', { class: 'day' }, h('span', {}, day));
}

function emptyText({ isExtShared: shared }) {
  if (shared) return 'Shared with another company: Ringi posts no card here.';
  return 'Nothing here yet. Register a version on the right, and its card comes.';
}

function childOf(parent, key) {
  return [...parent.children].find((child) => child.dataset.key === key);
}

function newest({ messages }, channel) {
  return Math.max(
    0,
    ...messages.filter((one) => one.channel === channel).map(({ ts }) => Number(ts)),
  );
}
