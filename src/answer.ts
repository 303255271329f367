import type { Answer } from './card.ts';
import type { Asking } from './chat.ts';
import type { Desk } from './desk.ts';
import { DirectoryUnavailable } from './errors.ts';
import type { Asked } from './command.ts';
import { nearest } from './nearest.ts';
import { recordsReader } from './answer/records-reader.ts';

/** People copy `/ringi …` from an answer, also where the chat puts the name before it already. */
const spoken = /^\s*[/@]?ringi(?=\s|$)/iu;

/** Answers a typed command. A command shows, a button acts. */
export async function answer(asking: Asking, desk: Desk): Promise<Answer> {
  const { commands } = desk.handlers;
  const locale = desk.routes.localeOf(asking.room);
  const words = desk.words[locale];
  const [typed = 'help', ...args] = asking.text.replace(spoken, '').split(/\s+/u).filter(Boolean);
  const name = typed.replace(/^\//u, '').toLowerCase();
  const command = commands.find((each) => each.name === name);
  const asked: Asked = {
    args,
    asker: await askerOf(asking, desk),
    world: desk.world,
    records: recordsReader(desk, asking.room, locale),
    words,
    locale,
    zone: asking.zone ?? 'UTC',
    now: desk.clock.now(),
    commands,
  };
  if (!command) {
    const names = commands.map((each) => each.name);
    return said(words.commands.unknownCommand(typed, nearest(name, names)));
  }
  // What stands where is told to people of the company, not to whoever can type in a channel.
  if (!asked.asker && !command.forStrangers)
    return said(words.commands.pending.stranger(desk.routes.ask));
  return command.run(asked);
}

async function askerOf(asking: Asking, desk: Desk): Promise<Asked['asker']> {
  try {
    const person = await desk.directory.personOf(asking.account);
    if (!person) return undefined;
    return { ...person, groups: await desk.directory.groupsOf(person, desk.policies.groups) };
  } catch (error) {
    if (error instanceof DirectoryUnavailable) return undefined;
    throw error;
  }
}

/** One sentence as an answer. */
export function said(sentence: string): Answer {
  return { sections: [{ lines: [[sentence]] }], summary: sentence };
}
