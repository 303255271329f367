import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { Impossible, Later } from '../../src/index.ts';
import type { Publisher } from '../../src/index.ts';
import type { Connections } from './connect.ts';

/** Where decisions are published; the default bus where none is named. */
export type PublisherOptions = { readonly region: string; readonly bus?: string };

/** Publishes on EventBridge with `source: ringi`, in order, and looks at each entry's result. */
export function publisher(aws: Connections, { region, bus }: PublisherOptions): Publisher {
  return {
    async publish(publications) {
      const entries = publications.map(({ detailType, detail, resources }) => ({
        Source: 'ringi',
        DetailType: detailType,
        Detail: detail,
        Resources: [...resources],
        ...(bus && { EventBusName: bus }),
      }));
      for (const batch of batches(entries)) await put(aws, region, batch);
    },
  };
}

async function put(
  aws: Connections,
  region: string,
  batch: PutEventsRequestEntry[],
): Promise<void> {
  const command = new PutEventsCommand({ Entries: batch });
  const { Entries = [] } = await aws.call('events:PutEvents', (abortSignal) =>
    aws.eventBridge(region).send(command, { abortSignal }),
  );
  // The call answers 200 even when it took none of them.
  const refused = Entries.find(({ ErrorCode }) => ErrorCode)?.ErrorCode;
  if (refused === undefined) return;
  const what = `EventBridge did not take every event: ${refused}`;
  if (!hopeless.has(refused)) throw new Later(what);
  throw new Impossible(what, 'Look at the bus that ringi.yaml names, and at its policy.');
}

const hopeless: ReadonlySet<string> = new Set([
  'InvalidArgument',
  'MalformedDetail',
  'NotAuthorizedForSourceException',
  'NotAuthorizedForDetailTypeException',
  'AccessDeniedException',
]);

/** Ten entries and one MiB a request; a hundred KiB are left for what wraps them. */
const most = { entries: 10, bytes: 900 * 1024 } as const;

function batches(entries: readonly PutEventsRequestEntry[]): PutEventsRequestEntry[][] {
  const all: PutEventsRequestEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(JSON.stringify(entry));
    const last = all.at(-1);
    if (last && last.length < most.entries && bytes + size <= most.bytes) {
      last.push(entry);
      bytes += size;
    } else {
      all.push([entry]);
      bytes = size;
    }
  }
  return all;
}
