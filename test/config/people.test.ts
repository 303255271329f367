import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { problemsOf } from './problems-of.ts';
import { small } from './small.ts';

const said = (changes: object) => problemsOf(stringify({ ...small, ...changes }));
const person = (changes: object) =>
  said({ people: [{ ...small.people[0], ...changes }, ...small.people.slice(1)] });

describe('people are refused for', () => {
  it.each<[string, readonly string[], string]>([
    [
      'an e-mail as a Slack account',
      person({ slack: [{ team: 'T0RINGI', user: 'aiko@example.com' }] }),
      'slack[0].user must be a Slack user id',
    ],
    [
      'a bot as a Slack account',
      person({ slack: [{ team: 'T0RINGI', user: 'B0DEPLOY' }] }),
      'slack[0].user must be a Slack user id',
    ],
    [
      'a display name as a Slack account',
      person({ slack: [{ team: 'T0RINGI', user: 'Aiko Tanaka' }] }),
      'no e-mail and no name',
    ],
    [
      'an e-mail as a Teams account',
      person({
        teams: [{ tenant: '5c0f4f6e-0d5b-4a39-9a52-6a1c1f0b7001', object: 'aiko@example.com' }],
      }),
      'teams[0].object must be an Entra object id',
    ],
    [
      'a domain as a tenant',
      person({
        teams: [{ tenant: 'example.com', object: '5c0f4f6e-0d5b-4a39-9a52-6a1c1f0b0001' }],
      }),
      'teams[0].tenant must be the id of an Entra tenant',
    ],
    [
      'a role as an identity',
      person({ iam: ['arn:aws:iam::111122223333:role/data-science'] }),
      'a role is not a person',
    ],
    [
      'an assumed role without a session',
      person({ iam: ['arn:aws:sts::111122223333:assumed-role/data-science'] }),
      'a role is not a person',
    ],
    [
      'the session all of Studio shares',
      person({ iam: ['arn:aws:sts::111122223333:assumed-role/studio/SageMaker'] }),
      'a role is not a person',
    ],
    ['an identity of no kind', person({ iam: ['aiko@example.com'] }), 'is no identity of AWS'],
    [
      'an identity of another',
      person({ iam: ['studio:kenji'] }),
      'people[1].iam[0] is the account of aiko-tanaka already',
    ],
    ['an id CloudTrail cannot hold', person({ id: 'aiko tanaka' }), 'people[0].id must be 2 to 64'],
  ])('%s', (_, problems, sentence) => {
    expect(problems).toContainEqual(expect.stringContaining(sentence));
  });

  it('one account of two people, in whatever case Entra’s ids are written', () => {
    const teams = [
      {
        tenant: '5c0f4f6e-0d5b-4a39-9a52-6a1c1f0b7001',
        object: '5c0f4f6e-0d5b-4a39-9a52-6a1c1f0b000a',
      },
    ];
    const loud = teams.map(({ tenant, object }) => ({ tenant, object: object.toUpperCase() }));
    const people = [
      { ...small.people[0], teams },
      { ...small.people[1], teams: loud },
      small.people[2],
    ];
    expect(said({ people })).toEqual([
      expect.stringContaining('people[1].teams[0] is the account of aiko-tanaka already'),
    ]);
  });

  it('one id of two people', () => {
    const again = { id: 'Yuki-Ito', name: 'Another' };
    expect(said({ people: [...small.people, again] })).toEqual([
      expect.stringContaining('people[3].id is Yuki-Ito again'),
    ]);
  });

  it('members and groups there are not, and groups that go round in a circle', () => {
    const groups = {
      ...small.groups,
      'ml-leads': { members: ['kenji-mori', 'aiko-tanaka', 'kenji-mory'], groups: ['empti'] },
      'risk-board': { members: ['yuki-ito'], groups: ['model-risk'] },
    };
    expect(said({ groups })).toEqual([
      expect.stringContaining(
        'members[2] is kenji-mory, who is not in people (did you mean kenji-mori?)',
      ),
      expect.stringContaining('groups[0] is empti, which is not in groups (did you mean empty?)'),
      expect.stringContaining('groups.model-risk.groups leads back to the group itself'),
      expect.stringContaining('groups.risk-board.groups leads back to the group itself'),
    ]);
  });
});
