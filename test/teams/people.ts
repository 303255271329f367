import type { Person } from '../../src/index.ts';

const tenant = '7c0e5f12-0000-4000-8000-000000000001';
const person = (id: string, name: string, object: string): Person => ({
  id,
  name,
  iam: [],
  accounts: [{ platform: 'teams', tenant, id: object }],
});

/** People of the tests, joined to accounts of the emulator's tenant. */
export const people = {
  tenant,
  aiko: person('aiko', 'Aiko Tanaka', '11111111-0000-4000-8000-0000000000a1'),
  kenji: person('kenji', 'Kenji Mori', '11111111-0000-4000-8000-0000000000a2'),
  yuki: person('yuki', 'Yuki Ito', '11111111-0000-4000-8000-0000000000a3'),
} as const;
