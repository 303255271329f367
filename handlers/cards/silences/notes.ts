import type { Decision, Note } from '../../../src/index.ts';
import { snoozeFor, spanOf } from '../../actions/plan/spans.ts';
import { silenceKey } from '../../actions/plan/silence-key.ts';
import { rounds } from '../voting/rounds.ts';
import { matchersOf } from './matchers-of.ts';
import type { Scene } from './scene.ts';

/** What is older than this is told nobody in a note, in milliseconds. */
const recent = 2 * 24 * 3_600_000;

/** Who silenced what until when and why, and who ended it: whoever waits for alerts must know. */
export function notes(scene: Scene): readonly Note[] {
  const { recorded } = scene;
  const since = new Date(recorded.now.getTime() - recent).toISOString();
  return rounds(recorded)
    .filter(({ status, endedAt = '' }) => status === 'decided' && endedAt > since)
    .flatMap(({ votes, verb }) => votes.findLast((vote) => vote.verb === verb) ?? [])
    .flatMap((vote) => noteOf(vote, scene));
}

function noteOf(vote: Decision, { words, recorded, judgement }: Scene): readonly Note[] {
  const { notes: says } = words.silences;
  const { id, verb, at, answers, on } = vote;
  const known = judgement.person(vote.person.id);
  const who = { span: known ? { person: known } : vote.person.name, name: vote.person.name };
  if (verb === 'unsilence') {
    const ended = writtenIn(recorded).find((each) => silenceKey(each) === on);
    const matchers = ended && matchersOf(ended);
    return [{ key: `ended/${id}`, ...says.ended(who, matchers), mentions: [] }];
  }
  const ms = spanOf(snoozeFor, answers['until']);
  const until = new Date(new Date(at).getTime() + ms).toISOString();
  const silence = { matchers: matchersOf(vote), author: who.name, until };
  const text = says.silenced(who, silence, answers['reason'] ?? '');
  return [{ key: `silenced/${id}`, ...text, mentions: [] }];
}

/** The votes that wrote a silence from this card. */
function writtenIn(recorded: Scene['recorded']): readonly Decision[] {
  return rounds(recorded)
    .flatMap(({ votes }) => votes)
    .filter(({ verb }) => verb === 'silence');
}
