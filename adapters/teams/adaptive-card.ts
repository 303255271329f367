import type { Json, Locale } from '../../src/index.ts';
import { literal } from './literal.ts';
import type { Part } from './rich-text.ts';

/** What goes to Teams as one message: the card, and one sentence for notifications. */
export type Payload = { readonly summary: string; readonly card: Json };

/** The parts of a card that are not its envelope. */
export type CardParts = {
  readonly locale: Locale;
  readonly summary: string;
  readonly body: readonly Part[];
  readonly actions?: readonly Part[];
  /** Mentions, as Teams wants them beside the card. */
  readonly entities?: readonly Part[];
};

/** An Adaptive Card 1.5, the newest version Teams promises for bots. */
export function adaptiveCard({ locale, summary, body, actions, entities }: CardParts): Payload {
  const spoken = literal(summary);
  return {
    summary: spoken,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      msteams: { width: 'Full', ...(entities?.length ? { entities } : {}) },
      lang: locale,
      speak: spoken,
      fallbackText: spoken,
      body,
      ...(actions?.length ? { actions } : {}),
    },
  };
}
