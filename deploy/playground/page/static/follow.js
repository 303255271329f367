/**
 * Keeps a conversation at its end while it is there, as chats do, and where it is otherwise. What is
 * new is shown from its top: a card says first what it is about.
 */
export function follow(stream) {
  let shown;
  let last;
  const atEnd = () => stream.scrollHeight - stream.scrollTop - stream.clientHeight < 40;
  const toEnd = () => {
    stream.scrollTop = stream.scrollHeight;
  };
  const toTop = (element) => {
    if (element === null) return;
    const above = stream.getBoundingClientRect().top - element.getBoundingClientRect().top;
    if (above > 0) stream.scrollTop -= above;
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
      const fresh = place !== shown || newest !== last;
      const move = fresh || atEnd();
      draw();
      if (move) toEnd();
      if (fresh) toTop(stream.lastElementChild);
      shown = place;
      last = newest;
    },
  };
}
