import { describe, expect, it } from '@jest/globals';
import { whatRuns } from '../../src/cli/answers/what-runs.ts';
import { parseConfig } from '../../src/config.ts';
import { environment, example } from '../config/example.ts';

const said = (env: Readonly<Record<string, string>>, yaml = example) =>
  whatRuns(parseConfig(yaml, env), ['approve', 'promote', 'archive']).text.split('\n');

describe('check', () => {
  it('says what would run', () => {
    expect(said(environment)).toEqual(
      expect.arrayContaining([
        '  444455556666 in ap-northeast-1, as arn:aws:iam::444455556666:role/ringi; events from https://sqs.ap-northeast-1.amazonaws.com/111122223333/ringi',
        '  dev → test → uat → prod',
        '  Slack is on, by Socket Mode, in 3 rooms.',
        '  Teams is on, by HTTP (/api/messages), as SingleTenant, in 1 room.',
        '  credit-* → C024BE91L, 19:6f8a1c2e4b@thread.tacv2 (en)',
        '  trouble → C024BE93N (en)',
        '  credit-*: alarm',
        '  everything: ask',
        '  everything: daily at 09:00 Asia/Tokyo → the rooms of each route',
        '  credit-*: weekly on monday at 09:30 Asia/Tokyo → C024BE94P',
        '  credit-* in prod: endpoint {group}-{stage}, canary or linear or allAtOnce, 2 alarms',
        '  churn in prod: endpoint churn-prod, deployed by a pipeline of your own',
        '  2 by schedule, 1 by alarm, 1 by evidently',
        '  drift scores from aws/sagemaker/Endpoints/data-metrics (Endpoint, MonitoringSchedule)',
        '  4 people; ml-leads: 2 people, model-risk: 3 people, risk-board: 2 people',
        '  ledger sqlite:./data/ringi.db; HTTP on port 8080',
        '  decisions are published on the bus default',
      ]),
    );
  });

  it('says each policy in a sentence, and what nobody may', () => {
    expect(said(environment)).toEqual(
      expect.arrayContaining([
        '  1. promote for prod: 2 people, one each from ml-leads and model-risk, not the maker, who must be known; AUC above 0.85; p99 latency below 200; Bias, gender (DI) between 0.80 and 1.25; within 7 days.',
        '  2. overrideGate for prod: 2 people from risk-board, not the maker, who must be known; a reason of 10 characters or more.',
        '  3. approve, promote (tag risk=high): 2 people, one each from ml-leads and model-risk, not the maker, who must be known; within 7 days.',
        '  No sentence, so nobody may: archive.',
      ]),
    );
  });

  it('says that a chat is off, why, and what that costs', () => {
    const lines = said({});
    expect(lines).toContain(
      '  Slack is off: SLACK_BOT_TOKEN is not set. Nothing is posted to its 3 rooms.',
    );
    expect(lines).toContain(
      '  Teams is off: MicrosoftAppId is not set. Nothing is posted to its 1 room.',
    );
  });

  it('says what follows by itself, and who can do nothing', () => {
    const yaml = example
      .replace('  - { rule: ask }\n', '')
      .replace('publish:\n  bus: default\n', '')
      .replace(/ {2}- \{ by: pipeline.*\n/u, '')
      .replace('slack: [{ team: T024BE7LD, user: U024BE7K2 }]', 'slack: []')
      .replace('expires: 14d', 'expires: 36h');
    const lines = said({ ...environment, AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' }, yaml);
    expect(lines).toContain('  everything else: ask');
    expect(lines).toContain('  decisions are not published');
    expect(lines).toContain('  kenji-mori is joined to no chat account, and decides nothing.');
    expect(lines).toContain('  AWS at http://127.0.0.1:4566');
    expect(lines.join()).toContain('within 36 hours');
  });
});
