const written = /^((?:day|week)-[0-9a-f]{12})\/(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/u;

/** Which digest it is, and until when it tells. */
export type DigestSubject = { readonly id: string; readonly until: Date };

/** `<id>/<until>`. */
export function digestSubject({ id, until }: DigestSubject): string {
  return `${id}/${until.toISOString()}`;
}

/** Parses a digest's subject; throws for anything else. */
export function digestOf(subject: string): DigestSubject {
  const [, id, until] = written.exec(subject) ?? [];
  if (id === undefined || until === undefined) throw new Error(`${subject} is not a digest`);
  return { id, until: new Date(until) };
}
