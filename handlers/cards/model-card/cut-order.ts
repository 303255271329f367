/** What is cut first when a card is too long, least first. */
export const cutOrder = {
  keys: 1,
  metadata: 2,
  older: 3,
  parameters: 4,
  metrics: 5,
  business: 6,
  training: 7,
  own: 8,
  newest: 9,
  overview: 10,
  considerations: 11,
  uses: 12,
} as const;
