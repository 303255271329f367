import { avatar } from './avatar.js';
import { h, reconcile, revOf } from './dom.js';
import { openLink } from './open-link.js';
import { drawFile } from './slack-file.js';
import { openMenu } from './slack-menu.js';
import { act } from './store.js';
import { clock, slackDate } from './time.js';

/** Folds somebody opened, by message and place, so that a redrawn card keeps them open. */
const unfolded = new Set();
const openThreads = new Set();
const dismissed = new Set();

/** One message of a channel with its thread below it; keeps of the old one what did not change. */
export function drawMessage(element, message, replies, context) {
  const visible = replies.filter(({ ts }) => !dismissed.has(ts));
  element.hidden = dismissed.has(message.ts);
  if (element.childElementCount === 0) {
    element.append(h('div', { class: 'own' }), h('div', { class: 'thread' }));
  }
  const [own, thread] = element.children;
  reconcile(own, [{ key: message.ts, rev: revOf(message.rev, context.me) }], () =>
    drawOne(message, context),
  );
  drawThread(thread, message, visible, context);
}

/** The newest reply is always there; the earlier ones open with a click. */
function drawThread(thread, root, replies, context) {
  thread.hidden = replies.length === 0;
  if (replies.length === 0) return;
  const open = openThreads.has(root.ts);
  const toggle = () => {
    if (open) openThreads.delete(root.ts);
    else openThreads.add(root.ts);
    drawThread(thread, root, replies, context);
  };
  const count = `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`;
  const head = { key: 'head', rev: revOf(count, open) };
  const items = open ? replies : replies.slice(-1);
  const drawn = items.map((one) => ({ key: one.ts, rev: revOf(one.rev), one }));
  reconcile(thread, [head, ...drawn], ({ one }) =>
    one === undefined
      ? h(
          'button',
          { type: 'button', class: 'replies', 'aria-expanded': String(open), onclick: toggle },
          count,
        )
      : h('div', { class: 'reply' }, drawOne(one, context)),
  );
}

function drawOne(message, { slack, cast, channel }) {
  const { ts, userId, bot, edited, ephemeral, html, files = [] } = message;
  const name = bot ? 'Ringi' : (slack.users.find(({ id }) => id === userId)?.name ?? userId);
  const blocks = h('div', { class: 'blocks', html });
  for (const time of blocks.querySelectorAll('time')) {
    time.textContent = slackDate(Number(time.dataset.ts), time.dataset.format);
  }
  if (edited) blocks.append(h('small', { class: 'edited' }, '(edited)'));
  fold(blocks, ts);
  const trouble = h('p', { class: 'trouble', hidden: true });
  blocks.addEventListener('click', (event) => press(event, { message, channel, trouble }));
  const date = new Date(Number(ts) * 1000);
  return h(
    'div',
    { class: ephemeral ? 'line private' : 'line', 'data-ts': ts },
    avatar(name, { bot, cast }),
    h(
      'div',
      { class: 'said' },
      ephemeral ? privateLine(ts) : null,
      h(
        'div',
        { class: 'by' },
        h('b', {}, name),
        bot ? h('span', { class: 'app' }, 'APP') : null,
        h('time', { datetime: date.toISOString() }, clock(date)),
      ),
      blocks,
      ...files.map(drawFile),
      trouble,
    ),
  );
}

function privateLine(ts) {
  const dismiss = (event) => {
    dismissed.add(ts);
    event.target.closest('.reply, article').hidden = true;
  };
  const button = h('button', { type: 'button', onclick: dismiss }, 'Dismiss');
  return h('div', { class: 'only-you' }, 'Only visible to you', button);
}

function fold(blocks, ts) {
  for (const [index, header] of containers(blocks).entries()) {
    setFold(header, unfolded.has(`${ts} ${index}`));
  }
}

function containers(blocks) {
  return [...blocks.querySelectorAll('.slack_blocks_to_jsx__container_header')];
}

function setFold(header, open) {
  header.setAttribute('aria-expanded', String(open));
  header.parentElement.classList.toggle('folded', !open);
}

async function press(event, { message, channel, trouble }) {
  const link = event.target.closest('a');
  if (link !== null) {
    event.preventDefault();
    return openLink(link.href);
  }
  const button = event.target.closest('button');
  if (button === null) return;
  const header = button.closest('.slack_blocks_to_jsx__container_header');
  if (header !== null) return toggleFold(header, message.ts);
  const block = blockAround(button, message);
  const menu = button.closest('.slack_blocks_to_jsx__overflow_menu_element');
  const element = elementOf(block, menu === null ? button.id : menu.id);
  if (element === undefined) return;
  const pressed = {
    on: 'slack.click',
    channel: channel.id,
    ts: message.ts,
    actionId: element.action_id,
    ...(block.block_id === undefined ? {} : { blockId: block.block_id }),
  };
  if (menu !== null) {
    return openMenu(menu, element.options, (option) => {
      if (option.url !== undefined) openLink(option.url);
      send(button, { ...pressed, selectedOption: option.value }, trouble);
    });
  }
  if (element.url !== undefined) openLink(element.url);
  return send(button, pressed, trouble);
}

function toggleFold(header, ts) {
  const index = containers(header.closest('.blocks')).indexOf(header);
  const open = header.getAttribute('aria-expanded') !== 'true';
  if (open) unfolded.add(`${ts} ${index}`);
  else unfolded.delete(`${ts} ${index}`);
  setFold(header, open);
}

/** The block of the message in which something was pressed: drawn in the same order. */
function blockAround(button, message) {
  const wrapper = button.closest('.slack_blocks_to_jsx--block_wrapper');
  const index = [...wrapper.parentElement.children].indexOf(wrapper);
  return message.blocks[index] ?? {};
}

function elementOf(node, actionId) {
  if (Array.isArray(node)) return node.map((one) => elementOf(one, actionId)).find(Boolean);
  if (typeof node !== 'object' || node === null) return undefined;
  if (node.action_id === actionId) return node;
  return elementOf(Object.values(node), actionId);
}

async function send(button, pressed, trouble) {
  button.setAttribute('aria-busy', 'true');
  trouble.hidden = true;
  const answer = await act(pressed).catch((error) => ({ acked: false, error: error.message }));
  button.removeAttribute('aria-busy');
  if (answer.acked !== false) return;
  trouble.hidden = false;
  trouble.textContent = 'This app did not respond. Try again.';
}
