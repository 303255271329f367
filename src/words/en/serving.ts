import type { Check } from '../../deployments.ts';
import type { RolloutSentence } from '../../deployments/rollout-sentence.ts';
import { plain, plainName } from '../plain.ts';
import type { ServingWords } from '../serving-words.ts';
import { and } from './lists.ts';

/** How a version comes to be served. */
export const serving: ServingWords = {
  missing(check, stage) {
    const { what, todo } = lackOf(check);
    return `${stage} cannot serve this version yet: ${what}. ${todo}`;
  },
  rollout: 'How traffic moves',
  rolloutHint: 'Where several people decide, the last vote’s choice counts.',
  way,
  call({ by, arn, first }, only) {
    const name = plain(arn, 200);
    switch (by) {
      case 'endpoint':
        if (first) return `Calls CreateEndpoint for ${name}: nothing serves there yet.`;
        return only
          ? `Calls UpdateEndpoint on ${name}. ${way(only)}.`
          : `Calls UpdateEndpoint on ${name}.`;
      case 'inferenceComponent':
        return `Calls UpdateInferenceComponent on ${name}.`;
      case 'pipeline':
        return `Your own pipeline is told, and Ringi waits until ${name} serves it.`;
    }
  },
  checks: 'Before it can serve',
  found(checks) {
    const groups = [
      { label: 'found', is: 'known' },
      { label: 'missing', is: 'missing' },
      { label: 'cannot be checked beforehand', is: 'unknown' },
    ] as const;
    return groups
      .map(({ label, is }) => ({ label, names: namesOf(checks, is) }))
      .filter(({ names }) => names.length > 0)
      .map(({ label, names }) => `${label}: ${and(names)}`)
      .join('; ');
  },
};

type Lack = { readonly what: string; readonly todo: string };

const nouns: Readonly<Record<Check['what'], string>> = {
  image: 'image',
  artifact: 'artifact',
  key: 'key',
  alarm: 'alarm',
  alarmQuiet: 'quiet alarm',
  variant: 'variant',
  previous: 'way back',
  endpoint: 'endpoint',
  firstEndpoint: 'instance type',
  usableEndpoint: 'usable endpoint',
  component: 'component',
  quota: 'quota',
};

function namesOf(checks: readonly Check[], is: Check['is']): readonly string[] {
  return [...new Set(checks.filter((each) => each.is === is).map(({ what }) => nouns[what]))];
}

/** What lacks, and what to do about it. */
export function lackOf({ what, name: raw, because }: Check): Lack {
  const name = plainName(raw, 100);
  const why = because === undefined ? '' : ` (${plain(because, 120)})`;
  switch (what) {
    case 'image':
      return {
        what: `the image ${name} is not there or may not be read${why}`,
        todo: 'Push it, or let the account pull it.',
      };
    case 'artifact':
      return {
        what: `the artifact ${name} is not there or may not be read${why}`,
        todo: 'Restore it, or let the account read it.',
      };
    case 'key':
      return {
        what: `the key ${name} may not be used${why}`,
        todo: 'Let the account decrypt with it.',
      };
    case 'alarm':
      return {
        what: `the alarm ${name} does not exist`,
        todo: 'Create it, or take it out of ringi.yaml.',
      };
    case 'alarmQuiet':
      return {
        what: `the alarm ${name} is in ALARM${why}`,
        todo: 'It would roll the update back at once.',
      };
    case 'variant':
      return {
        what: `the endpoint has no variant ${name}`,
        todo: 'Name the one it has in ringi.yaml.',
      };
    case 'previous':
      return {
        what: `what serves now, ${name}, was deleted, so there is no way back`,
        todo: 'Make it again first.',
      };
    case 'endpoint':
    case 'firstEndpoint':
      return {
        what: `there is no endpoint ${name}`,
        todo: 'Create it, or name instanceType in ringi.yaml.',
      };
    case 'usableEndpoint':
      return {
        what: `the endpoint ${name} has failed${why}`,
        todo: 'Delete it: AWS updates none that failed.',
      };
    case 'component':
      return {
        what: `the inference component ${name} is not there`,
        todo: 'Create it, or correct its name in ringi.yaml.',
      };
    case 'quota':
      return {
        what: `the quota of ${name} is used up${why}`,
        todo: 'Ask AWS to raise it.',
      };
  }
}

function way(rollout: RolloutSentence): string {
  switch (rollout.strategy) {
    case 'allAtOnce':
      return rollout.wait === undefined
        ? 'All at once'
        : `All at once, watched for ${minutes(rollout.wait)}`;
    case 'canary':
      return `Canary: ${rollout.step}%, the rest after ${minutes(rollout.wait)}`;
    case 'linear':
      return `Linear: ${rollout.step}% every ${minutes(rollout.wait)}`;
    case 'rolling':
      return `Rolling: ${rollout.step}% of the instances every ${minutes(rollout.wait)}`;
  }
}

function minutes(ms: number): string {
  return ms < 60_000 ? `${ms / 1000} s` : `${Math.round(ms / 60_000)} min`;
}
