import { there } from './no-cycles.ts';

/** The other half. */
export const back = () => there;
