import { systemClock } from '../../../src/clock.ts';
import type { Clock } from '../../../src/clock.ts';
import { company } from './company/company.ts';
import type { Company } from './company/company.ts';
import type { Workplace } from './company/workplace.ts';
import { workplaceOf } from './company/workplace-of.ts';
import { ecr } from './ecr/ecr.ts';
import { endpoint } from './endpoint.ts';
import type { Call, Services } from './endpoint.ts';
import { eventBridge } from './eventbridge.ts';
import type { EventBridge } from './eventbridge.ts';
import { faults } from './faults.ts';
import type { Faults } from './faults.ts';
import { listens } from './listens.ts';
import type { Listening } from './listens.ts';
import { principals } from './principals.ts';
import type { Keys, Principal } from './principals.ts';
import type { Queue } from './queue.ts';
import type { S3 } from './s3/s3.ts';
import type { CardRules } from './sagemaker/cards/card-rules.ts';
import type { Pace } from './sagemaker/endpoints/phases.ts';
import { sqs } from './sqs.ts';
import { ssm } from './ssm.ts';
import { sts } from './sts.ts';
import type { Trust } from './sts.ts';
import { jsonWire, queryWire, restJsonWire, s3Wire } from './wire.ts';

/** The AWS of the playground, listening. */
export type Aws = {
  /** For every client's `endpoint`, and for `AWS_ENDPOINT_URL`. */
  readonly url: string;
  /** Keys with which an unmodified SDK client acts as this principal. */
  issue(principal: Principal): Keys;
  /** From now on assuming the role of this ARN needs what its trust says. */
  trust(roleArn: string, trust: Trust): void;
  readonly company: Company;
  readonly events: Pick<EventBridge, 'deliver' | 'flush' | 'put'>;
  readonly objects: Pick<S3, 'put' | 'text' | 'remove' | 'deny' | 'allow' | 'share' | 'notifies'>;
  /** A queue, its dead letters and the rules that fill it; answers the queue's URL. */
  listens(listening: Listening): string;
  /** A queue by name or ARN; `drained` resolves when nothing is left in it. */
  queue(name: string): Queue | undefined;
  readonly faults: Pick<Faults, 'next' | 'clear'>;
  /** Every call that was signed by somebody known, oldest first. */
  readonly calls: readonly Call[];
  /** Resolves with the first call of an operation, once it has come. */
  called(operation: string): Promise<Call>;
  stop(): Promise<void>;
};

/** Where the emulator listens; port 0 takes any free one. */
export type AwsOptions = {
  readonly clock?: Clock;
  readonly host?: string;
  readonly port?: number;
  /** How long each step of a pipeline takes; two seconds where left out. */
  readonly stepMs?: number;
  /** How long deployments take, and whether AWS says why it rolled one back. */
  readonly deployments?: Partial<Pace> & { readonly tellsWhy?: boolean };
  /** What is not proven of model cards, and how long exports and deletions take. */
  readonly cards?: Partial<CardRules>;
  /** Accounts of one organization, which share with each other without invitations. */
  readonly organization?: readonly string[];
};

/** Starts the AWS emulator: one HTTP server for nine services, several accounts and regions. */
export async function startAws(options: AwsOptions = {}): Promise<Aws> {
  const { clock = systemClock, host = '127.0.0.1', port = 0 } = options;
  const register = principals();
  const plan = faults();
  const trusts = new Map<string, Trust>();
  const queues = sqs(clock, () => server.url);
  const buses = eventBridge(clock, (arn, body) => void queues.find(arn)?.send(body));
  const running = new AbortController();
  const workplace = workplaceOf({ ...options, clock, buses, signal: running.signal });
  const { operations: events } = buses;
  const server = await endpoint({
    services: {
      ...servicesOf(workplace, clock),
      events: { wire: jsonWire('1.1'), operations: events },
      sqs: { wire: jsonWire('1.0'), operations: queues.operations },
      sts: { wire: queryWire, operations: sts(register, trusts, clock) },
    },
    principals: register,
    faults: plan,
    clock,
    host,
    port,
  });
  return {
    url: server.url,
    issue: register.issue,
    trust: (roleArn, trust) => void trusts.set(roleArn, trust),
    company: company(workplace),
    events: buses,
    objects: workplace.objects,
    listens: (listening) => listens({ sqs: queues.operations, events }, listening),
    queue: queues.find,
    faults: plan,
    calls: server.calls,
    called: (operation) => server.called(operation),
    async stop() {
      running.abort();
      await server.stop();
    },
  };
}

function servicesOf(workplace: Workplace, clock: Clock): Services {
  const { objects, watch, registry, images, sharing } = workplace;
  return {
    sagemaker: { wire: jsonWire('1.1'), operations: registry.operations },
    monitoring: { wire: jsonWire('1.0'), operations: watch.operations },
    ssm: { wire: jsonWire('1.1'), operations: ssm(clock) },
    ecr: { wire: jsonWire('1.1'), operations: ecr(images, clock) },
    ram: { wire: restJsonWire(sharing.operations), operations: sharing.operations },
    s3: { wire: s3Wire, operations: objects.operations },
  };
}
