import { GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import type { GroupRef, StagePointer, StagePointers } from '../../src/index.ts';
import type { Connections } from './connect.ts';
import { classOf } from './translate.ts';

/** Stage pointers as SSM parameters, in the account and region of their group. */
export function stagePointers(aws: Connections): StagePointers {
  return {
    read(group, stage) {
      const command = new GetParameterCommand({ Name: nameOf(group, stage) });
      return aws.call('ssm:GetParameter', async (abortSignal) => {
        try {
          const { Parameter } = await aws.ssm(group).read.send(command, { abortSignal });
          return pointerIn(Parameter?.Value ?? '');
        } catch (error) {
          if (classOf(error) === 'ParameterNotFound') return undefined;
          throw error;
        }
      });
    },
    write(group, pointer) {
      const command = new PutParameterCommand({
        Name: nameOf(group, pointer.stage),
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

function nameOf(group: GroupRef, stage: string): string {
  return `/ringi/models/${group.name}/${stage}`;
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
});

function pointerIn(text: string): StagePointer | 'unreadable' {
  try {
    return contract.safeParse(JSON.parse(text)).data ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}
