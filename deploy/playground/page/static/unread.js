/** Remembers how far each person has read each room; what came before the page was opened is read. */
export function unread() {
  const opened = Date.now() / 1000;
  const read = new Map();
  const key = (me, room) => `${me} ${room}`;
  return {
    look(me, room, at) {
      read.set(key(me, room), Math.max(at, read.get(key(me, room)) ?? 0));
    },
    isFresh: (me, room, at) => at > (read.get(key(me, room)) ?? opened),
  };
}
