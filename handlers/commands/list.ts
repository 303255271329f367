import {
  groupKey,
  plainName,
  type AnswerItem,
  type Asked,
  type Command,
  type GroupRef,
} from '../../src/index.ts';
import { alertIn } from './asked/alert-in.ts';
import { alertsOf } from './asked/alerts-of.ts';
import { answerOf } from './asked/answer-of.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';

/** How many groups are read, and how many one answer shows. */
const most = { read: 1_000, shown: 15 };

/** The model groups, what stands where, how much fires and how much waits. */
export const list: Command = {
  name: 'list',
  usage: 'list [part of a name]',

  async run(asked) {
    const { records, words } = asked;
    const [part] = tokensOf(asked.args);
    const all = await records.groups(most.read);
    const groups = all
      .filter(({ name }) => name.toLowerCase().includes((part ?? '').toLowerCase()))
      .toSorted((a, b) => (groupName(a) < groupName(b) ? -1 : 1));
    const { commands } = words;
    const say = commands.list;
    if (all.length === 0) return sentence(say.empty);
    if (groups.length === 0) return sentence(commands.unknownGroup(part ?? '', undefined));
    const alerts = await alertsOf(undefined, asked);
    const fire = countByGroup(alerts.firing);
    const waiting = countByGroup((await records.open()).filter((card) => !alertIn(card, alerts)));
    const places = new Set(groups.map(({ account, region }) => `${account} · ${region}`));
    const items = await Promise.all(
      groups.slice(0, most.shown).map((group) => {
        const counts = {
          waits: waiting.get(groupKey(group)) ?? 0,
          fire: fire.get(groupKey(group)) ?? 0,
        };
        return itemOf(group, counts, places.size > 1, asked);
      }),
    );
    const rest = groups.length - items.length;
    const more = rest > 0 ? { more: commands.pending.more(rest, `/ringi ${this.usage}`) } : {};
    return answerOf([{ title: say.title(groups.length), items, ...more }]);
  },
};

function groupName({ name, account, region }: GroupRef): string {
  return `${name.toLowerCase()} ${account} ${region}`;
}

function countByGroup(cards: readonly { readonly group: GroupRef }[]) {
  const counts = new Map<string, number>();
  for (const { group } of cards) {
    counts.set(groupKey(group), (counts.get(groupKey(group)) ?? 0) + 1);
  }
  return counts;
}

async function itemOf(
  group: GroupRef,
  { waits, fire }: { readonly waits: number; readonly fire: number },
  withPlace: boolean,
  { world, words }: Asked,
): Promise<AnswerItem> {
  const stages = await Promise.all(
    world.stages.names.map(async (stage) => {
      const standing = await world.standings.at(group, stage);
      return { stage, ...(standing && { version: standing.version }) };
    }),
  );
  const say = words.commands.list;
  const small = [
    ...(fire > 0 ? [words.alerts.fire(fire)] : []),
    ...(waits > 0 ? [say.waits(waits)] : []),
    ...(withPlace ? [`${group.account} · ${group.region}`] : []),
  ];
  return {
    subject: plainName(group.name, 63),
    text: [say.ladder(stages)],
    ...(small.length > 0 ? { small: [small.join(' · ')] } : {}),
  };
}
