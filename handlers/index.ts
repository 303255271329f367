import type { Handlers } from '../src/index.ts';
import { acceptShare } from './actions/accept-share.ts';
import { accept } from './actions/accept.ts';
import { approveCard } from './actions/approve-card.ts';
import { approve } from './actions/approve.ts';
import { archiveCard } from './actions/archive-card.ts';
import { claim } from './actions/claim.ts';
import { cleanUp } from './actions/clean-up.ts';
import { decline } from './actions/decline.ts';
import { draftCard } from './actions/draft-card.ts';
import { editCard } from './actions/edit-card.ts';
import { endShare } from './actions/end-share.ts';
import { exportCard } from './actions/export-card.ts';
import { handOver } from './actions/hand-over.ts';
import { keepCard } from './actions/keep-card.ts';
import { overrideGate } from './actions/override-gate.ts';
import { promote } from './actions/promote.ts';
import { propose } from './actions/propose.ts';
import { recordTest } from './actions/record-test.ts';
import { reject } from './actions/reject.ts';
import { remindShare } from './actions/remind-share.ts';
import { retire } from './actions/retire.ts';
import { retrain } from './actions/retrain.ts';
import { retryPipeline } from './actions/retry-pipeline.ts';
import { returnCard } from './actions/return-card.ts';
import { rollback } from './actions/rollback.ts';
import { shareCard } from './actions/share-card.ts';
import { silence as silenceAlerts } from './actions/silence.ts';
import { snooze } from './actions/snooze.ts';
import { submitCard } from './actions/submit-card.ts';
import { unsilence } from './actions/unsilence.ts';
import { unsnooze } from './actions/unsnooze.ts';
import { withdraw } from './actions/withdraw.ts';
import { deploymentCard } from './cards/deployment.ts';
import { digestCard } from './cards/digest.ts';
import { driftCard } from './cards/drift.ts';
import { endpointCard } from './cards/endpoint.ts';
import { leftOversCard } from './cards/left-overs.ts';
import { modelCardCard } from './cards/model-card.ts';
import { modelPackageCard } from './cards/model-package.ts';
import { pipelineCard } from './cards/pipeline.ts';
import { registrySummaryCard } from './cards/registry-summary.ts';
import { retrainingCard } from './cards/retraining.ts';
import { serviceLevelCard } from './cards/service-level.ts';
import { silencesCard } from './cards/silences.ts';
import { troubleCard } from './cards/trouble.ts';
import { alerts } from './commands/alerts.ts';
import { card } from './commands/card.ts';
import { deployments } from './commands/deployments.ts';
import { drift } from './commands/drift.ts';
import { help } from './commands/help.ts';
import { history } from './commands/history.ts';
import { leftovers } from './commands/leftovers.ts';
import { list } from './commands/list.ts';
import { pending } from './commands/pending.ts';
import { retrain as retrainGroup } from './commands/retrain.ts';
import { rollback as rollbackGroup } from './commands/rollback.ts';
import { silence } from './commands/silence.ts';
import { status } from './commands/status.ts';
import { who } from './commands/who.ts';
import { cloudwatchAlarmStateChange } from './events/cloudwatch-alarm-state-change.ts';
import { endpointStateChange } from './events/endpoint-state-change.ts';
import { modelCardStateChange } from './events/model-card-state-change.ts';
import { modelPackageStateChange } from './events/model-package-state-change.ts';
import { modelTested } from './events/model-tested.ts';
import { monitoringReported } from './events/monitoring-reported.ts';
import { monitoringScheduleStateChange } from './events/monitoring-schedule-state-change.ts';
import { objectCreated } from './events/object-created.ts';
import { pipelineExecutionStatusChange } from './events/pipeline-execution-status-change.ts';
import { processingJobStateChange } from './events/processing-job-state-change.ts';
import { digests } from './sweeps/digests.ts';
import { endpoints } from './sweeps/endpoints.ts';
import { modelPackages } from './sweeps/model-packages.ts';
import { monitors } from './sweeps/monitors.ts';
import { pipelines } from './sweeps/pipelines.ts';
import { stagePointers } from './sweeps/stage-pointers.ts';

/** Everything Ringi reacts to, looks for, shows, may do and can be asked. */
export const handlers: Handlers = {
  events: [
    modelPackageStateChange,
    modelCardStateChange,
    modelTested,
    processingJobStateChange,
    cloudwatchAlarmStateChange,
    monitoringScheduleStateChange,
    objectCreated,
    monitoringReported,
    pipelineExecutionStatusChange,
    endpointStateChange,
  ],
  sweeps: [modelPackages, monitors, pipelines, endpoints, stagePointers, digests],
  cards: [
    modelPackageCard,
    modelCardCard,
    driftCard,
    pipelineCard,
    endpointCard,
    deploymentCard,
    serviceLevelCard,
    retrainingCard,
    silencesCard,
    leftOversCard,
    digestCard,
    registrySummaryCard,
    troubleCard,
  ],
  actions: [
    approve,
    promote,
    reject,
    decline,
    overrideGate,
    rollback,
    withdraw,
    propose,
    retrain,
    retryPipeline,
    claim,
    handOver,
    snooze,
    unsnooze,
    accept,
    silenceAlerts,
    unsilence,
    cleanUp,
    retire,
    draftCard,
    editCard,
    recordTest,
    submitCard,
    approveCard,
    returnCard,
    archiveCard,
    exportCard,
    shareCard,
    acceptShare,
    remindShare,
    endShare,
    keepCard,
  ],
  commands: [
    help,
    list,
    pending,
    status,
    card,
    deployments,
    rollbackGroup,
    drift,
    alerts,
    silence,
    retrainGroup,
    leftovers,
    history,
    who,
  ],
};
