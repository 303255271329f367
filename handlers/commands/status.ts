import {
  plainName,
  type AnswerSection,
  type Asked,
  type Command,
  type GroupRef,
  type Line,
  type ModelPackageSummary,
} from '../../src/index.ts';
import { alertIn } from './asked/alert-in.ts';
import { alertItem } from './asked/alert-item.ts';
import { alertsOf, type Alerts } from './asked/alerts-of.ts';
import { answerOf } from './asked/answer-of.ts';
import { decidedBy } from './asked/decided-by.ts';
import { findGroup } from './asked/find-group.ts';
import { modelPackageRef } from './asked/model-package-ref.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';
import { versionAsked } from './asked/version-asked.ts';
import { waitingItem } from './asked/waiting-item.ts';

/** How many alerts are named; the command of its own names them all. */
const mostAlerts = 3;

/** What stands in each stage, what fires, what waits, and one version, whose card it puts up if none hangs. */
export const status: Command = {
  name: 'status',
  usage: 'status <group> [version]',

  async run(asked) {
    const { words, records } = asked;
    const [typed, version] = tokensOf(asked.args);
    if (typed === undefined) return sentence(words.commands.usage(this.usage));
    const found = await findGroup(typed, asked);
    if ('answer' in found) return found.answer;
    const { group } = found;
    const name = plainName(group.name, 63);
    const shown = await versionAsked(group, version, asked);
    if (!shown) {
      const { commands } = words;
      return sentence(
        version === undefined
          ? commands.emptyGroup(name)
          : commands.status.unknownVersion(name, version),
      );
    }
    const alerts = await alertsOf(group, asked);
    const [stages, firing, waiting, about] = await Promise.all([
      Promise.all(asked.world.stages.names.map((stage) => lineOf(group, stage, asked))),
      firingOf(group, alerts, asked),
      waitingOf(await records.open(group), alerts, asked),
      aboutVersion(name, shown, version === undefined, asked),
    ]);
    const stands = { title: words.commands.status.title(name), lines: stages };
    return answerOf([stands, ...firing, waiting, about]);
  },
};

async function lineOf(group: GroupRef, stage: string, asked: Asked): Promise<Line> {
  const { status: say } = asked.words.commands;
  const standing = await asked.world.standings.at(group, stage);
  if (!standing) return [say.none(stage)];
  const { by, version, since } = standing;
  const how =
    'execution' in by
      ? say.by(by.verb, (await decidedBy(by, asked)).people)
      : say.outside(by.outside, by.imported);
  return say.stands(stage, version, asked.words.when(since, 'date-time'), how);
}

/** What fires, the gravest first. */
async function firingOf(
  { name }: GroupRef,
  alerts: Alerts,
  asked: Asked,
): Promise<readonly AnswerSection[]> {
  const { firing } = alerts;
  if (firing.length === 0) return [];
  const { words } = asked;
  const shown = firing.slice(0, mostAlerts);
  const items = await Promise.all(shown.map((each) => alertItem(each, alerts, asked)));
  const rest = firing.length - items.length;
  const command = `/ringi alerts ${plainName(name, 63)}`;
  const more = rest > 0 ? { more: words.commands.pending.more(rest, command) } : {};
  return [{ title: words.alerts.firing(firing.length), items, ...more }];
}

/** What waits for votes; what fires is told apart. */
async function waitingOf(
  open: Awaited<ReturnType<Asked['records']['open']>>,
  alerts: Alerts,
  asked: Asked,
): Promise<AnswerSection> {
  const { commands } = asked.words;
  const cards = open.filter((card) => !alertIn(card, alerts));
  const say = commands.status;
  if (cards.length === 0) return { title: say.waiting, lines: [[say.nothingWaits]] };
  const shown = cards.slice(0, 15);
  const items = await Promise.all(
    shown.map((card) => waitingItem(card, alerts, asked, commands.pending.review)),
  );
  const rest = cards.length - shown.length;
  return { title: say.waiting, items, ...(rest > 0 ? { more: commands.more(rest) } : {}) };
}

/** A version, with the way to its card; a card that hangs nowhere is put up, and that is said. */
async function aboutVersion(
  name: string,
  { arn, version, approval, createdAt }: ModelPackageSummary,
  newest: boolean,
  { records, words }: Asked,
): Promise<AnswerSection> {
  const { status: say, pending } = words.commands;
  const ref = modelPackageRef(arn);
  const url = await records.link(ref);
  const raised = url === undefined && (await records.raise(ref));
  return {
    items: [
      {
        subject: words.modelPackage.name({ group: name, version }),
        text: say.version(approval, words.when(createdAt, 'date-time'), newest),
        ...(raised ? { small: [say.raised(version)] } : {}),
        ...(url === undefined ? {} : { open: { label: pending.open, url } }),
      },
    ],
  };
}
