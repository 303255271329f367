import { any } from '../cards/any.ts';

/** Acts by what is shown. */
export const act = any;
