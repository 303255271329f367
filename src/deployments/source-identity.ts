import { z } from 'zod';

/** Whether a role may be assumed with a person named; a registry and a line of `deployments:` say it. */
export const sourceIdentity = z
  .boolean()
  .default(true)
  .describe(
    'Whoever decided is the SourceIdentity of what is written with this role, so that CloudTrail names them. false until its trust policy allows sts:SetSourceIdentity and sts:TagSession.',
  );
