import { groupKey, nearest, type Answer, type Asked, type GroupRef } from '../../../src/index.ts';
import { sentence } from './sentence.ts';

/** How many groups are looked through: ten pages of the registry, so that the answer is quick. */
const most = 1_000;

/**
 * The model group somebody named, by its name or by `account:region:name`, in whatever case; else
 * the answer that says why there is none.
 */
export async function findGroup(
  typed: string,
  { records, words }: Pick<Asked, 'records' | 'words'>,
): Promise<{ readonly group: GroupRef } | { readonly answer: Answer }> {
  const groups = await records.groups(most);
  const wanted = typed.toLowerCase();
  const named = groups.filter(
    (group) => group.name.toLowerCase() === wanted || groupKey(group) === wanted,
  );
  const [group] = named;
  const { commands } = words;
  if (!group) {
    const names = groups.map(({ name }) => name);
    return { answer: sentence(commands.unknownGroup(typed, nearest(typed, names))) };
  }
  if (named.length === 1) return { group };
  const places = named.map((each) => `${each.account}:${each.region}:${each.name}`);
  return { answer: sentence(commands.ambiguousGroup(group.name, places)) };
}
