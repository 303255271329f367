import { digest } from '../json.ts';
import { severity } from '../alert.ts';
import type { Policies, Question, Unattended, Verdict } from '../policy.ts';
import type { GroupRef } from '../registry.ts';
import { gatesOf } from './gates-of.ts';
import { inScope } from './in-scope.ts';
import { membersOf } from './members-of.ts';
import type { ResponseSentence } from './response.ts';
import { ruleOf } from './rule-of.ts';
import type { OutsideSentence, Sentence } from './sentence.ts';
import { policiesOf } from './table.ts';

/** The sentences of `ringi.yaml`, ready to judge. The first that fits wins; without one: denied. */
export function compilePolicies(config: {
  readonly policies: readonly Sentence[];
  readonly outside: readonly OutsideSentence[];
  readonly responses?: readonly ResponseSentence[];
}): Policies {
  const sentences = config.policies.map((sentence) => ({
    sentence,
    policy: digest(sentence),
    judge: judgeOf(sentence),
  }));
  return {
    groups: [...new Set(config.policies.flatMap(groupsOf))],

    judge(question, tags) {
      const { verb, stage } = question;
      const asked = { verb, ...(stage === undefined ? {} : { stage }) };
      const found = sentences.find(({ sentence }) => governs(sentence, question, tags));
      if (!found) return { ...asked, ...unruled };
      const { sentence, policy, judge } = found;
      return {
        ...asked,
        verdict: judge(question),
        rule: ruleOf(sentence, question),
        gates: gatesOf(sentence.require.metricGate ?? [], question),
        policy,
        sentence,
      };
    },

    outside: (group, tags) =>
      config.outside.find((sentence) => inScope(sentence, group, tags))?.rule ?? 'ask',

    response({ verb, on, ...incident }, tags) {
      const found = config.responses?.find(
        (sentence) => sentence.do === verb && answers(sentence, incident, tags),
      );
      return found && { verb, on, policy: digest(found), sentence: found };
    },
  };
}

function answers(
  { stages, severity: least, runs, ...scope }: ResponseSentence,
  { stage, group, lasted }: Omit<Unattended, 'verb' | 'on'> & { readonly group: GroupRef },
  tags: Readonly<Record<string, string>>,
): boolean {
  const ofStage = stages === undefined || (stage !== undefined && stages.includes(stage));
  const reached = lasted[runs - 1];
  const gravity = severity.options;
  const isGrave = reached !== undefined && gravity.indexOf(reached) >= gravity.indexOf(least);
  return ofStage && isGrave && inScope(scope, group, tags);
}

const unruled = {
  verdict: { status: 'deny', rule: 'noRule', why: { kind: 'noRule' } },
  rule: undefined,
  gates: [],
  policy: digest('none'),
} as const;

function groupsOf(sentence: Sentence): readonly string[] {
  return [...membersOf(sentence), ...(sentence.require.quorum?.seats ?? [])];
}

function governs(
  sentence: Sentence,
  { verb, stage, group }: Question,
  tags: Readonly<Record<string, string>>,
): boolean {
  const { verbs, stages } = sentence;
  const ofStage = stages === undefined || (stage !== undefined && stages.includes(stage));
  return verbs.includes(verb) && ofStage && inScope(sentence, group, tags);
}

/** Who, then what and when, then how many: the first that denies has the word. */
function judgeOf(sentence: Sentence): (question: Question) => Verdict {
  const { voter, world, count } = policiesOf(sentence);
  return (question) => {
    for (const policy of [...voter, ...world]) {
      const verdict = policy(question);
      if (verdict.status === 'deny') return verdict;
    }
    // A vote whose voter may no longer decide does not count.
    const votes = question.votes.filter((vote) =>
      voter.every((policy) => policy({ ...question, voter: vote }).status !== 'deny'),
    );
    return count({ ...question, votes });
  };
}
