import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { environment } from './example.ts';
import { problemsOf } from './problems-of.ts';
import { small } from './small.ts';

const said = (changes: object) => problemsOf(stringify({ ...small, ...changes }));
const policy = (require: object, more: object = {}) =>
  said({ policies: [{ verbs: ['promote'], ...more, require }] });

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
