import { z } from 'zod';
import { journalKey } from '../audit/journal-key.ts';
import type { Desk } from '../desk.ts';
import { json } from '../json.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';
import type { Publication } from '../publisher.ts';

/** PutEvents takes ten at a time. */
const batch = 10;

const cursor = z.object({ n: z.number() });
const record = z.object({
  n: z.number(),
  hash: z.string(),
  at: z.string(),
  kind: z.string(),
  subject: z.string(),
  body: json,
});

/** Publishes what the journal holds beyond the cursor, each record once or, after a crash, twice. */
export async function publish(desk: Desk): Promise<void> {
  const { publisher, ledger } = desk;
  if (!publisher) return;
  for (;;) {
    const key = keys.cursor('publish');
    const entry = await ledger.get(key);
    const last = entry ? cursor.parse(entry.value).n : 0;
    const entries = await ledger.list('journal/', { after: journalKey(last), limit: batch });
    if (entries.length === 0) return;
    const records = entries.map(({ value }) => record.parse(value));
    await publisher.publish(records.map(publicationOf));
    const value = { n: records.at(-1)?.n ?? last };
    const advance: Change = entry
      ? { do: 'replace', key, value, revision: entry.revision }
      : { do: 'create', key, value };
    await ledger.commit([advance]);
  }
}

const detailTypes: Readonly<Record<string, string>> = {
  click: 'Ringi Decision',
  execution: 'Ringi Execution State Change',
  outside: 'Ringi Outside Change',
  response: 'Ringi Decision',
  incident: 'Ringi Incident State Change',
};

function publicationOf({ kind, subject, ...rest }: z.infer<typeof record>): Publication {
  const arn = subject.slice(subject.indexOf('/') + 1);
  return {
    detailType: detailTypes[kind] ?? 'Ringi Journal Entry',
    detail: JSON.stringify({ kind, subject, ...rest }),
    resources: arn.startsWith('arn:') ? [arn] : [],
  };
}
