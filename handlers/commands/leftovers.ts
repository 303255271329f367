import type { Command } from '../../src/index.ts';
import { leftOversCard } from '../cards/left-overs.ts';
import { answerOf } from './asked/answer-of.ts';
import { findGroup } from './asked/find-group.ts';
import { groupCardItem } from './asked/group-card-item.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';

/** The card of what Ringi made for a group and nothing needs; one that hangs nowhere is put up. */
export const leftovers: Command = {
  name: 'leftovers',
  usage: 'leftovers <group>',

  async run(asked) {
    const [typed] = tokensOf(asked.args);
    if (typed === undefined) return sentence(asked.words.commands.usage(this.usage));
    const found = await findGroup(typed, asked);
    if ('answer' in found) return found.answer;
    const says = asked.words.leftOvers.command;
    const item = await groupCardItem(
      {
        view: leftOversCard.name,
        group: found.group,
        title: says.card,
        where: (raised) => says.where(raised),
      },
      asked,
    );
    return answerOf([{ items: [item] }]);
  },
};
