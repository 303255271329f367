import { h } from './dom.js';

let close = () => {};

/** Opens the menu of the three dots beside it; closes with a choice, a click elsewhere, Escape or a scroll that moves the dots. */
export function openMenu(anchor, options, choose) {
  close();
  const entry = (option) => {
    const pick = (event) => {
      event.stopPropagation();
      close();
      choose(option);
    };
    return h('button', { type: 'button', role: 'menuitem', onclick: pick }, option.text.text);
  };
  const menu = h('div', { class: 'menu', role: 'menu' }, options.map(entry));
  const { left, bottom, top } = anchor.getBoundingClientRect();
  const away = (event) => {
    if (event.type === 'keydown' && event.key !== 'Escape') return;
    if (event.type === 'click' && anchor.contains(event.target)) return;
    if (event.type === 'scroll' && anchor.getBoundingClientRect().top === top) return;
    close();
  };
  document.body.append(menu);
  const below = bottom + menu.offsetHeight + 8 < innerHeight;
  menu.style.left = `${Math.min(left, innerWidth - menu.offsetWidth - 8)}px`;
  menu.style.top = below ? `${bottom + 4}px` : `${top - menu.offsetHeight - 4}px`;
  menu.firstElementChild?.focus();
  // Not for the click that opens it; and a menu that was closed at once leaves nothing behind.
  setTimeout(() => menu.isConnected && document.addEventListener('click', away));
  document.addEventListener('keydown', away);
  document.addEventListener('scroll', away, true);
  close = () => {
    menu.remove();
    document.removeEventListener('click', away);
    document.removeEventListener('keydown', away);
    document.removeEventListener('scroll', away, true);
    close = () => {};
  };
}
