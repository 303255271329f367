import type { Person } from '../../src/index.ts';

function person(id: string, name: string, iam: readonly string[] = []): Person {
  return {
    id,
    name,
    iam,
    accounts: [
      { platform: 'slack', tenant: 'T0RINGI', id: `U0${id.toUpperCase()}` },
      { platform: 'teams', tenant: '00000000-0000-4000-8000-000000000001', id: `29:${id}` },
    ],
  };
}

/** The people of the cards, by id. */
export const people = {
  aiko: person('aiko', 'Aiko Tanaka', ['aiko']),
  kenji: person('kenji', 'Kenji Mori'),
  yuki: person('yuki', 'Yuki Ito'),
  hana: person('hana', 'Hana Kondo'),
} as const;

/** Who is in which group. */
export const groups: Readonly<Record<string, readonly Person[]>> = {
  'ml-leads': [people.kenji],
  'model-risk': [people.yuki, people.hana],
  'risk-board': [people.yuki, people.hana],
};

/** The groups of a person. */
export function groupsOf({ id }: { readonly id: string }): readonly string[] {
  return Object.entries(groups).flatMap(([group, members]) =>
    members.some((member) => member.id === id) ? [group] : [],
  );
}
