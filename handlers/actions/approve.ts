import { openStage } from './plan/open-stage.ts';

/** Approves a model package: opens the first stage for it. */
export const approve = openStage('approve');
