import type { Container, Deployments } from '../../../src/index.ts';
import type { At } from '../connect.ts';
import type { Lately } from './lately.ts';

/**
 * How old an answer may be, in ms. Cards are looked at often: what changes by itself, an endpoint
 * and its alarms, is ten seconds old at most. Whoever carries out a decision asks for everything.
 */
const ages = {
  looks: { moving: 10_000, made: 60_000, readable: 5 * 60_000 },
  decision: { moving: 0, made: 0, readable: 0 },
} as const;

/** The same, with what was read lately; what a decision asks for, looks remember as well. */
export function remembered(
  port: Deployments,
  memory: Lately,
  by: 'looks' | 'decision',
): Deployments {
  const { moving, made, readable } = ages[by];
  return {
    ...port,
    endpoint: (at, name) => memory.endpoint(keyOf(at, name), () => port.endpoint(at, name), moving),
    config: (at, name) => memory.config(keyOf(at, name), () => port.config(at, name), made),
    model: (at, name) => memory.model(keyOf(at, name), () => port.model(at, name), made),
    alarms: (at, names) => memory.alarms(keyOf(at, ...names), () => port.alarms(at, names), moving),
    readable: (at, version) =>
      memory.readable(
        keyOf(at, ...version.containers.flatMap(madeFrom)),
        () => port.readable(at, version),
        readable,
      ),
  };
}

function keyOf({ account, region }: At, ...names: readonly string[]): string {
  return JSON.stringify([account, region, ...names]);
}

function madeFrom({ image, artifact = '' }: Container): readonly string[] {
  return [image, artifact];
}
