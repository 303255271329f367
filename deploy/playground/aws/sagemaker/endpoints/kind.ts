/** What serves, as SageMaker's sentences call it. */
export const kindWords = {
  endpoint: 'endpoint',
  'endpoint-config': 'endpoint configuration',
  model: 'model',
  'inference-component': 'inference component',
} as const;

export type Kind = keyof typeof kindWords;
