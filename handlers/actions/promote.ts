import { openStage } from './plan/open-stage.ts';

/** Promotes an approved model package to a further stage. */
export const promote = openStage('promote');
