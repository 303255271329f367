import { avatar } from './avatar.js';
import { composer } from './composer.js';
import { h, reconcile, revOf } from './dom.js';
import { follow } from './follow.js';
import { reveal } from './open-link.js';
import { act, redraw, store } from './store.js';
import { drawPost } from './teams-post.js';
import { unread } from './unread.js';

const looksAt = new Map();
const seen = unread();
let parts;

/** Teams as this person's client shows it: the team's channels, the chat with Ringi, posts. */
export function drawTeams(state) {
  parts ??= build();
  const { teams, me } = state;
  const rooms = roomsOf(teams);
  const open = rooms.find((room) => names(room).includes(looksAt.get(me))) ?? rooms[0];
  parts.open = open;
  parts.team.textContent = teams.team.name;
  seen.look(me, open.id, newest(teams, open.id));
  drawRooms(state, rooms, open);
  const about = open.personal ? 'Chat with the app' : `${teams.users.length} members`;
  const away = teams.team.installed ? '' : 'Ringi is not installed in this team';
  parts.head.replaceChildren(
    h('b', {}, open.name),
    h('small', {}, about),
    ...(away === '' || open.personal ? [] : [h('em', {}, away)]),
  );
  drawStream(state, open);
  drawReplyLine();
  const hint = open.personal ? 'Type help' : 'Start a post: @Ringi help';
  parts.composer.place(replyTo() === undefined ? hint : 'Reply: @Ringi help');
}

function build() {
  const window = document.getElementById('teams');
  const team = h('b');
  const rooms = h('nav', { class: 'rooms', 'aria-label': 'Teams channels' });
  const head = h('header', { class: 'head' });
  const stream = h('div', { class: 'stream', tabindex: '0' });
  const box = composer({ suggestions: commands, trigger: '@', send: say });
  const replying = h('div', { class: 'replying', hidden: true });
  box.element.prepend(replying);
  const room = h('div', { class: 'room' }, head, stream, box.element);
  const title = h('div', { class: 'title' }, team, h('span', {}, 'Microsoft Teams'));
  window.append(title, h('div', { class: 'body' }, rooms, room));
  document.addEventListener('show-teams', ({ detail }) => {
    looksAt.set(store.as, detail.room);
    redraw();
    reveal(stream, detail.message);
  });
  return { window, team, rooms, head, stream, replying, composer: box, follow: follow(stream) };
}

const commands = [
  '@Ringi help',
  '@Ringi list',
  '@Ringi pending',
  '@Ringi status credit-risk',
  '@Ringi history credit-risk',
  '@Ringi who credit-risk prod',
];

/** The post a person is answering, by person and room. */
const replies = new Map();

function replyTo() {
  return replies.get(`${store.as} ${parts.open.id}`);
}

async function say(text) {
  const rootId = replyTo()?.id;
  replies.delete(`${store.as} ${parts.open.id}`);
  const conversation = parts.open.personal ? 'personal' : parts.open.id;
  const thread = rootId === undefined ? {} : { rootId };
  const { heard } = await act({ on: 'teams.say', conversation, text, ...thread });
  redraw();
  if (heard || (!parts.open.personal && !text.includes('@Ringi'))) return undefined;
  return 'Ringi did not hear this.';
}

function roomsOf({ channels, messages }) {
  const known = new Set(channels.map(({ id }) => id));
  const chat = messages.find(({ conversation }) => !known.has(conversation));
  return [
    ...channels.map(({ id, name }) => ({ id, name, personal: false })),
    { id: chat?.conversation ?? 'personal', name: 'Ringi', personal: true },
  ];
}

/** The chat with Ringi has no id of its own before anything was said in it. */
function names({ id, personal }) {
  return personal ? [id, 'personal'] : [id];
}

function newest({ messages }, room) {
  const times = messages.filter(({ conversation }) => conversation === room).map(({ at }) => at);
  return Math.max(0, ...times.map((at) => Date.parse(at) / 1000));
}

function drawRooms({ teams, me }, rooms, open) {
  const items = [
    { key: 'team', rev: teams.team.name, title: teams.team.name },
    ...rooms.filter(({ personal }) => !personal).map(item),
    { key: 'chat', rev: 'chat', title: 'Chat' },
    ...rooms.filter(({ personal }) => personal).map(item),
  ];
  function item(room) {
    const fresh = seen.isFresh(me, room.id, newest(teams, room.id));
    const mentions = teams.messages.filter(
      ({ conversation, mentions: who }) => conversation === room.id && who.includes(teams.me),
    );
    const count = mentions.filter(({ at }) => seen.isFresh(me, room.id, Date.parse(at) / 1000));
    const isOpen = room.id === open.id;
    const rev = revOf(room, isOpen, fresh, count.length);
    return { key: room.id, rev, room, fresh, isOpen, count: count.length };
  }
  reconcile(parts.rooms, items, ({ title, ...rest }) =>
    title === undefined ? roomButton(rest) : h('h3', {}, title),
  );
}

function roomButton({ room, fresh, isOpen, count }) {
  const look = () => {
    // An unchanged button is kept when somebody else looks.
    looksAt.set(store.as, room.id);
    redraw();
  };
  return h(
    'button',
    {
      type: 'button',
      class: fresh ? 'fresh' : undefined,
      'aria-current': isOpen ? 'page' : undefined,
      onclick: look,
    },
    room.personal ? avatar('Ringi', { bot: true }) : null,
    h('span', {}, room.name),
    count > 0 ? h('em', {}, `@${count}`) : null,
  );
}

function drawStream({ teams, cast, me }, open) {
  const here = teams.messages.filter(({ conversation }) => conversation === open.id);
  const roots = here.filter(({ rootId }) => rootId === undefined);
  const known = new Set(roots.map(({ id }) => id));
  const items = here
    .filter(({ rootId }) => rootId === undefined || !known.has(rootId))
    .map((root) => {
      const answers = here.filter(({ rootId }) => rootId === root.id);
      return { key: root.id, rev: me, root, answers };
    });
  const answer = (root) => {
    replies.set(`${store.as} ${open.id}`, { id: root.id, name: root.from.name });
    parts.composer.input.value = '@Ringi ';
    parts.composer.input.focus();
    redraw();
  };
  const context = { teams, cast, me, open, answer };
  parts.follow.keep(`${me} ${open.id}`, items.at(-1)?.key, () => {
    const none = items.length === 0 ? [{ key: 'empty', rev: open.id }] : items;
    reconcile(parts.stream, none, ({ root }) =>
      root === undefined
        ? h('p', { class: 'empty' }, emptyText(open))
        : h('article', { class: 'post' }),
    );
    for (const [index, { root, answers }] of items.entries()) {
      drawPost(parts.stream.children[index], root, answers, context);
    }
  });
}

function emptyText({ personal }) {
  if (personal) return 'Write to Ringi: help, pending, status credit-risk …';
  return 'Nothing here yet. Register a version on the right, and its card comes.';
}

function drawReplyLine() {
  const to = replyTo();
  parts.replying.hidden = to === undefined;
  const stop = () => {
    replies.delete(`${store.as} ${parts.open.id}`);
    redraw();
  };
  const button = h('button', { type: 'button', 'aria-label': 'Do not reply', onclick: stop }, '×');
  parts.replying.replaceChildren(...(to === undefined ? [] : [`Replying to ${to.name}`, button]));
}
