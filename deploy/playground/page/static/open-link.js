import { toast } from './dom.js';

/** Follows a link: to a message of this page, to AWS on this machine, or nowhere further. */
export function openLink(href) {
  const slack = href.match(/slack\.com\/archives\/([A-Z0-9]+)\/p(\d+)(\d{6})/);
  if (slack !== null) return show('slack', slack[1], `${slack[2]}.${slack[3]}`);
  const teams = href.match(/teams\.microsoft\.com\/l\/message\/([^/]+)\/([^/?]+)/);
  if (teams !== null) return show('teams', decodeURIComponent(teams[1]), teams[2]);
  // A signed link to S3: the emulators listen here too.
  if (URL.parse(href)?.hostname === '127.0.0.1')
    return void window.open(href, '_blank', 'noopener');
  return toast(`This leads out of the playground: ${href}`);
}

function show(chat, room, message) {
  document.dispatchEvent(new CustomEvent(`show-${chat}`, { detail: { room, message } }));
}

/** Brings a message into sight and marks it for a moment. */
export function reveal(stream, key) {
  const found = [...stream.querySelectorAll('[data-key]')].find((one) => one.dataset.key === key);
  if (found === undefined) return;
  found.scrollIntoView({ block: 'start', behavior: 'smooth' });
  found.classList.add('found');
  setTimeout(() => found.classList.remove('found'), 2_000);
}
