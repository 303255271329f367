import { createRequire } from 'node:module';

// What the package says is its ESM half does not resolve in Node.
const AdaptiveCards: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

/**
 * What Microsoft's own parser says of a card, and its validation of the parsed one. It is older than
 * charts: that it drops one is no warning. Nor is the length of a menu: it counts the actions behind
 * it, which its renderers do not.
 */
export function warningsOf(card: unknown): readonly string[] {
  // Its pattern is a global one, which remembers where the last match ended.
  const { regEx } = AdaptiveCards.AdaptiveCard.langProperty;
  if (regEx) regEx.lastIndex = 0;
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.parse(card, context);
  const said = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
  const found = parsed
    .validateProperties()
    .validationEvents.filter(({ event }) => event !== AdaptiveCards.ValidationEvent.TooManyActions)
    .map(({ message }) => message);
  return [...said, ...found].filter((message) => !/element type "?Chart\.Line/u.test(message));
}
