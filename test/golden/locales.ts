/** The languages Ringi speaks. */
export const locales = ['en', 'ja'] as const;
