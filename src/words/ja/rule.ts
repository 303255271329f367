import type { Line } from '../../card.ts';
import type { Rule } from '../../policy.ts';
import type { RuleFacts } from '../model-package-facts.ts';
import { and, both } from './lists.ts';
import { when } from './moments.ts';

/** Who must agree, who may not, until when. */
export function rule({ stage, rule: says, override }: RuleFacts): Line {
  if (override) {
    const after = says ? `免除後も ${stage} には別途承認が必要です：${quorum(says)}。` : '';
    return [`免除には ${quorum(override)}と理由が必要です。${after}`];
  }
  if (!says) return [`${stage} のルールなし：誰も判断できません。`];
  const maker = says.notMaker ? '登録者本人は不可。' : '';
  const line: Line = [`${stage} のルール：${quorum(says)}。${maker}`];
  if (!says.expiresAt) return line;
  return [...line, '期限 ', when(says.expiresAt.toISOString(), 'date'), '。'];
}

/** `ml-leads と model-risk から 1 名ずつ、計 2 名`。 */
export function quorum({ people, seats, members }: Rule): string {
  if (seats.length === 0) {
    return members.length === 0 ? `${people} 名` : among(members, people);
  }
  const [seat] = seats;
  if (seats.length === 1 && seat) {
    return seat.count === people
      ? `${seat.of} の ${people} 名`
      : `${seat.of} から ${seat.count} 名、計 ${people} 名`;
  }
  return seats.every(({ count }) => count === 1)
    ? `${both(seats.map(({ of }) => of))} から 1 名ずつ、計 ${people} 名`
    : `${seats.map(({ of, count }) => `${of} から ${count} 名`).join('、')}、計 ${people} 名`;
}

function among(groups: readonly string[], people: number): string {
  if (groups.length < 3) return `${groups.join(' または ')} の ${people} 名`;
  return `${and(groups)} のいずれか${people === 1 ? '' : 'から'} ${people} 名`;
}

/** Where it is, and its reference. */
export function place(at: {
  readonly region: string;
  readonly account: string;
  readonly ref: string;
}): string {
  return `${at.region} · ${at.account} · 参照 ${at.ref}`;
}
