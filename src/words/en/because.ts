import { plain } from '../plain.ts';

const reasons: Readonly<Record<string, string>> = {
  gone: 'the version is no longer in the registry',
  rejected: 'the version was rejected meanwhile',
  decidedElsewhere: 'somebody decided it elsewhere meanwhile',
  candidateGone: 'the version to go back to is no longer usable',
  notReadBack: 'the registry does not show what was written',
  pointerNotReadBack: 'the stage pointer does not show what was written',
  noPipeline: 'no pipeline is known to make this model',
  unknownParameter: 'the pipeline takes no such parameter',
  pipelineFailed: 'the pipeline failed',
  pipelineStopped: 'the pipeline was stopped',
  pipelineGone: 'the pipeline execution is no longer there',
  runGone: 'the run is no longer listed',
  seized: 'a rollback took its place',
  'not begun within an hour': 'it could not begin within an hour',
  'what was judged has changed since the decision': 'the evidence changed after the decision',
  'somebody who decided it may no longer do so': 'somebody who decided may no longer do so',
};

const advices: Readonly<Record<string, string>> = {
  decideAgain: 'Decide again.',
  lookAtMonitor: 'Look at the monitor, then decide again.',
  lookAtRegistry: 'Look at the version in the registry, then decide again.',
  afterRollback: 'Look at why it was rolled back, then decide again.',
  bindPipeline: 'Register a version with a pipeline, so that its origin is recorded.',
  lookAtParameters: 'Look at the pipeline’s parameters, then decide again.',
  lookAtPipeline: 'Look at the pipeline, then decide again.',
  otherWriter: 'Find out what else writes there, then decide again.',
};

/** Why something was not done. */
export function because(text: string): string {
  return reasons[text] ?? plain(text, 160);
}

/** What a person must do first. */
export function advice(text: string): string {
  if (text === '') return 'Look at what changed, then decide again.';
  return advices[text] ?? plain(text, 200);
}
