/** A value as XML: members become elements, each of an array one of its own; undefined is left out. */
export function xml(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escape(String(value));
  return Object.entries(value)
    .flatMap(([name, member]) => [member].flat().map((each: unknown) => [name, each] as const))
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `<${name}>${xml(member)}</${name}>`)
    .join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
