import {
  plainName,
  type AnswerSection,
  type Asked,
  type Command,
  type GroupRef,
  type Standing,
} from '../../src/index.ts';
import { answerOf } from './asked/answer-of.ts';
import { decidedBy } from './asked/decided-by.ts';
import { findGroup } from './asked/find-group.ts';
import { findStage } from './asked/find-stage.ts';
import { modelPackageRef } from './asked/model-package-ref.ts';
import { momentAsked } from './asked/moment-asked.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';

/** Which version stood in a stage on a date, and who decided it. */
export const who: Command = {
  name: 'who',
  usage: 'who <group> <stage> [at <date>]',

  async run(asked) {
    const { commands } = asked.words;
    const [typedGroup, typedStage, ...rest] = tokensOf(asked.args);
    if (typedGroup === undefined || typedStage === undefined) {
      return sentence(commands.usage(this.usage));
    }
    const date = rest[0]?.toLowerCase() === 'at' ? rest.slice(1).join(' ') : rest.join(' ');
    const moment = momentAsked(date === '' ? 'now' : date, asked);
    if (moment.is === 'none') return sentence(commands.badDate(date));
    if (moment.is === 'future') return sentence(commands.who.future(date));
    const stage = findStage(typedStage, asked);
    if ('answer' in stage) return stage.answer;
    const group = await findGroup(typedGroup, asked);
    if ('answer' in group) return group.answer;
    const where = { group: group.group, stage: stage.stage, said: moment.said };
    const standing = await asked.world.standings.at(where.group, where.stage, moment.at);
    if (!standing) return sentence(commands.who.nobody(where.stage, where.said));
    return answerOf([await stood(standing, where, asked)]);
  },
};

async function stood(
  { version, arn, since, by }: Standing,
  where: { readonly group: GroupRef; readonly stage: string; readonly said: string | undefined },
  asked: Asked,
): Promise<AnswerSection> {
  const { words, records } = asked;
  const { who: say, pending } = words.commands;
  const decided =
    'execution' in by
      ? say.decided(by.verb, (await decidedBy(by, asked)).people)
      : say.outside(by.outside, by.imported);
  const since_ = words.when(since, 'date-time');
  const line = say.stood({ stage: where.stage, version, at: where.said, since: since_ });
  const url = await records.link(modelPackageRef(arn));
  if (url === undefined) return { lines: [line, [decided]] };
  const subject = words.modelPackage.name({ group: plainName(where.group.name, 63), version });
  return {
    lines: [line],
    items: [{ subject, text: [decided], open: { label: pending.open, url } }],
  };
}
