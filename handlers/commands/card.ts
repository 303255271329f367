import {
  plainName,
  type Answer,
  type Asked,
  type CardRef,
  type Command,
  type GroupRef,
} from '../../src/index.ts';
import { modelCardCardRef } from '../cards/model-card/model-card-card-ref.ts';
import { answerOf } from './asked/answer-of.ts';
import { findGroup } from './asked/find-group.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';
import { versionAsked } from './asked/version-asked.ts';

/** A model card in short, and the way to its card in the channel; one that hangs nowhere is put up. */
export const card: Command = {
  name: 'card',
  usage: 'card <group> [version]',

  async run(asked) {
    const [typed, version] = tokensOf(asked.args);
    if (typed === undefined) return sentence(asked.words.commands.usage(this.usage));
    const found = await findGroup(typed, asked);
    if ('answer' in found) return found.answer;
    const ref = await refOf(found.group, version, asked);
    if ('answer' in ref) return ref.answer;
    const isOfAll = version !== undefined && standaloneOf(found.group, asked) !== undefined;
    return answerAbout(found.group, { ref, isOfAll }, asked);
  },
};

/** The group's standalone card where that is the truth, else the newest or the named version's. */
async function refOf(
  group: GroupRef,
  version: string | undefined,
  asked: Asked,
): Promise<CardRef | { readonly answer: Answer }> {
  const standalone = standaloneOf(group, asked);
  if (standalone) return modelCardCardRef(group, standalone);
  const found = await versionAsked(group, version, asked);
  if (found) return modelCardCardRef(group, { kind: 'package', arn: found.arn });
  const { commands } = asked.words;
  const name = plainName(group.name, 63);
  const says =
    version === undefined
      ? commands.emptyGroup(name)
      : commands.status.unknownVersion(name, version);
  return { answer: sentence(says) };
}

function standaloneOf(group: GroupRef, { world }: Asked) {
  const { truth, standalone } = world.modelCards.bindingOf(group);
  return truth === 'standalone' ? standalone : undefined;
}

/** `isOfAll`: a version was asked for, and the card is of all of them. */
type Found = { readonly ref: CardRef; readonly isOfAll: boolean };

async function answerAbout(
  group: GroupRef,
  { ref, isOfAll }: Found,
  asked: Asked,
): Promise<Answer> {
  const { records, words } = asked;
  const says = words.modelCard.command;
  const url = await records.link(ref);
  // One that hangs already is looked at anew: no event we hear tells of another account's card.
  const hungNowhere = await records.raise(ref);
  const raised = url === undefined && hungNowhere;
  const drawn = await records.sketch(ref);
  const { title, lead, verdict } = drawn?.sketch ?? {};
  const short = [lead, verdict, ...(isOfAll ? [says.ofGroup] : [])].flatMap((line) => {
    if (line === undefined || line.length === 0) return [];
    return [typeof line === 'string' ? [line] : line];
  });
  const item = {
    subject: title ?? words.alerts.subject(plainName(group.name, 63), says.card),
    text: [says.where(raised)],
    ...(url === undefined ? {} : { open: { label: words.commands.pending.open, url } }),
  };
  return answerOf([{ items: [item] }, ...(short.length > 0 ? [{ lines: short }] : [])]);
}
