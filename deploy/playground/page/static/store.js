const listeners = new Set();

/** What the page knows: the last thing the server told, and where this person looks. */
export const store = {
  state: null,
  as: new URLSearchParams(location.search).get('as') ?? localStorage.getItem('as') ?? '',
};

/** Calls back with the state after every change. */
export function onState(listener) {
  listeners.add(listener);
}

/** Draws everything again from what is known. */
export function redraw() {
  if (store.state === null) return;
  for (const listener of listeners) listener(store.state);
}

let source;

/** Looks through this person's eyes from now on. */
export function actAs(id) {
  store.as = id;
  localStorage.setItem('as', id);
  const address = new URL(location.href);
  address.searchParams.set('as', id);
  history.replaceState(null, '', address);
  source?.close();
  source = new EventSource(`/live?as=${encodeURIComponent(id)}`);
  source.onmessage = ({ data }) => {
    store.state = JSON.parse(data);
    store.as = store.state.me;
    document.body.classList.remove('lost');
    redraw();
  };
  source.onerror = () => document.body.classList.add('lost');
}

/** Does something as the person chosen; answers what their client would be told. */
export async function act(done) {
  const answer = await fetch(`/act?as=${encodeURIComponent(store.as)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(done),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.message ?? body.error ?? 'That did not work.');
  return body;
}
