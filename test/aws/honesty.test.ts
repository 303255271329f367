import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const folder = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');

const policy = z.object({
  Statement: z.array(
    z.object({ Effect: z.string(), Action: z.union([z.string(), z.array(z.string())]) }),
  ),
});

/** Services as IAM names them. */
const services: Readonly<Record<string, string>> = { eventbridge: 'events' };

/** Calls that IAM names otherwise. */
const renamed: Readonly<Record<string, string>> = {
  's3:ListObjectsV2': 's3:ListBucket',
  's3:HeadObject': 's3:GetObject',
};

/** SageMaker writes PDFs, and RAM policies, with the rights of who asks for them. */
const ofModelCards = [
  's3:PutObject',
  'sagemaker:PutResourcePolicy',
  'sagemaker:GetResourcePolicy',
  'sagemaker:DeleteResourcePolicy',
];

/** Needed, but called by nobody here: by the consumer, with AssumeRole, and by SageMaker of a role. */
const besides = [
  ...ofModelCards,
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sts:SetSourceIdentity',
  'sts:TagSession',
  'iam:PassRole',
];

/** Endpoints are listed to see what serves; SageMaker asks the others of the role itself. */
const ofStages = ['iam:PassRole', 'sagemaker:ListEndpoints', 'sagemaker:DescribeModelPackage'];

describe('what deploy/aws promises', () => {
  it('allows exactly the calls that the adapters make', () => {
    const allowed = new Set(inPolicy('iam-policy.json', 'Allow'));
    expect([...allowed].toSorted()).toEqual([...called(), ...besides].toSorted());
  });

  it('allows a stage’s role exactly what serving needs, and to accept model cards', () => {
    const allowed = new Set(inPolicy('stage-role-policy.json', 'Allow'));
    const calls = called((name) => name.startsWith('deployments') || accepting.includes(name));
    expect([...allowed].toSorted()).toEqual([...calls, ...ofStages].toSorted());
    expect(inPolicy('stage-role-policy.json', 'Deny').toSorted()).toEqual(writesAmong(calls));
  });

  it('allows the role where only model cards are kept exactly what they need', () => {
    const allowed = new Set(inPolicy('model-card-role-policy.json', 'Allow'));
    const calls = called(
      (name) => name.startsWith('model-cards') && !receiving.includes(name),
    ).filter((call) => !call.endsWith('ModelPackage'));
    const read = 's3:GetObject';
    expect([...allowed].toSorted()).toEqual([...calls, ...ofModelCards, read].toSorted());
    expect(inPolicy('model-card-role-policy.json', 'Deny').toSorted()).toEqual(writesAmong(calls));
  });
});

const accepting = ['model-cards/accept-share.ts', 'model-cards/invitations.ts'];
/** Another account's card is read where versions are registered. */
const receiving = [...accepting, 'model-cards/holds-card.ts', 'model-cards/received.ts'];

/** What is denied where nobody is named. */
function writesAmong(calls: readonly string[]): readonly string[] {
  const writes = /:(?:Create|Update|Delete|Associate|Accept)/u;
  return calls.filter((call) => writes.test(call)).toSorted();
}

function inPolicy(name: string, effect: 'Allow' | 'Deny'): readonly string[] {
  const { Statement } = policy.parse(JSON.parse(text(`deploy/aws/${name}`)));
  return Statement.filter(({ Effect }) => Effect === effect).flatMap(({ Action }) => Action);
}

/** `service:Action` of every command that a file of adapters/aws or below imports. */
function called(from: (name: string) => boolean = () => true): readonly string[] {
  const files = readdirSync(new URL('adapters/aws', folder), {
    encoding: 'utf8',
    recursive: true,
  }).filter((name) => name.endsWith('.ts') && from(name));
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
