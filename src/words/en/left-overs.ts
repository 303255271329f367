import type { Rule } from '../../policy.ts';
import type {
  KeptBecause,
  LeftOverCount,
  LeftOverDeed,
  LeftOverState,
  LeftOverWords,
  WayBack,
} from '../left-over-words.ts';
import { clip, plain, plainName } from '../plain.ts';
import { because } from './because.ts';
import { count } from './count.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { took } from './notes.ts';
import { quorum } from './rule.ts';
import { capital } from './capital.ts';
import { byPeople } from './by-people.ts';
import { moreVotes } from './more-votes.ts';

/** What is left over in a group. */
export const leftOvers: LeftOverWords = {
  title: (group, state, n) => `${clip(group, 30)}: ${stateOf(state, n)}`,
  lead: {
    some: (n) => `${counted(n)}: nothing serves them or needs them.`,
    none: 'Every model and endpoint config that Ringi made is needed.',
    unbound: 'Ringi makes no model and no endpoint config for it.',
    running: (people, since) => [
      `Decided by ${and(people.slice(0, 2))}, `,
      when(since, 'time'),
      '.',
    ],
    waits: (stage) => clip(`Waits until the change of ${stage} is done.`, 70),
    failed: (why) => clip(`${capital(because(why))}.`, 70),
  },
  verdict: (ways, more) =>
    clip(
      [
        ways.length === 0
          ? 'What serves stays.'
          : `What serves stays, and each way back: ${waysOf(ways)}.`,
        ...(more === 0 ? [] : [`${more} more are listed once these are gone.`]),
      ].join(' '),
      160,
    ),
  unboundVerdict: 'No stage of it is served by an endpoint or component that deployments: names.',
  vote: (who, deed) => [who, ` voted to ${deedOf(deed)}`],
  fold: {
    title: 'Names',
    subtitle: (left, kept) => `${left} to delete, ${kept} kept`,
    show: 'Show names',
    hide: 'Hide names',
    left: (kind) => `Left-over ${kind}`,
    kept: (kind) => `Kept ${kind}`,
    because: keptFor,
    others: 'Kept as well',
    more: (n) => `${n} more`,
  },
  button: {
    cleanUp: 'Delete left-overs…',
    retire: ({ stage, version }) => {
      const whole = `Retire v${version} from ${stage}…`;
      return whole.length <= 20 ? whole : `Retire v${version}…`;
    },
    retireInMenu: ({ stage, version }) => `Retire v${version} from ${stage}…`,
    accessibility: (verb, group, way) => {
      if (verb === 'withdraw') return `Take back my vote on ${group}`;
      return way
        ? `Retire v${way.version} of ${group} from ${way.stage}, asks for a reason`
        : `Delete what is left over in ${group}, asks for a reason`;
    },
  },
  form: {
    cleanUp: { title: 'Delete left-overs', submit: 'Delete' },
    retireTitle: ({ version }) => `Retire v${version}`,
    retireSubmit: 'Retire',
    deletes: (calls, missing) => [
      ...calls.map(({ name, arn }) => `Calls ${name} on ${plain(arn, 200)}.`),
      'What serves and every way back stays. No endpoint is touched.',
      ...moreVotes(missing),
    ],
    retires: ({ stage, version, arn }, missing) => [
      `${stage} can no longer go back to v${version}. What only that needs is then left over.`,
      `Calls UpdateModelPackage on ${arn}: its entry ${stage} says Retired. Nothing is deleted.`,
      ...moreVotes(missing),
    ],
  },
  rules: (cleanUp, retire) => {
    if (!cleanUp && !retire) return ['No rule of ringi.yaml lets anybody delete or retire here.'];
    const both = ruled('Delete or retire', cleanUp);
    if (both.join() === ruled('Delete or retire', retire).join()) return both;
    return [[...ruled('Delete', cleanUp), ...ruled('Retire', retire)].join(' ')];
  },
  notes: {
    decided: (deed, people, reason) => {
      const head = deed.verb === 'cleanUp' ? 'Left-overs are to be deleted' : retiredOf(deed);
      const said = reason === '' ? '.' : `: ${quote(reason)}`;
      return byPeople(`${head}, decided by `, people, said);
    },
    done: (deed, seconds) => {
      const what =
        deed.verb === 'cleanUp'
          ? 'Left-overs are deleted'
          : `v${deed.version} is retired from ${deed.stage}`;
      const text = `${what}, ${took(seconds)} after the decision.`;
      return { bold: [text], summary: text };
    },
  },
  summary: (title, lead) => `${title}. ${lead}`,
  changed: 'the list of left-overs has changed',
  command: {
    card: 'Left-overs',
    where: (raised) =>
      raised
        ? 'The card that lists them is posted in the group’s channels now.'
        : 'Its card lists them, and deletes them by a decision.',
  },
};

function stateOf(state: LeftOverState, n: number): string {
  switch (state.is) {
    case 'some':
      return count(n, 'left-over');
    case 'none':
      return 'nothing left over';
    case 'unbound':
      return 'nothing to clean up';
    case 'running':
      return state.deed.verb === 'cleanUp'
        ? 'deleting left-overs'
        : `retiring v${state.deed.version}`;
    case 'failed':
      return state.deed.verb === 'cleanUp'
        ? 'left-overs not deleted'
        : `v${state.deed.version} not retired`;
  }
}

function counted({ configs, models }: LeftOverCount): string {
  return and([
    ...(configs === 0 ? [] : [count(configs, 'endpoint config')]),
    ...(models === 0 ? [] : [count(models, 'model')]),
  ]);
}

/** `prod v9 and v8, uat v10`. */
function waysOf(ways: readonly WayBack[]): string {
  const stages = [...new Set(ways.map(({ stage }) => stage))];
  return stages
    .map((stage) => {
      const versions = ways.filter((way) => way.stage === stage);
      return `${stage} ${and(versions.map(({ version }) => `v${version}`))}`;
    })
    .join(', ');
}

function keptFor(why: KeptBecause): string {
  switch (why.is) {
    case 'serves':
      return `serves ${why.stage}`;
    case 'planned':
      return `a change of ${why.stage} needs it`;
    case 'changing':
      return `${why.stage} is being changed`;
    case 'wayBack':
      return `${why.stage} may go back to v${why.version}`;
    case 'usedBy':
      return `endpoint ${plainName(why.endpoint, 63)} uses it`;
    case 'named':
      return `${plainName(why.config, 63)} names it`;
    case 'unknown':
      return 'what needs it is not known';
  }
}

function deedOf(deed: LeftOverDeed): string {
  return deed.verb === 'cleanUp'
    ? 'delete what is left over'
    : `retire v${deed.version} from ${deed.stage}`;
}

function retiredOf({ stage, version }: WayBack): string {
  return `v${version} is to be retired from ${stage}`;
}

function ruled(what: string, rule: Rule | undefined): readonly string[] {
  return rule ? [`${what}: ${quorum(rule)}.`] : [];
}
