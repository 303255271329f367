import {
  evaluationName,
  lastTold,
  setAside,
  withAside,
  withEntries,
  withEvaluation,
  withRoom,
  withStages,
  withoutAside,
  toldAt,
  type CardEntry,
  type JsonObject,
  type ReportedEvaluation,
  type Standing,
  type WorldReader,
} from '../../../../src/index.ts';
import { packageAbout, type About } from './about-of.ts';
import type { FoundCard } from './find-model-card.ts';
import { entryOf } from './entry-of.ts';
import { olderEntries } from './older-entries.ts';

/** So many entries stand in a card, and so many characters are left to people. */
const entryRoom = { most: 40, room: 20_000 };
/** So many records are read at a time, and so many entries written. */
const page = 100;
const most = 40;

/**
 * A card's content as Ringi keeps it: what was decided and what happened, which stages it serves,
 * and what the reports of its version say. The same content where nothing is to be written.
 */
export async function keptContent(
  content: JsonObject,
  card: FoundCard,
  about: About | undefined,
  world: WorldReader,
): Promise<JsonObject> {
  const own = await ofThisJournal(content, card, world);
  const [entries, stages, evaluated] = await Promise.all([
    entriesFor(own, card, world),
    stagesOf(card, world),
    evaluation(about, world),
  ]);
  // What another journal told gives way to all that this one tells.
  const bare = withoutAside(own);
  const measured = evaluated ? withEvaluation(bare, evaluated) : bare;
  const spoken = about === undefined ? '' : evaluationName(about.version);
  const { room } = entryRoom;
  // Entries give way to what the reports say.
  const fitting = withRoom(measured, { spoken, room });
  const told = withEntries(fitting, entries, { ...entryRoom, says: olderEntries });
  return withAside(withStages(told, stages), own, room);
}

/**
 * What another journal told (its ledger was lost, or put back) goes by numbers that are not this
 * one's, and would hold back what it has to tell.
 */
async function ofThisJournal(
  content: JsonObject,
  { group }: FoundCard,
  { chronicle, journal }: WorldReader,
): Promise<JsonObject> {
  const last = lastTold(content);
  if (last === 0) return content;
  const [found] = await chronicle.of(group, last - 1, 1);
  // A number alone may be this one's, too, where it has come that far again.
  const isOurs = found?.n === last && [found.at, undefined].includes(toldAt(content, last));
  const began = isOurs ? undefined : await journal.began();
  return began === undefined ? content : setAside(content, began);
}

/** What happened since the last entry, as far as it is this card's business. */
async function entriesFor(
  content: JsonObject,
  card: FoundCard,
  world: WorldReader,
): Promise<readonly CardEntry[]> {
  const found: CardEntry[] = [];
  let after = lastTold(content);
  for (;;) {
    const happened = await world.chronicle.of(card.group, after, page);
    const entries = await Promise.all(happened.map((each) => entryOf(each, card, world)));
    found.push(...entries.flatMap((each) => (each ? [each] : [])));
    after = happened.at(-1)?.n ?? after;
    if (happened.length < page || found.length >= most) return found.slice(0, most);
  }
}

/** `dev: v3 since 2026-11-02, prod: v2 since 2026-10-15`; of a version's card its own stages. */
async function stagesOf({ of, group }: FoundCard, world: WorldReader): Promise<string> {
  const standings = await Promise.all(
    world.stages.names.map((stage) => world.standings.at(group, stage)),
  );
  // AWS may write a group's name in lower case in an ARN.
  const isIts = ({ arn }: Standing) => arn.toLowerCase() === of.name.toLowerCase();
  return standings
    .flatMap((each) => (each && (of.kind === 'standalone' || isIts(each)) ? [each] : []))
    .map(({ stage, version, since }) => `${stage}: v${version} since ${since.slice(0, 10)}`)
    .join(', ');
}

async function evaluation(
  about: About | undefined,
  world: WorldReader,
): Promise<ReportedEvaluation | undefined> {
  const modelPackage = await packageAbout(about, world);
  if (!modelPackage || modelPackage.reports.length === 0) return undefined;
  const { metrics, reports } = await world.evidenceOf(modelPackage);
  const at = modelPackage.createdAt;
  return { name: evaluationName(modelPackage.version), metrics, reports, at };
}
