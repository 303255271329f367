import type { Command } from '../../src/index.ts';
import { answerOf } from './asked/answer-of.ts';

/** What can be asked, and how it is written. */
export const help: Command = {
  name: 'help',
  usage: 'help',
  forStrangers: true,

  async run({ commands, words }) {
    const say = words.commands.help;
    const lines = commands.map(({ name, usage }) => {
      const what = say.about(name);
      return [{ text: usage, as: 'code' as const }, ...(what === undefined ? [] : [`  ${what}`])];
    });
    return answerOf([{ title: say.title, lines }], [say.foot]);
  },
};
