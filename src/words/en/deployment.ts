import type { Line } from '../../card.ts';
import { textOfLine } from '../../card/text-of-line.ts';
import type { DeploymentFacts, DeploymentStep, DeploymentWords } from '../deployment-words.ts';
import { plain, plainName } from '../plain.ts';
import { detail } from './deployment/detail.ts';
import { lead } from './deployment/lead.ts';
import { summary } from './deployment/summary.ts';
import { stateOf, strategy } from './deployment/title.ts';
import { verdict } from './deployment/verdict.ts';
import { adviceFor, because as reasonOf } from './because.ts';
import { rejects } from './rejects.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { titled } from './title.ts';
import { lasted } from './deployment/lasted.ts';
import { moreVotes } from './more-votes.ts';

/** A deployment's card, in English. */
export const deployment: DeploymentWords = {
  title: (facts, state) => titled({ group: facts.group, version: facts.to }, stateOf(facts, state)),
  lead,
  verdict,
  step,
  fleets: {
    now: 'Now',
    traffic: 'Traffic',
    p99: 'p99',
    errors: 'Errors',
    label: (version, which) => {
      const name = version === undefined ? 'Before' : `v${version}`;
      return `${name} (${which === 'new' ? 'new' : 'in service'})`;
    },
  },
  level: {
    metric: 'Metric',
    versus: (version) => `v${version} (limit)`,
    limit: 'Verdict',
    name: (metric) =>
      ({ p99: 'p99 latency', errors: 'Errors', availability: 'Availability' })[metric],
    is: (is) => (is === 'unproven' ? 'too few calls' : `${is} the limit`),
    none: 'No call has been measured yet.',
    unread: 'Latency and errors cannot be read.',
  },
  alarm: ({ name, state, reason }) =>
    state === 'missing'
      ? [`Alarm ${plainName(name, 120)} does not exist.`]
      : [`Alarm ${plainName(name, 120)} fires`, because(reason)],
  detail,
  button: { rollback: 'Roll back now…', endpoint: 'Open endpoint' },
  effect: ({ to, stage, call, start, rejects: left, missing }) => [
    call.deploys && start === 'notYet'
      ? `All traffic stays on v${to}.`
      : `All traffic goes back to v${to}.`,
    call.deploys
      ? `${call.name} on ${call.arn} ${starts[start]}.`
      : `Calls ${call.name} on ${call.arn}: the pointer of ${stage} goes back, and the pipeline that reads it does the rest.`,
    ...(left === undefined ? [] : [rejects(left)]),
    ...moreVotes(missing),
  ],
  decided: ({ version, people, at, called, alarms }) => [
    `${version === undefined ? 'Decided' : `v${version} decided`} by ${and(people)}, `,
    when(at, 'time'),
    ...(called === undefined ? [] : [`, AWS called ${lasted(called)} later`]),
    `.${rollsBack(alarms)}`,
  ],
  place: ({ endpoint, component, region, account, ref, seen }) => [
    `${servedOn(plainName(endpoint, 63), component)} · ${region} · ${account} · ref\u00a0${ref}`,
    ...(seen === undefined ? [] : [' · seen ', when(seen, 'time')]),
  ],
  summary,
  changed: 'the deployment changed',
  notes: {
    begun: (facts, people) => {
      const going = facts.back ? 'going back' : 'being deployed';
      const what = `v${facts.to} is ${going} to ${facts.stage}: ${first(facts)}.`;
      const who = `Decided by ${and(people)}.`;
      return { bold: [what], context: [who], summary: `${what} ${who}` };
    },
    done: ({ to, stage, back }, seconds) => {
      const again = back ? ' again' : '';
      const text = `v${to} serves ${stage}${again}, ${lasted(seconds)} after the decision.`;
      return { bold: [text], summary: text };
    },
    unwritten: ({ to, stage }, { because: code, advice }) => {
      const what = `v${to} serves ${stage}, but it could not be written down: ${reasonOf(code)}.`;
      const todo = adviceFor(code, advice);
      return { bold: [what], context: [todo], summary: `${what} ${todo}` };
    },
    ended: (what, why) => ({
      bold: [what],
      context: why,
      summary: `${what} ${textOfLine(why)}`,
    }),
  },
};

const starts = {
  atOnce: 'starts at once',
  notYet: 'has not been called yet',
  waits: 'waits for the running update and starts as soon as AWS allows',
} as const;

function step(one: DeploymentStep): string {
  switch (one.is) {
    case 'create':
    case 'bake':
    case 'begin':
    case 'serve':
      return one.is;
    case 'all':
      return '100%';
    case 'cleanUp':
      return 'clean up';
    case 'share':
      return `${one.percent}%`;
    case 'steps':
    case 'batches':
      return `${one.percent}% ${one.is}`;
  }
}

function servedOn(endpoint: string, component: string | undefined): string {
  if (component === undefined) return `Endpoint ${endpoint}`;
  return `Component ${plainName(component, 63)} on endpoint ${endpoint}`;
}

function because(reason: string | undefined): Line[number] {
  return reason === undefined ? '.' : `: ${quote(plain(reason, 300))}`;
}

function rollsBack(alarms: readonly string[]): string {
  const names = alarms.map((name) => plainName(name, 80)).join(', ');
  if (alarms.length === 0) return '';
  if (alarms.length === 1) return ` Alarm: ${names}; it rolls back by itself.`;
  return ` Alarms: ${names}; ${alarms.length === 2 ? 'either' : 'any'} one rolls back by itself.`;
}

function first(facts: DeploymentFacts): string {
  return facts.by === 'canary' ? `canary, ${facts.step ?? 100}% first` : strategy(facts);
}
