import { lackIn } from '../../deployments/lack-code.ts';
import { deniedBy } from '../../policies/denial-code.ts';
import { plain } from '../plain.ts';
import { ruleName } from './rule-name.ts';
import { lackOf } from './serving.ts';

const reasons: Readonly<Record<string, string>> = {
  subjectGone: 'it is no longer there',
  gone: 'the version is no longer in the registry',
  rejected: 'the version was rejected meanwhile',
  decidedElsewhere: 'somebody decided it elsewhere meanwhile',
  stillStands: 'the version stands there',
  noWayBack: 'no rollback would go back to that version',
  otherLeftOvers: 'the list of left-overs has changed',
  candidateGone: 'the version to go back to is no longer usable',
  notReadBack: 'the registry does not show what was written',
  pointerNotReadBack: 'the stage pointer does not show what was written',
  noPipeline: 'no pipeline is known to make this model',
  unknownParameter: 'the pipeline takes no such parameter',
  pipelineFailed: 'the pipeline failed',
  pipelineStopped: 'the pipeline was stopped',
  pipelineGone: 'the pipeline execution is no longer there',
  runGone: 'the run is no longer listed',
  rolloutNotAllowed: 'ringi.yaml no longer allows this way of deploying',
  bindingGone: 'ringi.yaml no longer says what serves the stage',
  rolledBackByAlarm: 'an alarm rolled it back',
  rolledBackSilently: 'AWS rolled it back',
  neverBegun: 'AWS never began the update',
  endpointFailed: 'the endpoint did not come into service',
  endpointChanged: 'somebody else changed the endpoint meanwhile',
  endpointGone: 'the endpoint is no longer there',
  componentFailed: 'the inference component did not come into service',
  tooLong: 'it took too long',
  unknownOutcome: 'AWS did not answer, so it is unknown whether it began',
  noCard: 'there is no such model card any more',
  noVersion: 'there is no version to make a model card of',
  cardArchived: 'the model card was archived meanwhile',
  cardUnreadable: 'the content of the model card cannot be read',
  cardTooLong: 'the model card would be longer than AWS takes',
  nameTaken: 'an evaluation that is not a test has that name',
  editConflict: 'somebody else changed the same field meanwhile',
  notShared: 'the account that owns the card does not let us',
  otherShare: 'ringi.yaml now plans this share differently',
  otherStatus: 'somebody else changed its status meanwhile',
  exportFailed: 'AWS could not write the PDF',
  exportUnreadable: 'the PDF cannot be read',
  shareFailed: 'AWS does not show the share as planned',
  seized: 'a rollback took its place',
  otherRelease: 'this release of Ringi no longer knows such a card',
  sentenceGone: 'ringi.yaml no longer says so',
  noRound: 'its votes are no longer on record',
  'a rollback came first': 'a rollback that was decided later came first',
  'not begun within an hour': 'it could not begin within an hour',
  'what was judged has changed since the decision': 'the evidence changed after the decision',
  'somebody who decided it may no longer do so': 'somebody who decided may no longer do so',
};

const advices: Readonly<Record<string, string>> = {
  replaceFirst: 'Promote another version there first.',
  decideAgain: 'Decide again.',
  lookAtCard: 'Look at the model card, then decide again.',
  mendCard: 'Correct its content in SageMaker: it is not a JSON object.',
  shortenCard: 'Shorten its content: AWS takes 100,000 characters at most.',
  otherName: 'Record it under another name.',
  editAgain: 'Look at what it says now, then edit again.',
  exportAgain: 'Look at the export job in SageMaker, then ask for it again.',
  lookAtBucket: 'Let Ringi’s role read the bucket that exportTo: names, then ask for it again.',
  askOwner:
    'Have that account share it with AWSRAMPermissionSageMakerModelCards, and let Ringi’s role write it; then decide again.',
  askOwnerToExport:
    'Have that account share it with AWSRAMPermissionSageMakerModelCardsAllowExport; then ask for it again.',
  lookAtShares: 'Look at the resource share in AWS RAM, then decide again.',
  lookAtMonitor: 'Look at the monitor, then decide again.',
  lookAtRegistry: 'Look at the version in the registry, then decide again.',
  afterRollback: 'Look at why it was rolled back, then decide again.',
  bindPipeline: 'Register a version with a pipeline, so that its origin is recorded.',
  lookAtParameters: 'Look at the pipeline’s parameters, then decide again.',
  lookAtPipeline: 'Look at the pipeline, then decide again.',
  lookAtEndpoint: 'Look at the endpoint and the log of its containers, then decide again.',
  lookAtModel:
    'Look at what the alarm measures and at the log of the new containers, then decide again.',
  otherWriter: 'Find out what else writes there, then decide again.',
  bindingGone: 'Put the line back under deployments: of ringi.yaml, then decide again.',
  rolledBackByAlarm:
    'Look at what the alarm measures and at the log of the new containers, then decide again.',
  rolledBackSilently: 'Look at the log of the new containers in CloudWatch, then decide again.',
  neverBegun: 'Look at the endpoint in SageMaker, then decide again.',
  endpointFailed: 'Look at the endpoint and the log of its containers, then decide again.',
  endpointChanged: 'Find out who else changes the endpoint, then decide again.',
  endpointGone:
    'Create the endpoint again or correct its name in deployments: of ringi.yaml, then decide again.',
  componentFailed: 'Look at the component and the log of its containers, then decide again.',
  tooLong: 'Look at the endpoint: AWS may still be changing it. Then decide again.',
  unknownOutcome: 'Look at the endpoint in SageMaker before you decide again.',
  'a rollback came first': 'Look at why it was rolled back, then decide again.',
};

/** Why something was not done. */
export function because(text: string): string {
  const denied = deniedBy(text);
  if (denied === 'noRule') return 'no rule of ringi.yaml allows it any more';
  if (denied !== undefined) return `the ${ruleName(denied)} rule denies it now`;
  const lack = lackIn(text);
  return lack ? lackOf(lack).what : (reasons[text] ?? plain(text, 160));
}

/** What a person must do first. */
export function advice(text: string): string {
  if (text === '') return 'Look at what changed, then decide again.';
  return advices[text] ?? plain(text, 200);
}

/** The same for a reason that has an advice of its own, whatever else was advised. */
export function adviceFor(because: string, general: string): string {
  const lack = lackIn(because);
  return lack ? lackOf(lack).todo : (advices[because] ?? advice(general));
}
