import {
  endpointOf,
  type Endpoint,
  type IncidentSettings,
  type Seen,
  type WorldReader,
} from '../../../src/index.ts';
import { stageServing } from '../standing/stage-serving.ts';

/** Nothing is decided here yet: what an alert's labels rest on. */
export type Judged = { readonly endpoint: string; readonly stage: string | null };

export type Shown = {
  readonly endpoint: Endpoint;
  /** It serves the last stage: customers. */
  readonly isLast: boolean;
  readonly incidents: IncidentSettings;
};

/** Looks at an endpoint, and where the versions it serves stand. */
export async function look(
  subject: string,
  { endpoints, incidents, stages, standings }: WorldReader,
): Promise<Seen<Judged, Shown> | 'gone'> {
  const ref = endpointOf(subject);
  const endpoint = await endpoints.endpoint(ref);
  if (endpoint === 'gone') return 'gone';
  const versions = endpoint.serves.map(({ version }) => version);
  const stage = await stageServing(ref.group, versions, { stages, standings });
  return {
    judged: { endpoint: subject, stage: stage ?? null },
    shown: { endpoint, isLast: stage !== undefined && stage === stages.names.at(-1), incidents },
  };
}
