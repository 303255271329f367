import { NotShared, type Failed } from '../../../../src/index.ts';

/** Does something with a card; what another account does not share its card for has failed. */
export async function whereShared<T>(
  act: () => Promise<T>,
  advice: 'askOwner' | 'askOwnerToExport' = 'askOwner',
): Promise<T | Failed> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof NotShared)) throw error;
    return { status: 'failed', because: 'notShared', advice, facts: { owner: error.owner } };
  }
}
