import { groupsOfCard, modelCardBindingOf } from '../../src/index.ts';
import type { ModelCards, ModelCardSentence } from '../../src/index.ts';
import type { Connections } from './connect.ts';
import { acceptShare } from './model-cards/accept-share.ts';
import { cardNow } from './model-cards/card-now.ts';
import { changeCard } from './model-cards/change-card.ts';
import { createCard } from './model-cards/create-card.ts';
import { endShare } from './model-cards/end-share.ts';
import { exportJob } from './model-cards/export-job.ts';
import { received } from './model-cards/received.ts';
import { shareCard } from './model-cards/share-card.ts';
import { sharesOf } from './model-cards/shares-of.ts';
import { startExport } from './model-cards/start-export.ts';

/** SageMaker's model cards, of versions and by themselves, and how AWS RAM shares them. */
export function modelCards(aws: Connections, sentences: readonly ModelCardSentence[]): ModelCards {
  return {
    bindingOf: (group) => modelCardBindingOf(sentences, group),
    groupsOf: (arn) => groupsOfCard(arn, sentences, aws.places),
    card: (ref) => cardNow(aws, ref),
    shares: (ref) => sharesOf(aws, ref),
    received: (ref) => received(aws, ref),
    reaches: (at) => aws.reaches(at),
    exportJob: (ref, job) => exportJob(aws, ref, job),
    create: (ref, content) => createCard(aws, ref, content),
    write: (ref, content) => changeCard(aws, ref, { content }),
    setStatus: (ref, status) => changeCard(aws, ref, { status }),
    share: (ref, account, may) => shareCard(aws, ref, account, may),
    endShare: (ref, account) => endShare(aws, ref, account),
    acceptShare: (ref, at) => acceptShare(aws, ref, at),
    startExport: (ref, job) => startExport(aws, ref, job),
  };
}
