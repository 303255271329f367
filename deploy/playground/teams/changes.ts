/** Tells whoever listens that something on somebody's screen changed. */
export function changes() {
  const listeners = new Set<() => void>();
  return {
    changed: () => [...listeners].forEach((listener) => listener()),
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as const;
}
