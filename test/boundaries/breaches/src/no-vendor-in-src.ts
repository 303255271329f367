import type { App } from '@slack/bolt';

/** A type alone is a dependency, too. */
export type Chat = App;
