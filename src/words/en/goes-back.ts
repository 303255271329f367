import { plain } from '../plain.ts';
import type { GoingBack } from '../serving-words.ts';
import { rejects as rejected } from './rejects.ts';
import { serving } from './serving.ts';

/** What going back means, and what it calls: for the pointer or what serves, and what is left. */
export function goesBack({ stage, to, served, pointer, rejects }: GoingBack): readonly string[] {
  return [
    ...(served
      ? [
          `All traffic of ${served.name} goes back to v${to}. An update that runs is waited for.`,
          serving.call(served, undefined),
        ]
      : [
          `The pointer of ${stage} goes back to v${to} at once.`,
          `Calls PutParameter on ${plain(pointer, 200)}.`,
        ]),
    ...(rejects ? [rejected(rejects)] : []),
  ];
}
