import { digest, type GroupRef, type Json } from '../../../src/index.ts';

/** SageMaker takes so many characters of a name. */
const most = 63;

/** What the names of a group's models begin with. */
export function modelPrefix({ name }: Pick<GroupRef, 'name'>): string {
  return `${cut(name, 40)}-v`;
}

/** What the names of its configurations for a stage begin with. */
export function configPrefix({ name }: Pick<GroupRef, 'name'>, stage: string): string {
  return `${madePrefix({ name })}-${cut(stage, 12)}-v`;
}

/** What the names of everything that is made for a group begin with. */
export function madePrefix({ name }: Pick<GroupRef, 'name'>): string {
  return cut(name, 32);
}

/** Whether it is named like a configuration of this group, for whichever stage. */
export function isConfigName(name: string, group: Pick<GroupRef, 'name'>): boolean {
  const prefix = `${madePrefix(group)}-`;
  return name.startsWith(prefix) && /^.{1,12}-v\d+-[0-9a-f]{10}$/u.test(name.slice(prefix.length));
}

/** A name that says which version it is of and hashes what it names: the same is named the same. */
export function hashedName(prefix: string, version: number, what: Json): string {
  return `${prefix}${version}-${digest(what).slice(0, 10)}`.slice(0, most);
}

/** Whether `hashedName` made it from this prefix; of which version. */
export function versionNamed(name: string, prefix: string): number | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const [, version] = /^(\d+)-[0-9a-f]{10}$/u.exec(name.slice(prefix.length)) ?? [];
  return version === undefined ? undefined : Number(version);
}

/** A name may not end in a hyphen before the next one begins. */
function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/-+$/u, '');
}
