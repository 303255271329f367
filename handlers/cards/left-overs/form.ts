import { servedArn, type AskedForm, type Form } from '../../../src/index.ts';
import type { Made } from '../../actions/plan/made.ts';
import { formFrame } from './form-frame.ts';
import { missingVotes } from '../voting/missing-votes.ts';
import { rulingsOf, type Scene } from './scene.ts';

/** What deleting the list calls, on every single name of it: too much to travel in a button. */
export function form({ verb, on }: AskedForm, scene: Scene): Form | undefined {
  const says = scene.words.leftOvers.form;
  const ruling = rulingsOf('cleanUp', scene).find((each) => each.verb === verb && each.on === on);
  if (!ruling) return undefined;
  const effect = says.deletes(scene.seen.judged.names.map(callOn), missingVotes(ruling));
  return { ...says.cleanUp, ...formFrame(ruling, undefined, scene), effect };
}

/** AWS writes a name in lower case in its ARN. */
function callOn({ kind, name, ...place }: Made) {
  switch (kind) {
    case 'config':
      return {
        name: 'DeleteEndpointConfig',
        arn: servedArn(place, 'endpoint-config', name.toLowerCase()),
      };
    case 'model':
      return { name: 'DeleteModel', arn: servedArn(place, 'model', name.toLowerCase()) };
  }
}
