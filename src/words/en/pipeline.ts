import type { Cause } from '../../pipelines/cause-of.ts';
import type { PipelineState, PipelineWords } from '../pipeline-words.ts';
import { clip, plainName } from '../plain.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { quorum } from './rule.ts';
import { plainNote } from '../plain-note.ts';
import { byPeople } from './by-people.ts';

const titles: Readonly<Record<PipelineState, string>> = {
  failed: 'pipeline failed',
  again: 'pipeline runs again',
  resolved: 'pipeline works again',
};

const steps: Readonly<Record<string, string>> = {
  Succeeded: ' ✓',
  Failed: ' failed',
  Stopped: ' stopped',
  Executing: ' under way',
};

/** A pipeline's card, in English. */
export const pipeline: PipelineWords = {
  title: (group, state) => `${clip(group, 38)}: ${titles[state]}`,
  lead: {
    failed: (step, cause) => {
      const where = step === null ? 'It failed' : `${plainName(step, 24)} failed`;
      return `${where}: ${causes(cause)}.`;
    },
    retrying: (people) => `${and(people.slice(0, 2))} decided to try it again.`,
    again: (startedAt) => ['Running again since ', when(startedAt, 'time'), '.'],
    resolved: (at) => ['It succeeded at ', when(at, 'time'), '.'],
  },
  verdict: ({ pipeline: name, at, times }) => [
    plainName(name, 60),
    ...(at === undefined ? [] : [', ', when(at, 'date-time')]),
    times > 1 ? `, ${times} executions in a row.` : '.',
  ],
  step: (name, status) => `${plainName(name, 24)}${steps[status] ?? ''}`,
  advice,
  retry: 'Retry',
  accessibility: (name) => `Retry the failed execution of ${name}`,
  form: {
    title: 'Retry the pipeline',
    submit: 'Retry',
    cancel: 'Cancel',
    effect: (step, missing) => [
      missing > 1
        ? `Needs ${missing - 1} more after yours.`
        : `Calls RetryPipelineExecution: it starts again ${step === null ? 'where it failed' : `at ${plainName(step, 40)}`}, at once.`,
      'If the cause is still there, it fails again.',
    ],
    comment: 'Comment',
    hint: 'Everyone who sees the card can read it.',
  },
  rule: (rule) =>
    rule ? [`Retry needs ${quorum(rule)}.`] : ['No rule lets anybody retry it here.'],
  summary: ({ group, pipeline: name, state, lead }) =>
    `${plainName(group, 63)}: ${titles[state]}. ${plainName(name, 80)}. ${lead}`,
  says: (state, lead) => `P${titles[state].slice(1)}. ${lead}`.trim(),
  changed: 'another execution failed',
  notes: {
    opened: (lead, todo) => ({
      bold: [lead],
      ...(todo === '' ? {} : { context: [todo] }),
      summary: `${lead} ${todo}`.trim(),
    }),
    decided: (people, reason) => {
      const said = reason === undefined || reason === '' ? '.' : `: ${quote(clip(reason, 300))}`;
      return byPeople('Retried by ', people, said);
    },
    done: plainNote('The pipeline succeeded.'),
    resolved: plainNote('Resolved: a newer execution succeeded.'),
  },
};

function causes(cause: Cause): string {
  switch (cause.is) {
    case 'access':
      return `${cause.action} is not allowed`;
    case 'quota':
      return 'a quota is used up';
    case 'capacity':
      return 'AWS has no such instance free';
    case 'image':
      return 'the image was not found';
    case 'data':
      return 'the input data was not found';
    case 'algorithm':
      return cause.exit === undefined
        ? 'the algorithm ended in an error'
        : `the algorithm ended with exit code ${cause.exit}`;
    case 'unknown':
      return 'see the reason';
  }
}

function advice(cause: Cause): string {
  switch (cause.is) {
    case 'access':
      return `Allow the pipeline’s role ${cause.action}${on(cause.on)}, then retry.`;
    case 'quota':
      return `Ask AWS to raise ${cause.limit === undefined ? 'the quota' : quote(cause.limit)}, or free some of it, then retry.`;
    case 'capacity':
      return `Wait, or choose an instance type other than ${cause.instance ?? 'this one'}, then retry.`;
    case 'image':
      return `Push ${cause.image ?? 'the image'} to ECR, or correct its name in the pipeline, then start it again.`;
    case 'data':
      return `Look at ${cause.on ?? 'the input data'}: nothing is there.`;
    case 'algorithm':
      return 'Look at the job’s log in CloudWatch. A retry runs the same code on the same data.';
    case 'unknown':
      return '';
  }
}

function on(place: string | undefined): string {
  return place === undefined ? '' : ` on ${place}`;
}
