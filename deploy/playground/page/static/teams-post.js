import { avatar } from './avatar.js';
import { h, reconcile, revOf } from './dom.js';
import { act } from './store.js';
import { drawCard } from './teams-card.js';
import { clock, dayLine, isToday } from './time.js';

/** What was answered to a press, by person and message: a red bar below the card. */
const answers = new Map();
const openPosts = new Set();

/** A post with its replies below it; keeps of the old one what did not change. */
export function drawPost(element, root, replies, context) {
  if (element.childElementCount === 0) {
    element.append(h('div', { class: 'own' }), h('div', { class: 'answers' }));
  }
  const [own, below] = element.children;
  reconcile(own, [{ key: root.id, rev: revOf(root, context.me) }], () => drawOne(root, context));
  drawAnswers(below, root, replies, context);
}

/** The newest reply is always there; the earlier ones open with a click. */
function drawAnswers(below, root, replies, context) {
  below.hidden = replies.length === 0 && context.open.personal;
  const all = openPosts.has(root.id) || replies.length < 2;
  const shown = all ? replies : replies.slice(-1);
  const open = () => {
    openPosts.add(root.id);
    drawAnswers(below, root, replies, context);
  };
  const earlier = `Open ${replies.length - 1} earlier ${replies.length === 2 ? 'reply' : 'replies'}`;
  const button = (text, onclick) => h('button', { type: 'button', class: 'answer', onclick }, text);
  const items = [
    ...(all ? [] : [{ key: 'earlier', rev: earlier, draw: () => button(earlier, open) }]),
    ...shown.map((message) => ({
      key: message.id,
      rev: revOf(message, context.me),
      draw: () => drawOne(message, context),
    })),
    ...(context.open.personal
      ? []
      : [{ key: 'reply', rev: 'reply', draw: () => button('Reply', () => context.answer(root)) }]),
  ];
  reconcile(below, items, ({ draw }) => draw());
}

function drawOne(message, { cast, me }) {
  const { from, at, text, card, edited, targetedTo } = message;
  const date = new Date(at);
  const bar = h('div', { class: 'bar-line', hidden: true });
  const key = `${me} ${message.id}`;
  showAnswer(bar, answers.get(key));
  const press = async (action, inputs) => {
    answers.delete(key);
    showAnswer(bar, undefined);
    const { conversation, id: messageId } = message;
    const pressed = { on: 'teams.press', conversation, messageId, action, inputs };
    const answer = await act(pressed).catch(() => ({ kind: 'unreachable' }));
    answers.set(key, answer);
    // The card may have been drawn anew meanwhile, with a bar of its own.
    for (const one of document.querySelectorAll(`[data-bar="${CSS.escape(key)}"]`)) {
      showAnswer(one, answer);
    }
  };
  bar.dataset.bar = key;
  return h(
    'div',
    { class: 'said' },
    h(
      'div',
      { class: 'by' },
      avatar(from.name, { bot: from.bot, cast }),
      h('b', {}, from.name),
      h('time', { datetime: at }, isToday(date) ? clock(date) : `${dayLine(date)} ${clock(date)}`),
      edited ? h('small', {}, 'Edited') : null,
      targetedTo === undefined ? null : h('em', {}, 'Only you can see this message'),
    ),
    text ? h('div', { class: 'text' }, spoken(text)) : null,
    card === undefined ? null : drawCard(card, press),
    bar,
  );
}

/** Text with its mentions; everything else in it is literal. */
function spoken(text) {
  return text
    .split(/(<at>[^<]*<\/at>|\r?\n|<br ?\/?>)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = piece.match(/^<at>([^<]*)<\/at>$/)?.[1];
      if (name !== undefined) return h('span', { class: 'mention' }, name);
      return /^(\r?\n|<br ?\/?>)$/.test(piece) ? h('br') : piece;
    });
}

function showAnswer(bar, answer) {
  const text = {
    error: answer?.message,
    message: answer?.text,
    unreachable: 'Unable to reach app. Please try again.',
  }[answer?.kind];
  bar.hidden = text === undefined;
  bar.classList.toggle('calm', answer?.kind === 'message');
  bar.textContent = text ?? '';
}
