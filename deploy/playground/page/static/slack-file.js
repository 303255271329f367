import { h } from './dom.js';
import { store } from './store.js';

/** A file below its message, as Slack shows it: a click opens it. */
export function drawFile({ id, title, prettyType, size }) {
  const address = () => `/file/${encodeURIComponent(id)}?as=${encodeURIComponent(store.as)}`;
  // Whoever looks by then opens it with their own eyes.
  const onclick = ({ currentTarget }) => (currentTarget.href = address());
  return h(
    'a',
    { class: 'file', href: address(), target: '_blank', rel: 'noopener', onclick },
    h('span', { class: 'kind', 'aria-hidden': 'true' }, prettyType.slice(0, 4)),
    h('span', {}, h('b', {}, title), h('small', {}, `${prettyType} · ${sized(size)}`)),
  );
}

function sized(bytes) {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
