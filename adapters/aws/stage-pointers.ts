import {
  GetParameterCommand,
  GetParameterHistoryCommand,
  GetParametersCommand,
  PutParameterCommand,
} from '@aws-sdk/client-ssm';
import { z } from 'zod';
import { pointerName } from '../../src/index.ts';
import type { GroupRef, StagePointer, StagePointers } from '../../src/index.ts';
import type { At, Connections } from './connect.ts';
import { classOf } from './translate.ts';

/** GetParameters takes ten names. */
const most = 10;
/** The pipelines that read pointers share 40 calls a second with Ringi: a listing takes ten. */
const apart = 100;

/** Stage pointers as SSM parameters, in the account and region of their group. */
export function stagePointers(aws: Connections): StagePointers {
  const turn = turnsOf(aws);
  return {
    read(group, stage) {
      const command = new GetParameterCommand({ Name: pointerName(group, stage) });
      return aws.call('ssm:GetParameter', async (abortSignal) => {
        try {
          const { Parameter } = await aws.ssm(group).read.send(command, { abortSignal });
          return pointerIn(Parameter?.Value);
        } catch (error) {
          if (classOf(error) === 'ParameterNotFound') return undefined;
          throw error;
        }
      });
    },
    async readAll(group, stages) {
      const found = new Map<string, StagePointer | 'unreadable'>();
      for (let from = 0; from < stages.length; from += most) {
        const some = stages.slice(from, from + most);
        await turn(group);
        const values = await valuesOf(aws, group, some);
        for (const stage of some) {
          const value = values.get(pointerName(group, stage));
          if (value !== undefined) found.set(stage, pointerIn(value));
        }
      }
      return found;
    },
    async writerOf(group, stage) {
      const arn = await newestWriter(aws, group, pointerName(group, stage));
      return arn === undefined ? undefined : { arn };
    },
    write(group, pointer) {
      const command = new PutParameterCommand({
        Name: pointerName(group, pointer.stage),
        Description: `Which version of ${group.name} serves ${pointer.stage}. Written by Ringi.`,
        Value: JSON.stringify(pointer),
        Type: 'String',
        Overwrite: true,
      });
      return aws.call('ssm:PutParameter', async (abortSignal) => {
        await aws.ssm(group).write.send(command, { abortSignal });
      });
    },
  };
}

/** Values by name; a name without a parameter is left out. */
async function valuesOf(aws: Connections, group: GroupRef, stages: readonly string[]) {
  const Names = stages.map((stage) => pointerName(group, stage));
  const command = new GetParametersCommand({ Names });
  const { Parameters = [] } = await aws.call('ssm:GetParameters', (abortSignal) =>
    aws.ssm(group).read.send(command, { abortSignal }),
  );
  return new Map(Parameters.map(({ Name = '', Value = '' }) => [Name, Value]));
}

/** The history lists the oldest first, fifty a page, and a hundred at most. */
async function newestWriter(aws: Connections, group: GroupRef, Name: string) {
  let newest: string | undefined;
  let NextToken: string | undefined;
  do {
    const command = new GetParameterHistoryCommand({ Name, MaxResults: 50, NextToken });
    const page = await aws.call('ssm:GetParameterHistory', async (abortSignal) => {
      try {
        return await aws.ssm(group).read.send(command, { abortSignal });
      } catch (error) {
        if (classOf(error) === 'ParameterNotFound') return undefined;
        throw error;
      }
    });
    newest = page?.Parameters?.at(-1)?.LastModifiedUser ?? newest;
    NextToken = page?.NextToken;
  } while (NextToken);
  return newest;
}

/** Waits until the next listing call of this account and region may be made. */
function turnsOf({ clock }: Connections) {
  const free = new Map<string, number>();
  return async ({ account, region }: At): Promise<void> => {
    const now = clock.monotonic();
    const at = Math.max(now, free.get(`${account}:${region}`) ?? now);
    free.set(`${account}:${region}`, at + apart);
    if (at > now) await clock.wait(at - now);
  };
}

/** Members that nobody of this release knows are left alone: a pipeline may have added them. */
const contract: z.ZodType<StagePointer> = z.object({
  schema: z.literal(1),
  group: z.string(),
  stage: z.string(),
  version: z.int().positive(),
  modelPackageArn: z.string(),
  since: z.string(),
  decision: z.string(),
  decidedBy: z.array(z.string()).readonly(),
  previousVersion: z.int().positive().exactOptional(),
  rolledBackFrom: z.int().positive().exactOptional(),
});

function pointerIn(text = ''): StagePointer | 'unreadable' {
  try {
    return contract.safeParse(JSON.parse(text)).data ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}
