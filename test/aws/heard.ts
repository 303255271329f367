import { z } from 'zod';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { home } from './signed-by.ts';

/** What is heard of events of this detail-type from now on, oldest first. */
export function heard(aws: Aws, detailType: string) {
  const name = detailType.replaceAll(' ', '-');
  aws.listens({ ...home, name, pattern: { 'detail-type': [detailType] } });
  return () =>
    (aws.queue(name)?.messages() ?? []).map(({ body }) => envelope.parse(JSON.parse(body)));
}

const envelope = z.looseObject({
  source: z.string(),
  resources: z.array(z.string()),
  detail: z.record(z.string(), z.unknown()),
});
