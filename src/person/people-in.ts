type Group = { readonly members: readonly string[]; readonly groups: readonly string[] };

/** Ids of the people in a group, those of groups within it too. An unknown group has nobody. */
export function peopleIn(
  groups: Readonly<Record<string, Group>>,
  name: string,
): ReadonlySet<string> {
  const members = new Set<string>();
  const seen = new Set<string>();
  const visit = (each: string): void => {
    if (seen.has(each)) return;
    seen.add(each);
    const group = Object.hasOwn(groups, each) ? groups[each] : undefined;
    for (const member of group?.members ?? []) members.add(member);
    for (const inner of group?.groups ?? []) visit(inner);
  };
  visit(name);
  return members;
}
