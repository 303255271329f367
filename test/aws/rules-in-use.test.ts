import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { z } from 'zod';
import { home, signedBy } from './signed-by.ts';
import { startMonitoring } from './start-monitoring.ts';
import type { MonitoringWorld } from './start-monitoring.ts';

const envelope = z.object({ 'detail-type': z.string() });
let world: MonitoringWorld;
beforeEach(async () => {
  world = await startMonitoring();
});
afterEach(() => world.stop());

it('what monitors tell comes to the queue by the rules of deploy/aws', async () => {
  const { aws } = world;
  const version = aws.company.registers('credit-risk');
  const schedule = aws.company.monitors(aws.company.serves('credit-prod', { versions: [version] }));
  const metric = { namespace: 'a', name: 'b', dimensions: {} };
  const alarm = aws.company.alarms('credit', { metric, above: 1 });
  aws.objects.notifies('reports', home);
  aws.listens({ ...home, name: 'ringi' });

  aws.company.monitorRuns(schedule, { finding: 'drift' });
  aws.company.monitorFails(schedule);
  aws.company.alarmBecomes(alarm, 'ALARM');
  aws.objects.put(home.account, 's3://reports/evidently/credit/1.json', '{}');
  aws.objects.put(home.account, 's3://reports/other/1.json', '{}');
  const events = new EventBridgeClient(signedBy(aws));
  const Detail = '{}';
  const Entries = ['Monitoring Report', 'Something Else'].map((DetailType) => ({
    Source: 'acme.monitoring',
    DetailType,
    Detail,
  }));
  await events.send(new PutEventsCommand({ Entries }));
  events.destroy();

  const types = (aws.queue('ringi')?.messages() ?? []).map(
    ({ body }) => envelope.parse(JSON.parse(body))['detail-type'],
  );
  expect(new Set(types)).toEqual(
    new Set([
      'SageMaker Processing Job State Change',
      'SageMaker Monitoring Schedule State Change',
      'CloudWatch Alarm State Change',
      'Object Created',
      'Monitoring Report',
    ]),
  );
  expect(types.filter((type) => type === 'Object Created')).toHaveLength(1);
});
