import { z } from 'zod';
import type { Action } from '../../src/index.ts';
import { groupKey } from '../../src/index.ts';
import { groupOf } from './group-of.ts';
import { saidBy } from './said-by.ts';

const plan = z.object({ arn: z.string(), description: z.string() });

/** Rejects a model package, for every stage. The reason becomes its `ApprovalDescription`. */
export const reject: Action = {
  verb: 'reject',
  asks: { reason: { required: true, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf: () => undefined,
  target: ({ subject }, _on, { names }) => ({
    target: `${groupKey(groupOf(subject))}/${names[0] ?? ''}`,
  }),
  plan: async (execution) => ({
    arn: execution.decision.card.subject,
    description: saidBy(execution, 'Rejected'),
  }),
  async perform(stored, _execution, { registry }) {
    const { arn, description } = plan.parse(stored);
    const now = await registry.modelPackage(arn);
    if (now !== 'gone' && now.approval !== 'Rejected') {
      await registry.setApproval(arn, 'Rejected', description);
    }
    return { status: 'done', standings: [], touched: [] };
  },
};
