/** Makes an element. `on…` attributes are listeners; false, null and undefined are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'html') element.innerHTML = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * Brings the children of `parent` to these items, keeping what has not changed: an open fold, a
 * half-typed reason and the scroll position survive. Every item has a `key` and a `rev`.
 */
export function reconcile(parent, items, draw) {
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let previous = null;
  for (const item of items) {
    const old = before.get(item.key);
    const same = old !== undefined && old.dataset.rev === item.rev;
    const element = same ? old : draw(item, old);
    element.dataset.key = item.key;
    element.dataset.rev = item.rev;
    before.delete(item.key);
    if (old !== undefined && !same && old !== element) old.replaceWith(element);
    const next = previous === null ? parent.firstChild : previous.nextSibling;
    if (next !== element) parent.insertBefore(element, next);
    previous = element;
  }
  for (const gone of before.values()) gone.remove();
}

/** A short word for a thing's content, to see whether it changed. */
export function revOf(...parts) {
  const text = JSON.stringify(parts);
  let hash = 5381;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash, 33) ^ text.charCodeAt(index);
  }
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}

/** A sentence in the corner that goes away by itself. */
export function toast(text) {
  const element = h('div', { class: 'toast' }, text);
  const place = document.getElementById('toasts');
  place.append(element);
  if (place.childElementCount > 2) place.firstElementChild.remove();
  setTimeout(() => element.classList.add('gone'), 5_000);
  setTimeout(() => element.remove(), 5_400);
}
