import type { Judgement, Recorded, Seen } from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { agenda } from '../../handlers/cards/drift/agenda.ts';
import type { Judged, Shown } from '../../handlers/cards/drift/seen.ts';
import { judgeAsks } from '../cards/judge-asks.ts';
import { group } from './monitor-world.ts';

const members = { memberOf: ['ml-leads', 'model-risk'] };

/** Looking and snoozing is for everybody concerned; what changes something asks for more. */
const policies = compilePolicies({
  policies: [
    { verbs: ['claim', 'handOver', 'snooze', 'unsnooze'], require: members },
    { verbs: ['retrain'], require: members },
    {
      verbs: ['accept'],
      require: { quorum: { seats: ['ml-leads', 'model-risk'] }, reason: { min: 10 } },
    },
    { verbs: ['rollback'], require: { ...members, reason: { min: 10 } } },
  ].map((each) => sentence.parse(each)),
  outside: [],
});

/** What the policies say of a monitor's card. */
export function judgeMonitor(seen: Seen<Judged, Shown>, recorded: Recorded): Judgement {
  return judgeAsks({ asks: agenda(seen, recorded).asks, group, recorded, policies });
}
