import {
  metricsIn,
  packageIn,
  recordTest as withTest,
  type Done,
  type Execution,
  type Failed,
  type World,
} from '../../src/index.ts';
import type { FoundCard } from './plan/model-card/find-model-card.ts';
import { contentNow } from './plan/model-card/content-now.ts';
import { writeContent } from './plan/model-card/write-content.ts';
import { writesCard } from './plan/model-card/writes-card.ts';

/** Records a test that was run in a stage, as one of the evaluations of a model card. */
export const recordTest = writesCard({
  verb: 'recordTest',
  asks: {
    /** Of a group's card; a version's own card is about that one. */
    version: { required: false, max: 9 },
    stage: { required: true, max: 63 },
    name: { required: true, min: 3, max: 63 },
    result: { required: true, options: ['passed', 'failed'] },
    observation: { required: false, max: 2_096 },
    metrics: { required: false, max: 1_000 },
    evidence: { required: false, max: 1_000 },
  },
  fault({ metrics = '' }) {
    const read = metricsIn(metrics);
    if (!('unreadable' in read)) return undefined;
    return { kind: 'unreadable', of: 'metric', field: 'metrics', text: read.unreadable };
  },
  governed: 'sentence',
  write,
});

async function write({ decision }: Execution, world: World): Promise<Done | Failed> {
  const found = await contentNow(decision.card.subject, world);
  if ('status' in found) return found;
  const { answers, person, at } = decision;
  const version = versionOf(found.card, answers['version']);
  if (version === undefined) {
    return { status: 'failed', because: 'noVersion', advice: 'lookAtRegistry' };
  }
  const metrics = metricsIn(answers['metrics'] ?? '');
  const evidence = answers['evidence'] ?? '';
  const tested = withTest(found.content, {
    name: answers['name'] ?? '',
    version,
    stage: answers['stage'] ?? '',
    result: answers['result'] === 'passed' ? 'passed' : 'failed',
    observation: answers['observation'] ?? '',
    metrics: 'metrics' in metrics ? metrics.metrics : [],
    by: person.name,
    at,
    ...(evidence === '' ? {} : { evidence }),
  });
  if ('fault' in tested) return { status: 'failed', because: 'nameTaken', advice: 'otherName' };
  const { content } = tested;
  // It says when it was recorded: a second try writes the same.
  const write = { ref: found.card.ref, content, there: true };
  const no = content === found.content ? undefined : await writeContent(write, world.modelCards);
  return no ?? { status: 'done', standings: [], touched: [] };
}

/** The version that was tested: that of its own card, else the one chosen in the form. */
function versionOf({ of }: FoundCard, chosen = ''): number | undefined {
  if (of.kind === 'package') return packageIn(of.name)?.version;
  return /^[1-9]\d*$/u.test(chosen) ? Number(chosen) : undefined;
}
