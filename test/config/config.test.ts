import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { parseConfig } from '../../src/config.ts';
import { environment, example } from './example.ts';
import { problemsOf } from './problems-of.ts';
import { small } from './small.ts';

const said = (changes: object) => problemsOf(stringify({ ...small, ...changes }));
const policy = (require: object, more: object = {}) =>
  said({ policies: [{ verbs: ['promote'], ...more, require }] });
const person = (changes: object) =>
  said({ people: [{ ...small.people[0], ...changes }, ...small.people.slice(1)] });

describe('a configuration that can be kept', () => {
  it('is the example we ship', () => {
    expect(problemsOf(example)).toEqual([]);
    const config = parseConfig(example, environment);
    expect(config.stages).toEqual(['dev', 'test', 'uat', 'prod']);
    expect(config.settings.slack.status).toBe('on');
  });

  it('is a small one, whose blanks are filled', () => {
    expect(said({})).toEqual([]);
    expect(parseConfig(stringify(small), environment)).toMatchObject({
      outside: [],
      routes: [{ slack: ['C0MODELS'], teams: [], language: 'en' }],
      operators: { language: 'en' },
      groups: { empty: { members: [], groups: [] } },
    });
  });

  it('tells incidents as Alertmanager does, but for what it says itself', () => {
    const { incidents: usual } = parseConfig(stringify(small), environment);
    expect(usual).toMatchObject({ groupWait: 30_000, groupInterval: 300_000 });
    expect(usual.inhibit.length).toBeGreaterThan(1);
    const inhibit = [
      { sourceMatchers: ['alertname="PipelineFailed"'], targetMatchers: ['stage!="prod"'] },
    ];
    const yaml = stringify({ ...small, incidents: { repeatInterval: '1d', inhibit } });
    expect(parseConfig(yaml, environment).incidents).toEqual({
      groupWait: 30_000,
      groupInterval: 300_000,
      repeatInterval: 86_400_000,
      inhibit: [
        {
          source: [{ name: 'alertname', is: '=', value: 'PipelineFailed' }],
          target: [{ name: 'stage', is: '!=', value: 'prod' }],
          equal: [],
        },
      ],
    });
  });

  it('may have one queue for two registries, and groups of one name in two accounts', () => {
    const [registry] = small.registries;
    expect(said({ registries: [registry, { ...registry, account: '444455556666' }] })).toEqual([]);
  });

  it('may name people who could all turn out to be the maker', () => {
    const separationOfDuties = { unknownMaker: 'refuse' };
    expect(policy({ memberOf: ['risk-board'], separationOfDuties })).toEqual([]);
  });
});

