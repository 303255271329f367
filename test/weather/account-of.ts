import type { World } from '../journeys/start-world.ts';

type Record = Awaited<ReturnType<World['journal']>>[number];

/** What became of one version: its clicks, its executions, and what AWS was asked to write. */
export function accountOf(world: World, arn: string) {
  const subject = `model-package/${arn}`;
  const records = async (kind: string) =>
    (await world.journal()).filter((record) => record.kind === kind && record.subject === subject);
  const recorded = (kind: string, body: Readonly<{ [key: string]: unknown }>) =>
    world.recorded(
      (record) => record.kind === kind && record.subject === subject && holds(record, body),
    );
  return {
    clicks: () => records('click'),
    executions: () => records('execution'),
    outside: () => records('outside'),
    ended: () => records('round-ended'),
    /** Resolves with the first click, or execution, whose record holds this. */
    clicked: (body: Readonly<{ [key: string]: unknown }>) => recorded('click', body),
    /** Resolves when so many clicks on it have their outcome. */
    async clickedTimes(count: number) {
      const met = new Set<number>();
      await world.recorded((record) => {
        if (record.kind === 'click' && record.subject === subject) met.add(record.n);
        return met.size === count;
      });
      return records('click');
    },
    executed: (status: string) => recorded('execution', { status }),
    /** Every call that wrote to this version, or to a pointer of its group. */
    writes: () =>
      world.aws.calls
        .filter(({ operation }) => operation === 'UpdateModelPackage')
        .filter(({ input }) => JSON.stringify(input).includes(arn))
        .map(({ input }) => input),
    pointerWrites: () =>
      world.aws.calls
        .filter(({ operation }) => operation === 'PutParameter')
        .filter(({ input }) => JSON.stringify(input).includes(arn))
        .map(({ input }) => input),
  };
}

function holds({ body }: Record, wanted: Readonly<{ [key: string]: unknown }>): boolean {
  return Object.entries(wanted).every(
    ([key, value]) => JSON.stringify(body[key]) === JSON.stringify(value),
  );
}
