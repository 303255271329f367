import {
  referenceOf,
  type DigestAlert,
  type DigestCounts,
  type DrawnFrom,
  type Element,
  type FoldLine,
  type Sketch,
  type Stamp,
  type Tone,
  type Words,
} from '../../../src/index.ts';
import type { DigestFacts } from './facts.ts';
import type { Judged } from './look.ts';

/** Draws a digest: what is open first, what happened behind one click. */
export function draw({ seen, words, ref }: DrawnFrom<Judged, DigestFacts>): Sketch {
  const { judged, shown } = seen;
  const says = words.digest;
  const counts = { every: judged.every, ...shown.counts, unattended: shown.unattended };
  const title = says.title(counts, judged);
  const lead = says.lead(counts);
  const period = says.period(judged);
  const open = shown.open.map((each) => inLanguage(each, words));
  return {
    title,
    lead,
    verdict: shown.times ? says.times(shown.times) : period,
    tone: toneOf(counts),
    body: [
      ...late(shown, words),
      ...openOnes(open, counts, words),
      ...fold(judged, shown, counts, words),
    ],
    buttons:
      counts.open === 0 ? [] : [{ kind: 'ask', command: 'alerts', label: says.show, place: 'row' }],
    smallPrint: [
      ...(shown.times ? [[period]] : []),
      [`${words.summaries.trouble.reference} ${referenceOf(ref)}`],
    ],
    summary: says.summary(title, lead, open),
    notes: [],
  };
}

function toneOf({ open, unattended }: DigestCounts): Tone {
  if (unattended > 0) return 'warning';
  return open > 0 ? 'default' : 'good';
}

function inLanguage(told: DigestFacts['open'][number], { locale }: Words): DigestAlert {
  return { ...told, says: told.says[locale] ?? '' };
}

function late({ times }: DigestFacts, { digest: says }: Words): readonly Element[] {
  if (!times || times.late === 0) return [];
  return [{ kind: 'warning', word: says.check, text: [says.late(times.late)] }];
}

function openOnes(
  open: readonly DigestAlert[],
  counts: DigestCounts,
  words: Words,
): readonly Element[] {
  if (open.length === 0) return [];
  const says = words.digest;
  const entries = open.map((each): Stamp => ({
    text: [{ text: says.name(each), as: 'bold' }, ...says.open(each)],
    at: each.since,
    fallback: `${words.moment(each.since, 'date-time', 'UTC')} UTC`,
  }));
  const rest = counts.open - open.length;
  const more = rest > 0 ? [{ text: [says.more(rest)] }] : [];
  return [{ kind: 'timeline', entries: [...entries, ...more] }];
}

function fold(
  judged: Judged,
  shown: DigestFacts,
  counts: DigestCounts,
  words: Words,
): readonly Element[] {
  const says = words.digest.fold;
  const body = lines(judged, shown, words);
  if (body.length === 0) return [];
  return [
    {
      kind: 'fold',
      title: says.title,
      subtitle: says.subtitle(counts, { silences: shown.silences.length }),
      show: says.show,
      hide: says.hide,
      body,
    },
  ];
}

function lines({ zone }: Judged, shown: DigestFacts, words: Words): readonly FoldLine[] {
  const says = words.digest;
  const { counts, opened, pipelines, resolved } = shown;
  const names = (all: DigestFacts['opened'], rest: number) => [
    ...all.map((each) => says.name(each)),
    ...(rest > 0 ? [words.commands.more(rest)] : []),
  ];
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [says.fold.opened, names(opened, counts.opened - opened.length - pipelines.length)],
    [says.fold.resolved, names(resolved, counts.resolved - resolved.length)],
    [says.fold.pipelines, names(pipelines, 0)],
    [says.fold.automatic, shown.automatic.map((each) => says.automatic(each, zone))],
    [says.fold.done, shown.done.map((each) => says.done(each))],
    [
      says.fold.silences,
      shown.silences.map(({ group, ...each }) =>
        says.silence({ ...each, group: group.name, zone }),
      ),
    ],
  ];
  return parts.flatMap(([label, texts], n) =>
    texts.length === 0 ? [] : [{ label, text: [texts.join(' / ')], keep: parts.length - n }],
  );
}
