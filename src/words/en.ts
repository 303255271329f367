import { alerts } from './en/alerts.ts';
import { commands } from './en/commands.ts';
import { drift } from './en/drift.ts';
import { copy } from './en/copy.ts';
import { deployment } from './en/deployment.ts';
import { digest } from './en/digest.ts';
import { endpoint } from './en/endpoint.ts';
import { file } from './en/file.ts';
import { incident } from './en/incident.ts';
import { leftOvers } from './en/left-overs.ts';
import { modelCard } from './en/model-card.ts';
import { modelPackage } from './en/model-package.ts';
import { and } from './en/lists.ts';
import { moment, when } from './en/moments.ts';
import { quote } from './en/quote.ts';
import { monitors } from './en/monitors.ts';
import { notes } from './en/notes.ts';
import { pipeline } from './en/pipeline.ts';
import { refusal } from './en/refusal.ts';
import { retraining } from './en/retraining.ts';
import { serviceLevel } from './en/service-level.ts';
import { serving } from './en/serving.ts';
import { silences } from './en/silences.ts';
import { summaries } from './en/summaries.ts';
import type { Words } from './words.ts';

/** Every sentence, in English. */
export const en: Words = {
  locale: 'en',
  gap: ' ',
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
