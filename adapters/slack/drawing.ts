import type { Locale } from '../../src/index.ts';

/** What a renderer must know of the place it draws for. */
export type Drawing = {
  readonly locale: Locale;
  /** The installed workspace; an account of another one is shown by name. */
  readonly team: string | undefined;
  /** Ids of Slack user groups, by the name of Ringi's group. */
  readonly usergroups: Readonly<Record<string, string>>;
};
