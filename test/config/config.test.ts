import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { parseConfig } from '../../src/config.ts';
import { environment, example } from './example.ts';
import { problemsOf } from './problems-of.ts';
import { small } from './small.ts';

const said = (changes: object) => problemsOf(stringify({ ...small, ...changes }));
const policy = (require: object, more: object = {}) =>
  said({ policies: [{ verbs: ['promote'], ...more, require }] });

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
