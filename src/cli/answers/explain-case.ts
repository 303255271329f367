import { z } from 'zod';
import type { Basis, CardView } from '../../card-view.ts';
import { json } from '../../json.ts';
import type { Entry, Ledger } from '../../ledger.ts';
import { groupKey, keys } from '../../ledger/keys.ts';
import type { GroupRef } from '../../registry.ts';
import { rounds, type Round } from '../../round.ts';

/** What the ledger knows of one version: its newest round, and what the voters were shown. */
export type ExplainCase = {
  readonly group: GroupRef;
  readonly round: Round;
  readonly basis: Basis | undefined;
};

const evidence = z.object({ judged: json });
const pageSize = 100;

/** Reads the case of a version of one of these groups; undefined where none has been recorded. */
export async function explainCase(
  ledger: Pick<Ledger, 'get' | 'list'>,
  groups: readonly GroupRef[],
  version: number,
  cards: readonly CardView[],
): Promise<ExplainCase | undefined> {
  for (const group of groups) {
    const entry = await roundOf(ledger, group, version);
    if (!entry) continue;
    const round = rounds.parse(entry.value).current;
    const shown = await ledger.get(keys.evidence(round.evidence));
    const view = cards.find(({ name }) => entry.key.includes(`/${name}/`));
    if (!shown || !view) return { group, round, basis: undefined };
    const { judged } = evidence.parse(shown.value);
    return { group, round, basis: view.basis({ judged, shown: null }) };
  }
  return undefined;
}

/** The subject of a round is the version's ARN, which ends in the group's name and its number. */
async function roundOf(
  ledger: Pick<Ledger, 'list'>,
  group: GroupRef,
  version: number,
): Promise<Entry | undefined> {
  const prefix = `round/${groupKey(group)}/`;
  const end = `/${group.name}/${version}`.toLowerCase();
  let after: string | undefined;
  for (;;) {
    const page = await ledger.list(prefix, {
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    const found = page.find(({ key }) => key.endsWith(end));
    after = page.at(-1)?.key;
    if (found || page.length < pageSize) return found;
  }
}
