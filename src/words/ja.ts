import { alerts } from './ja/alerts.ts';
import { commands } from './ja/commands.ts';
import { drift } from './ja/drift.ts';
import { copy } from './ja/copy.ts';
import { deployment } from './ja/deployment.ts';
import { digest } from './ja/digest.ts';
import { endpoint } from './ja/endpoint.ts';
import { file } from './ja/file.ts';
import { incident } from './ja/incident.ts';
import { leftOvers } from './ja/left-overs.ts';
import { modelCard } from './ja/model-card.ts';
import { modelPackage } from './ja/model-package.ts';
import { and } from './ja/lists.ts';
import { moment, when } from './ja/moments.ts';
import { quote } from './ja/quote.ts';
import { monitors } from './ja/monitors.ts';
import { notes } from './ja/notes.ts';
import { pipeline } from './ja/pipeline.ts';
import { refusal } from './ja/refusal.ts';
import { retraining } from './ja/retraining.ts';
import { serviceLevel } from './ja/service-level.ts';
import { serving } from './ja/serving.ts';
import { silences } from './ja/silences.ts';
import { summaries } from './ja/summaries.ts';
import type { Words } from './words.ts';

/** Every sentence, in Japanese. */
export const ja: Words = {
  locale: 'ja',
  gap: '',
  refusal,
  modelCard,
  modelPackage,
  monitors,
  notes,
  pipeline,
  drift,
  deployment,
  endpoint,
  incident,
  leftOvers,
  commands,
  alerts,
  digest,
  retraining,
  serviceLevel,
  serving,
  silences,
  summaries,
  copy,
  file,
  when,
  moment,
  and,
  quote,
};
