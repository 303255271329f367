import { z } from 'zod';
import { AwsError } from '../aws-error.ts';
import type { Caller } from '../principals.ts';
import { modelCardType, shareableActions } from './managed-permissions.ts';
import type { Permission } from './share-store.ts';

/** A permission of the customer's own: fewer actions than AWS's, never others, no conditions. */
export function customPermission(
  input: {
    readonly name: string;
    readonly resourceType: string;
    readonly policyTemplate: string;
  },
  { account, region }: Caller,
  createdAt: number,
): Permission {
  if (input.resourceType !== modelCardType) {
    const message = `Invalid resource type: ${input.resourceType}`;
    throw new AwsError('InvalidParameterException', message);
  }
  return {
    arn: `arn:aws:ram:${region}:${account}:permission/${input.name}`,
    name: input.name,
    resourceType: modelCardType,
    actions: actionsOf(input.policyTemplate),
    template: input.policyTemplate,
    isDefault: false,
    managedBy: 'CUSTOMER_MANAGED',
    createdAt,
  };
}

function actionsOf(policyTemplate: string): readonly string[] {
  const { Action } = read(policyTemplate);
  const actions = [Action].flat();
  const foreign = actions.find((action) => !shareableActions.some((each) => each === action));
  if (foreign === undefined) return actions;
  const message = `The action ${foreign} is not supported by ${modelCardType}.`;
  throw new AwsError('InvalidPolicyException', message);
}

function read(policyTemplate: string): z.infer<typeof template> {
  try {
    return template.parse(JSON.parse(policyTemplate));
  } catch {
    const message = 'The policy template must have Effect and Action, and nothing else.';
    throw new AwsError('MalformedPolicyTemplateException', message);
  }
}

/** Resource and Principal are RAM's to fill in; conditions the playground cannot evaluate. */
const template = z.strictObject({
  Effect: z.string().regex(/^allow$/iu),
  Action: z.union([z.string(), z.array(z.string()).min(1)]),
});