describe('a configuration is refused with a sentence for', () => {
  it.each<[string, readonly string[], string]>([
    ['an unknown key', said({ polices: [] }), 'ringi.yaml has what Ringi does not know: polices'],
    ['something missing', said({ routes: undefined }), 'routes is missing'],
    [
      'an account that lost its quotation marks',
      said({ registries: [{ ...small.registries[0], account: 111122223333 }] }),
      'registries[0].account must be a text: put it in quotation marks',
    ],
    [
      'two registries of one place',
      said({ registries: [...small.registries, ...small.registries] }),
      'both would write the same stage pointers',
    ],
    [
      'an external id without a role',
      said({ registries: [{ ...small.registries[0], externalId: 'abc' }] }),
      'externalId belongs to a role',
    ],
    ['a stage twice', said({ stages: ['dev', 'Dev'] }), 'stages[1] is the stage Dev again'],
    [
      'a stage SageMaker cannot hold',
      said({ stages: ['dev', 'pre prod'] }),
      'stages[1] must be 1 to 63 letters',
    ],
    [
      'a channel by its name',
      said({ routes: [{ groups: ['*'], slack: ['#models'] }] }),
      'routes[0].slack[0] must be the id of a Slack channel',
    ],
    [
      'a route that leads nowhere',
      said({ routes: [{ groups: ['*'] }] }),
      'routes[0] leads nowhere',
    ],
    [
      'a route of an account nobody registered',
      said({ routes: [{ groups: ['*'], accounts: ['999999999999'], slack: ['C0X'] }] }),
      'no registry is of that account',
    ],
    [
      'a language nobody wrote',
      said({ operators: { ask: '#x', language: 'fr' } }),
      'operators.language must be one of en, ja',
    ],
    ['operators without a room', said({ operators: { ask: '#x' } }), 'operators lead nowhere'],
  ])('%s', (_, problems, sentence) => {
    expect(problems).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('a sentence of the policies is refused for', () => {
  it.each<[string, readonly string[], string]>([
    [
      'a stage there is not',
      policy({ memberOf: ['ml-leads'] }, { stages: ['production'] }),
      'stages[0] is production, and the stages are dev, prod',
    ],
    [
      'a group there is not',
      policy({ memberOf: ['ml-lead'] }),
      'memberOf[0] is ml-lead, which is not in groups (did you mean ml-leads?)',
    ],
    ['an empty group', policy({ memberOf: ['empty'] }), 'is empty, and nobody is in that group'],
    [
      'more people than there are',
      policy({ memberOf: ['ml-leads'], quorum: { people: 3 } }),
      'needs 3 people, and only 2 people are in ml-leads: nobody could ever satisfy it',
    ],
    [
      'one person for two seats, in two groups',
      policy({ quorum: { seats: ['model-risk', 'risk-board'] } }),
      'needs 2 people, and only 1 person is in model-risk and risk-board',
    ],
    [
      'a seat whose group may not vote',
      policy({ memberOf: ['ml-leads'], quorum: { seats: ['model-risk', 'ml-leads'] } }),
      'has a seat for model-risk that nobody could fill beside the others',
    ],
    [
      'fewer people than seats',
      policy({ quorum: { people: 1, seats: ['ml-leads', 'model-risk'] } }),
      'needs 1 people for 2 seats',
    ],
    ['naming nobody', policy({ quorum: { people: 2 } }), 'says nobody: name who decides'],
    [
      'a gate that closes nothing',
      policy(
        { memberOf: ['ml-leads'], metricGate: [{ metric: 'auc', above: 1 }] },
        { verbs: ['reject'] },
      ),
      'metricGate closes nothing',
    ],
    [
      'a gate with two limits',
      policy({ memberOf: ['ml-leads'], metricGate: [{ metric: 'auc', above: 1, below: 2 }] }),
      'must have exactly one of above',
    ],
    [
      'a gate without a limit',
      policy({ memberOf: ['ml-leads'], metricGate: [{ metric: 'auc' }] }),
      'must have exactly one of above',
    ],
    [
      'a gate from much to little',
      policy({ memberOf: ['ml-leads'], metricGate: [{ metric: 'auc', between: [2, 1] }] }),
      'must name the smaller number first',
    ],
    [
      'a time that is none',
      policy({ memberOf: ['ml-leads'], expires: 'soon' }),
      'expires must be a number of seconds',
    ],
    [
      'a matcher that is none',
      said({
        incidents: { inhibit: [{ sourceMatchers: ['PipelineFailed'], targetMatchers: ['a=b'] }] },
      }),
      'must be a matcher such as alertname="DataDrift"',
    ],
    [
      'an unknown rule',
      policy({ memberOf: ['ml-leads'], changeFreeze: {} }),
      'has what Ringi does not know: changeFreeze',
    ],
  ])('%s', (_, problems, sentence) => {
    expect(problems).toEqual([expect.stringContaining(sentence)]);
  });

  it('a verb nobody wrote, where the verbs are known', () => {
    const yaml = stringify({ ...small, policies: [{ ...small.policies[0], verbs: ['aprove'] }] });
    const known = { verbs: ['approve', 'reject'] };
    expect(problemsOf(yaml, environment, known)).toEqual([
      expect.stringContaining('is aprove, and Ringi knows approve, reject (did you mean approve?)'),
    ]);
  });
});

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

describe('all problems', () => {
  it('are said at once, each with its line', () => {
    const yaml = example
      .replace('memberOf: [risk-board]', 'memberOf: [risk-bord]')
      .replace('stages: [dev, test, uat]', 'stages: [dev, tset, uat]')
      .replace('members: [hana-kondo]', 'members: [hana]');
    const problems = problemsOf(yaml, { ...environment, SLACK_BOT_TOKEN: '' });
    expect(problems).toEqual([
      expect.stringMatching(/^line \d+: groups\.model-risk\.members\[0\] is hana,/),
      expect.stringMatching(/^line \d+: policies\[1\]\.require\.memberOf\[0\] is risk-bord,/),
      expect.stringMatching(/^line \d+: policies\[3\]\.stages\[1\] is tset,/),
      expect.stringMatching(/^Slack: set SLACK_BOT_TOKEN/),
    ]);
    const line = yaml.split('\n').findIndex((text) => text.includes('risk-bord')) + 1;
    expect(problems[1]).toContain(`line ${line}:`);
  });

  it.each([
    ['', 'registries is missing'],
    ['a: [', 'this is not YAML'],
    ['stages: [dev]\nstages: [dev]', 'this is not YAML'],
    ['just words', 'ringi.yaml must be a mapping'],
    ['routes: [{ groups: [*] }]', 'must be in quotation marks'],
    [
      'routes: [{ groups: [*-risk] }]',
      'line 1: *-risk: a pattern with * must be in quotation marks',
    ],
  ])('of a file that holds %j are told, not thrown', (yaml, sentence) => {
    expect(problemsOf(yaml)[0]).toContain(sentence);
  });
});
