import type { GroupRef } from './registry.ts';

const written = /^(\d{12}):([a-z0-9-]+):([a-zA-Z0-9-]{1,63})$/u;

/** A model group itself as the subject of a card: `<account>:<region>:<group>`. */
export function groupSubject({ account, region, name }: GroupRef): string {
  return `${account}:${region}:${name}`;
}

/** The model group that is a card's subject; undefined for any other subject. */
export function groupIn(text: string): GroupRef | undefined {
  const [, account, region, name] = written.exec(text) ?? [];
  if (account === undefined || region === undefined || name === undefined) return undefined;
  return { account, region, name };
}

/** The same; throws for any other subject. */
export function groupOf(text: string): GroupRef {
  const group = groupIn(text);
  if (!group) throw new Error(`${text} is not a model group`);
  return group;
}
