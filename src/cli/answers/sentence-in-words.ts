import { ruleOf } from '../../policies/rule-of.ts';
import type { Sentence } from '../../policies/sentence.ts';
import { metric, needed } from '../../words/en/figures.ts';
import { quorum } from '../../words/en/rule.ts';
import { gateFigure } from '../../words/gate-figure.ts';
import { scopeInWords } from './scope-in-words.ts';

/** One sentence of `policies:` as a person would say it. */
export function sentenceInWords(sentence: Sentence): string {
  const { verbs, stages, require } = sentence;
  const what = verbs.join(', ') + (stages ? ` for ${stages.join(', ')}` : '');
  const who = [
    quorum(ruleOf(sentence, { verb: 'approve', openedAt: new Date(0) })),
    ...(require.separationOfDuties ? [makers(require.separationOfDuties)] : []),
  ];
  const gates = (require.metricGate ?? []).map(({ metric: name, requirement }) => {
    const { need } = gateFigure({ metric: name, requirement, status: 'missing' });
    return `${metric(name)} ${needed(need)}`;
  });
  const rest = [
    ...gates,
    ...(require.cardComplete === true ? ['with a complete model card'] : []),
    ...(require.expires === undefined ? [] : [`within ${duration(require.expires)}`]),
    ...(require.reason ? [`a reason of ${require.reason.min} characters or more`] : []),
  ];
  const limits = scopeInWords(sentence);
  const where = limits === '' ? '' : ` (${limits})`;
  return `${what}${where}: ${[who.join(', '), ...rest].join('; ')}.`;
}

function makers({ unknownMaker }: NonNullable<Sentence['require']['separationOfDuties']>): string {
  return unknownMaker === 'refuse' ? 'not the maker, who must be known' : 'not the maker';
}

/** In the largest unit that says it without a rest. */
function duration(milliseconds: number): string {
  const units = [
    [86_400_000, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
  ] as const;
  const [size, name] = units.find(([each]) => milliseconds % each === 0) ?? units[2];
  const n = milliseconds / size;
  return `${n} ${name}${n === 1 ? '' : 's'}`;
}
