import type { Line } from '../../card.ts';
import type { Rule } from '../../policy.ts';
import type { RuleFacts } from '../model-package-words.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';

/** Who must agree, who may not, until when. */
export function rule({ stage, rule: says, override }: RuleFacts): Line {
  if (override) {
    const after = says ? ` Afterwards ${stage} still needs its own approval: ${quorum(says)}.` : '';
    return [`Override needs ${quorum(override)} and a reason.${after}`];
  }
  if (!says) return [`No rule for ${stage}: nobody may decide it.`];
  const maker = says.notMaker ? ', not the maker' : '';
  const line: Line = [`Rule for ${stage}: ${quorum(says)}${maker}.`];
  if (!says.expiresAt) return line;
  return [...line, ' Expires ', when(says.expiresAt.toISOString(), 'date'), '.'];
}

/** `2 people, one each from ml-leads and model-risk`. */
export function quorum({ people, seats, members }: Rule): string {
  const n = people === 1 ? '1 person' : `${people} people`;
  if (seats.length === 0) return members.length === 0 ? n : `${n} from ${or(members)}`;
  if (seats.length === 1) {
    const [seat] = seats;
    return seat && seat.count === people
      ? `${n} from ${seat.of}`
      : `${n}, ${seat?.count} from ${seat?.of}`;
  }
  const groups = seats.map(({ of }) => of);
  return seats.every(({ count }) => count === 1)
    ? `${n}, one each from ${and(groups)}`
    : `${n}, ${and(seats.map(({ of, count }) => `${count} from ${of}`))}`;
}

/** Where it is, and its reference. */
export function place(at: {
  readonly region: string;
  readonly account: string;
  readonly ref: string;
}): string {
  return `${at.region} · ${at.account} · ref ${at.ref}`;
}

function or(items: readonly string[]): string {
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
