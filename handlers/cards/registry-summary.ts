import {
  plainName,
  referenceOf,
  type CardView,
  type Element,
  type GroupRef,
  type Inventory,
  type Sketch,
  type Words,
} from '../../src/index.ts';

/** So many groups and versions are named; the rest is counted. */
const most = { groups: 10, pending: 10 };

/** What a registry held at the first start: one summary, not hundreds of cards. */
export const registrySummaryCard: CardView<{ readonly found: Inventory }, null> = {
  name: 'registry-summary',
  forOperators: true,
  groupOf,
  async look(subject, { inventories }) {
    const found = await inventories.read(subject);
    return found ? { judged: { found }, shown: null } : 'gone';
  },
  basis: () => ({ group: { account: '', region: '', name: '' }, makers: [], metrics: [] }),
  agenda: () => ({ about: undefined, waits: false, asks: [] }),
  draw: ({ seen, ref, stages, words }) => draw(seen.judged.found, ref.subject, stages.names, words),
  known: () => null,
  outside: () => [],
  changed: () => '',
  nameOf: (subject) => subject,
};

/** `account:region`; a summary is of a registry and of no group in it. */
function groupOf(subject: string): GroupRef {
  const [account = '', region = ''] = subject.split(':');
  return { account, region, name: '' };
}

function draw(found: Inventory, subject: string, stages: readonly string[], words: Words): Sketch {
  const says = words.summaries.registry;
  const { account, region } = groupOf(subject);
  const unknown = found.standings.filter(({ version }) => version === undefined).length;
  const lead = says.lead(found.groups, found.versions);
  const verdict = says.verdict(found.pending.length, unknown);
  return {
    title: says.title(region),
    lead,
    verdict,
    tone: found.pending.length > 0 ? 'accent' : 'default',
    body: [...table(found, stages, words), ...pending(found, words)],
    buttons: [],
    smallPrint: [
      [says.how, words.gap, says.ask],
      [
        words.modelPackage.place({ region, account, ref: referenceOf({ subject }) }),
        ' · ',
        ...seen(found, words),
      ],
    ],
    summary: `${says.title(region)}. ${lead} ${verdict}`,
    notes: [],
  };
}

function seen({ at }: Inventory, words: Words) {
  const moment = words.when(at, 'date-time');
  return [words.summaries.registry.seen, ' ', moment];
}

/** What stands where, a group a row. */
function table(
  { standings, groups }: Inventory,
  stages: readonly string[],
  words: Words,
): readonly Element[] {
  const says = words.summaries.registry;
  const names = [...new Set(standings.map(({ group }) => group))];
  if (names.length === 0) return [];
  const rows = names.slice(0, most.groups).map((name) => {
    const ladder = stages.map((stage) => {
      const standing = standings.find((each) => each.group === name && each.stage === stage);
      return says.stands(stage, standing?.version);
    });
    const half = Math.ceil(ladder.length / 2);
    const second = ladder.slice(half);
    // Both halves may stand on one line, so the first ends in a separator.
    const first = [`${ladder.slice(0, half).join(' · ')}${second.length > 0 ? ' ·' : ''}`];
    return {
      cells: [
        [[plainName(name, 63)]] as const,
        second.length === 0 ? ([first] as const) : ([first, [second.join(' · ')]] as const),
      ],
      keep: 'always' as const,
    };
  });
  const rest = groups - rows.length;
  return [
    { kind: 'table', head: says.head, rows, more: (n) => says.more(n) },
    ...(rest > 0 ? [{ kind: 'ahead', text: [says.more(rest)] } as const] : []),
  ];
}

function pending({ pending: waiting }: Inventory, words: Words): readonly Element[] {
  const says = words.summaries.registry;
  if (waiting.length === 0) return [];
  const names = waiting
    .slice(0, most.pending)
    .map(({ group, version }) => words.modelPackage.name({ group, version }));
  const rest = waiting.length - names.length;
  const text = [...names, ...(rest > 0 ? [says.more(rest)] : [])].join(', ');
  return [
    {
      kind: 'fold',
      title: says.foldTitle,
      subtitle: says.foldSubtitle(waiting.length),
      show: says.show,
      hide: says.hide,
      body: [{ label: says.pending, text: [text] }],
    },
  ];
}
