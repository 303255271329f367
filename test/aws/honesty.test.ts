import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const folder = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');

const policy = z.object({
  Statement: z.array(z.object({ Action: z.union([z.string(), z.array(z.string())]) })),
});

/** Services as IAM names them. */
const services: Readonly<Record<string, string>> = { eventbridge: 'events' };

/** Calls that IAM names otherwise. */
const renamed: Readonly<Record<string, string>> = { 's3:ListObjectsV2': 's3:ListBucket' };

/** Needed, but called by nobody here: by the consumer, and by SageMaker of a new definition's role. */
const besides = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'iam:PassRole'];

describe('what deploy/aws promises', () => {
  it('allows exactly the calls that the adapters make', () => {
    const { Statement } = policy.parse(JSON.parse(text('deploy/aws/iam-policy.json')));
    const allowed = Statement.flatMap(({ Action }) => Action);
    expect(allowed.toSorted()).toEqual([...called(), ...besides].toSorted());
  });
});

/** `service:Action` of every command that a file of adapters/aws or below imports. */
function called(): readonly string[] {
  const files = readdirSync(new URL('adapters/aws', folder), {
    encoding: 'utf8',
    recursive: true,
  }).filter((name) => name.endsWith('.ts'));
  const actions = files.flatMap((name) => {
    const imports = text(`adapters/aws/${name}`).matchAll(
      /import \{([^}]*)\} from '@aws-sdk\/client-(\w+)'/gu,
    );
    return [...imports].flatMap(([, names = '', service = '']) =>
      [...names.matchAll(/(\w+)Command\b/gu)].map(([, action]) => {
        const call = `${services[service] ?? service}:${action}`;
        return renamed[call] ?? call;
      }),
    );
  });
  return [...new Set(actions)];
}
