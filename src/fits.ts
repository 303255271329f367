/** Whether a name fits a pattern, in any case of letters; `*` is anything, everything else itself. */
export function fits(pattern: string, name: string): boolean {
  const literal = pattern.toLowerCase().replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll(/\*+/g, '.*')}$`, 's').test(name.toLowerCase());
}
