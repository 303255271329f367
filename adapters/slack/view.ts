import type { Block } from './block.ts';
import type { PlainText } from './plain-text.ts';

/** A modal as Slack takes it. */
export type View = {
  readonly type: 'modal';
  readonly callback_id: string;
  /** By which a modal is found whose id is not told. */
  readonly external_id?: string;
  readonly private_metadata: string;
  readonly title: PlainText;
  readonly submit?: PlainText;
  /** Left out, Slack names the button itself, in its reader's language. */
  readonly close?: PlainText;
  readonly blocks: Block[];
};
