import { parseArgs } from 'node:util';
import type { Metric } from '../../reports.ts';

/** A made-up click, as it was typed. */
export type ExplainArgs = {
  readonly as: string;
  readonly verb: string;
  readonly group: string;
  readonly version: number;
  readonly stage?: string;
  /** What the button would be applied to; the stage where it is left out. */
  readonly on: string;
  readonly account?: string;
  readonly region?: string;
  readonly metrics: readonly Metric[];
  readonly tags: Readonly<Record<string, string>>;
  /** Ids of people who voted already, and who made the version, beside those in the ledger. */
  readonly voted: readonly string[];
  readonly makers: readonly string[];
};

const one = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const options = {
  as: one,
  verb: one,
  group: one,
  version: one,
  stage: one,
  on: one,
  account: one,
  region: one,
  metric: many,
  tag: many,
  voted: many,
  maker: many,
};

/** Reads the arguments of `ringi policy explain`, or says what is wrong with them. */
export function explainArgs(args: readonly string[]): ExplainArgs | { readonly problem: string } {
  const parsed = parse(args);
  if (typeof parsed === 'string') return { problem: parsed };
  const { as, verb, group, version, stage, on, account, region } = parsed;
  if (!as || !verb || !group || !version) {
    return { problem: '--as, --verb, --group and --version must be given.' };
  }
  if (!/^\d+$/.test(version)) return { problem: `--version ${version} is not a number.` };
  const metrics = pairs(parsed.metric);
  const bad = metrics?.find(([, value]) => value === '' || !Number.isFinite(Number(value)));
  if (!metrics || bad) return { problem: '--metric is given as name=number, such as auc=0.9.' };
  const tags = pairs(parsed.tag);
  if (!tags) return { problem: '--tag is given as name=value, such as risk=high.' };
  return {
    as,
    verb,
    group,
    version: Number(version),
    ...(stage === undefined ? {} : { stage }),
    on: on ?? stage ?? '',
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    metrics: metrics.map(([name, value]) => ({ name, value: Number(value), better: 'unknown' })),
    tags: Object.fromEntries(tags),
    voted: parsed.voted ?? [],
    makers: parsed.maker ?? [],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // The only errors of parseArgs are about what was typed.
    return error instanceof Error ? error.message : String(error);
  }
}

/** `name=value` each; the last `=` parts, for a facet's value has one of its own. */
function pairs(texts: readonly string[] = []): readonly (readonly [string, string])[] | undefined {
  const split = texts.map((text) => /^(.+)=([^=]*)$/.exec(text));
  if (split.includes(null)) return undefined;
  return split.map((match) => [match?.[1] ?? '', match?.[2] ?? '']);
}
