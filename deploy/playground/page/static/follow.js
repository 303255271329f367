/** Keeps a conversation at its end while it is there, as chats do, and where it is otherwise. */
export function follow(stream) {
  let shown;
  let last;
  const atEnd = () => stream.scrollHeight - stream.scrollTop - stream.clientHeight < 40;
  const toEnd = () => {
    stream.scrollTop = stream.scrollHeight;
  };
  // What the reader clicks may grow a card: that must not move the end away from under them.
  new ResizeObserver(() => {
    if (stream.dataset.following === 'yes') toEnd();
  }).observe(stream);
  stream.addEventListener('scroll', () => {
    stream.dataset.following = atEnd() ? 'yes' : 'no';
  });
  return {
    keep(place, newest, draw) {
      const move = place !== shown || newest !== last || atEnd();
      draw();
      if (move) toEnd();
      shown = place;
      last = newest;
    },
  };
}
