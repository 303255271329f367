import { nothing } from './nowhere.ts';

/** Leads nowhere. */
export const lost = nothing;
