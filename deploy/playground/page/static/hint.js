import { h } from './dom.js';

const steps = [
  ['Act as Kenji,', 'approve credit-risk v3 in Slack.'],
  ['Act as Yuki,', 'approve it in Teams.'],
  ['Promote it to prod', 'and watch AWS.'],
  ['Register', 'other versions.'],
  ['Type /ringi help', 'for model cards and the rest.'],
];

/** What to try first; gone for good once it was closed. */
export function drawHint() {
  const place = document.getElementById('hint');
  if (place.childElementCount > 0 || localStorage.getItem('hint') === 'closed') return;
  const list = steps.map(([bold, rest], index) =>
    h('li', {}, h('i', {}, String(index + 1)), h('span', {}, h('b', {}, bold), ` ${rest}`)),
  );
  const close = () => {
    localStorage.setItem('hint', 'closed');
    place.replaceChildren();
  };
  const button = h('button', { type: 'button', 'aria-label': 'Close the hint', onclick: close });
  button.append('×');
  place.append(h('div', { class: 'hint' }, h('ol', {}, list), button));
}
