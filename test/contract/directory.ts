import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Account, Directory } from '../../src/index.ts';

/** The company every directory is filled with before the contract is tried on it. */
export const company = {
  people: [
    {
      id: 'aiko-tanaka',
      name: 'Aiko Tanaka',
      slack: [{ team: 'T0RINGI', user: 'U0AIKO' }],
      teams: [],
      iam: ['studio:aiko-tanaka', 'arn:aws:sts::111122223333:assumed-role/data-science/aiko'],
    },
    {
      id: 'kenji-mori',
      name: 'Kenji Mori',
      slack: [{ team: 'T0RINGI', user: 'U0KENJI' }],
      teams: [
        {
          tenant: '7d1e5c3a-4b2f-4c1d-9e8f-0a1b2c3d4e5f',
          object: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0002',
        },
      ],
      iam: ['arn:aws:iam::111122223333:user/kenji', 'source-identity:kenji-mori'],
    },
    {
      id: 'yuki-ito',
      name: 'Yuki Ito',
      slack: [{ team: 'T0RINGI', user: 'U0YUKI' }],
      teams: [],
      iam: [],
    },
    {
      id: 'hana-kondo',
      name: 'Hana Kondo',
      slack: [{ team: 'T0RINGI', user: 'U0HANA' }],
      teams: [],
      iam: [],
    },
  ],
  groups: {
    'ml-leads': { members: ['kenji-mori'], groups: [] },
    'risk-board': { members: ['yuki-ito'], groups: [] },
    'model-risk': { members: ['hana-kondo'], groups: ['risk-board'] },
    everybody: { members: ['aiko-tanaka'], groups: ['ml-leads', 'model-risk'] },
    nobody: { members: [], groups: [] },
  },
} as const;

const slack = (id: string, tenant = 'T0RINGI'): Account => ({ platform: 'slack', tenant, id });
const teams = (id: string, tenant = '7d1e5c3a-4b2f-4c1d-9e8f-0a1b2c3d4e5f'): Account => {
  return { platform: 'teams', tenant, id };
};
const kenjiInTeams = '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0002';
const groups = Object.keys(company.groups);

/** What every directory promises, once it is filled with `company`. */
export function directoryContract(name: string, open: () => Promise<Directory>): void {
  describe(`the directory in ${name}`, () => {
    let directory: Directory;
    beforeAll(async () => {
      directory = await open();
    });
    const idOf = async (account: Account) => (await directory.personOf(account))?.id;
    const groupsOf = async (account: Account, among: readonly string[] = groups) => {
      const person = await directory.personOf(account);
      return person && directory.groupsOf(person, among);
    };
    const some = async (group: string, limit: number) =>
      (await directory.someOf(group, limit)).map(({ id }) => id).toSorted();

    it('knows one person by their accounts in both chats', async () => {
      const person = await directory.personOf(slack('U0KENJI'));
      expect(person).toMatchObject({ id: 'kenji-mori', name: 'Kenji Mori' });
      expect(await directory.personOf(teams(kenjiInTeams))).toEqual(person);
      expect(person?.accounts).toContainEqual(slack('U0KENJI'));
      expect(person?.accounts).toContainEqual(teams(kenjiInTeams));
    });

    it('takes Entra’s ids in either case', async () => {
      const loud = teams(kenjiInTeams.toUpperCase(), '7D1E5C3A-4B2F-4C1D-9E8F-0A1B2C3D4E5F');
      expect(await idOf(loud)).toBe('kenji-mori');
    });

    it.each<[string, Account]>([
      ['a stranger', slack('U0REN')],
      [
        'a Slack Connect member of another company with the same user id',
        slack('U0KENJI', 'T0PARTNER'),
      ],
      ['a Slack user id in another case', slack('u0kenji')],
      ['a display name', slack('Kenji Mori')],
      ['a person’s id in place of an account’s', slack('kenji-mori')],
      ['an e-mail', slack('kenji.mori@example.com')],
      ['a bot', slack('B0DEPLOY')],
      ['an account without a team', slack('U0KENJI', '')],
      [
        'a foreign Entra tenant with the same object id',
        teams(kenjiInTeams, '00000000-0000-4000-8000-000000000000'),
      ],
      ['a Teams user without an object id', teams('')],
      ['a Slack account brought by Teams', { ...slack('U0KENJI'), platform: 'teams' }],
      ['an account of a chat nobody has heard of', { ...slack('U0KENJI'), platform: 'irc' }],
      ['a name every object has', slack('constructor')],
    ])('knows nobody behind %s', async (_, account) => {
      expect(await directory.personOf(account)).toBeUndefined();
    });

    it('knows a person’s groups, those around a group too', async () => {
      expect(await groupsOf(slack('U0HANA'))).toEqual(['model-risk', 'everybody']);
      expect(await groupsOf(slack('U0YUKI'))).toEqual(['risk-board', 'model-risk', 'everybody']);
      expect(await groupsOf(slack('U0AIKO'))).toEqual(['everybody']);
    });

    it('answers only the groups it was asked about', async () => {
      expect(await groupsOf(slack('U0YUKI'), ['model-risk', 'ml-leads'])).toEqual(['model-risk']);
      expect(await groupsOf(slack('U0YUKI'), [])).toEqual([]);
      expect(await groupsOf(slack('U0YUKI'), ['no-such-group', 'constructor'])).toEqual([]);
    });

    it('names a few members of a group, and nobody of an empty or unknown one', async () => {
      expect(await some('model-risk', 5)).toEqual(['hana-kondo', 'yuki-ito']);
      expect(await some('everybody', 2)).toHaveLength(2);
      expect(await some('nobody', 5)).toEqual([]);
      expect(await some('no-such-group', 5)).toEqual([]);
    });

    it.each<[string, object, string | undefined]>([
      ['a Studio profile', { userProfile: 'aiko-tanaka' }, 'aiko-tanaka'],
      [
        'a Studio profile behind a shared role',
        {
          userProfile: 'aiko-tanaka',
          arn: 'arn:aws:sts::111122223333:assumed-role/Studio/SageMaker',
        },
        'aiko-tanaka',
      ],
      [
        'a session of a role',
        { arn: 'arn:aws:sts::111122223333:assumed-role/data-science/aiko' },
        'aiko-tanaka',
      ],
      ['an IAM user', { arn: 'arn:aws:iam::111122223333:user/kenji' }, 'kenji-mori'],
      ['a SourceIdentity', { sourceIdentity: 'kenji-mori' }, 'kenji-mori'],
      [
        'another session of that role',
        { arn: 'arn:aws:sts::111122223333:assumed-role/data-science/mia' },
        undefined,
      ],
      ['the role itself', { arn: 'arn:aws:iam::111122223333:role/data-science' }, undefined],
      [
        'an IAM user of that name in another account',
        { arn: 'arn:aws:iam::444455556666:user/kenji' },
        undefined,
      ],
      ['a profile named as a person’s SourceIdentity is', { userProfile: 'kenji-mori' }, undefined],
      [
        'a profile of one and a SourceIdentity of another',
        { userProfile: 'aiko-tanaka', sourceIdentity: 'kenji-mori' },
        undefined,
      ],
      ['nothing at all', {}, undefined],
    ])('knows who made a thing in AWS by %s', async (_, identity, id) => {
      expect((await directory.personOfIam(identity))?.id).toBe(id);
    });
  });
}
