import type { OutsideLead, Warning } from '../model-package-words.ts';
import { plain, plainName } from '../plain.ts';
import { and } from './lists.ts';
import { lacking } from './model-card/warning.ts';
import { serving } from './serving.ts';
import { capital } from './capital.ts';

const parts = { commit: 'commit', pipeline: 'pipeline', maker: 'maker' } as const;

/** One Check line. */
export function warning(facts: Warning): string {
  switch (facts.is) {
    case 'mutableTag': {
      const [only] = facts.containers;
      if (facts.containers.length > 1) {
        return `Containers ${and(facts.containers.map(String))} use tags that can change after approval.`;
      }
      return `Container ${only} uses the tag “${plainName(facts.tag, 40)}”, which can change after approval.`;
    }
    case 'alsoWaiting':
      return `v${facts.version} is also waiting for ${facts.stage}.`;
    case 'downgrade':
      return `Downgrade: ${facts.stage} has v${facts.version}.`;
    case 'notRecorded':
      return `${capital(and(facts.what.map((part) => parts[part])))} not recorded.`;
    case 'unreadable':
      return `The report ${plainName(facts.file, 60)} could not be read (${plain(facts.why, 60)}): a gate that needs it stays closed.`;
    case 'pointer':
      return facts.says === undefined
        ? `The pointer of ${facts.stage} is missing or cannot be read; v${facts.stands} is recorded there.`
        : `The pointer of ${facts.stage} says v${facts.says}; v${facts.stands} is recorded there.`;
    case 'cardIncomplete':
      return `Its model card lacks ${lacking(facts.fields)}.`;
    case 'cannotServe':
      return serving.missing(facts.check, facts.stage);
    case 'outside':
      return outside(facts);
  }
}

/** What was changed elsewhere, and by whom as far as AWS says. */
export function outside(facts: OutsideLead): string {
  const by = facts.by === undefined ? 'somebody AWS does not name' : plainName(facts.by, 60);
  return `${changed(facts)} outside Ringi by ${by}.`;
}

function changed({ what, version, stage = '', after }: OutsideLead): string {
  switch (what) {
    case 'approval':
      if (after === 'Approved') return `v${version} was approved`;
      if (after === 'Rejected') return `v${version} was rejected`;
      return `v${version} was set to pending`;
    case 'metadata':
      return `The ${stage} entry of v${version} was changed`;
    case 'lifeCycle':
      return after === undefined
        ? 'Life cycle removed'
        : `Life cycle set to ${plainName(after, 40)}`;
    case 'pointer':
      return after === undefined
        ? `The pointer of ${stage} was removed`
        : `The pointer of ${stage} was moved to ${plainName(after, 20)}`;
  }
}
