import { handlers } from '../../handlers/index.ts';

/** Everything that can be asked. */
export const { commands } = handlers;
