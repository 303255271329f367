import type { Config } from '../../config.ts';
import { digest } from '../../json.ts';
import { whoCan, type WhoCan } from '../../decide/who-can.ts';
import type { Directory } from '../../person.ts';
import type { Gate, Maker, Policies, Question, Verdict } from '../../policy.ts';
import { metric, need } from '../../words/en/figures.ts';
import { refusal } from '../../words/en/refusal.ts';
import { gateFigure } from '../../words/gate-figure.ts';
import type { ExplainArgs } from './explain-args.ts';
import type { ExplainCase } from './explain-case.ts';
import { sentenceInWords } from './sentence-in-words.ts';

/** A question, and what the policies said to it. */
export type Explained = {
  readonly asked: ExplainArgs;
  readonly question: Question;
  readonly ruling: ReturnType<Policies['judge']>;
  readonly known: ExplainCase | undefined;
};

/** The answer of `ringi policy explain` in words. */
export async function explainText(
  explained: Explained,
  {
    config,
    directory,
  }: { readonly config: Pick<Config, 'policies' | 'operators'>; readonly directory: Directory },
): Promise<string> {
  const { question, ruling } = explained;
  const governing = config.policies.findIndex((sentence) => digest(sentence) === ruling.policy);
  const sentence = config.policies[governing];
  const { verdict, rule } = ruling;
  const { voter, makers } = question;
  const some = await someOf(ruling, directory);
  const who = voter ? whoCan(ruling, voter.person, makers, (group) => some.get(group) ?? []) : [];
  const lines = [
    head(explained),
    '',
    ...(verdict.status === 'deny'
      ? denied(verdict, explained, config.operators.ask, who)
      : allowed(verdict)),
    ...(rule?.reason === undefined ? [] : [`A reason of ${rule.reason} characters is asked for.`]),
    '',
    sentence ? `Sentence ${governing + 1}: ${sentenceInWords(sentence)}` : 'Sentence: none fits.',
    ...ruling.gates.map((gate) => `Gate: ${gateLine(gate)}`),
    `Made by: ${question.makers.map(makerLine).join('; ') || 'nobody is known'}`,
    `Votes before it: ${question.votes.map(({ person }) => person.name).join(', ') || 'none'}`,
    ...(rule?.expiresAt ? [`Expires: ${rule.expiresAt.toISOString()}`] : []),
    `Policy: ${ruling.policy}`,
    sourceLine(explained.known),
  ];
  return `${lines.join('\n')}\n`;
}

async function someOf({ rule }: Explained['ruling'], directory: Directory) {
  const groups = rule ? [...rule.members, ...rule.seats.map(({ of }) => of)] : [];
  const some = groups.map(async (group) => [group, await directory.someOf(group, 5)] as const);
  return new Map(await Promise.all(some));
}

function head({ asked, question: { voter, group } }: Explained): string {
  const groups = voter?.groups.join(', ') || 'no group of the policies';
  const stage = asked.stage === undefined ? '' : ` for ${asked.stage}`;
  const what = `${asked.verb} on ${asked.group} v${asked.version}${stage}`;
  return `${voter?.person.name} (${groups}): ${what}, ${group.account} in ${group.region}`;
}

function allowed(verdict: Exclude<Verdict, { readonly status: 'deny' }>): readonly string[] {
  const seats = verdict.seats.map(
    ({ of, voter }) => `${of ?? 'anybody who may'}: ${voter ?? 'empty'}`,
  );
  const said =
    verdict.status === 'permit'
      ? 'permit: the vote completes the quorum.'
      : `pending: the vote is recorded. Needs ${verdict.needs
          .map(({ count, of }) => `${count} more${of === undefined ? '' : ` from ${of}`}`)
          .join(' and ')}.`;
  return [said, `Seats: ${seats.join('; ')}`];
}

function denied(
  { rule, why }: Extract<Verdict, { readonly status: 'deny' }>,
  { asked }: Explained,
  operators: string,
  who: readonly WhoCan[],
): readonly string[] {
  const told = refusal(
    { kind: 'denied', rule, why, who },
    {
      verb: asked.verb,
      subject: `${asked.group} v${asked.version}`,
      ...(asked.stage === undefined ? {} : { stage: asked.stage }),
      ref: '',
      operators,
    },
  );
  return [`deny, by ${rule}. They are told:`, `  ${told.summary}`];
}

function gateLine(gate: Gate): string {
  const { value, status, need: limit } = gateFigure(gate);
  const measured = value === undefined ? '' : ` ${value}`;
  return `${metric(gate.metric)}${measured} ${status} (${need(limit)})`;
}

function makerLine({ identity, how = 'registered', person }: Maker): string {
  const aws = identity.userProfile ?? identity.sourceIdentity ?? identity.arn;
  const name = person?.name ?? 'nobody joined';
  return `${name}${aws === undefined ? '' : ` (${aws})`}, ${how}`;
}

function sourceLine(known: ExplainCase | undefined): string {
  if (!known) return 'Nothing is recorded of this version: only what was typed counts.';
  const { n, status, about } = known.round;
  const shown = known.basis ? '' : ' Its evidence is not kept.';
  return `Recorded: round ${n}${about === '' ? '' : ` for ${about}`}, ${status}.${shown}`;
}
