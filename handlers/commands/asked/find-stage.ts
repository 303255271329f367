import { nearest, type Answer, type Asked } from '../../../src/index.ts';
import { sentence } from './sentence.ts';

/** The stage somebody named, in whatever case; else the answer that names them all. */
export function findStage(
  typed: string,
  { world, words }: Pick<Asked, 'world' | 'words'>,
): { readonly stage: string } | { readonly answer: Answer } {
  const { names } = world.stages;
  const stage = names.find((name) => name.toLowerCase() === typed.toLowerCase());
  if (stage !== undefined) return { stage };
  return { answer: sentence(words.commands.unknownStage(typed, names, nearest(typed, names))) };
}
