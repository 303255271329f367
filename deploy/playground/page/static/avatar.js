import { h } from './dom.js';

const colours = ['#2f6f8f', '#6a5aa8', '#3f7d58', '#b0623c', '#5b6675', '#9a4f7a'];

/** A person's initials on their colour, or Ringi's seal. */
export function avatar(name, { bot = false, cast = [] } = {}) {
  if (bot) return h('img', { class: 'avatar', src: '/static/seal.svg', alt: '' });
  const place = Math.max(
    0,
    cast.findIndex((player) => player.name === name),
  );
  const initials = name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2);
  const style = `background:${colours[place % colours.length]}`;
  return h('span', { class: 'avatar', style, 'aria-hidden': 'true' }, initials);
}
