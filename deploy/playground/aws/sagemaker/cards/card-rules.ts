/** What is not proven of model cards, and how long their slow parts take. */
export type CardRules = {
  readonly exportMs: number;
  readonly deleteMs: number;
  /** Whether a version that is registered without a card gets one by itself. */
  readonly packageCards: 'made' | 'none';
  /** Whether UpdateModelPackage takes content and status of its card in one call. */
  readonly together: 'refused' | 'taken';
  /** Whether a section may have keys that no published schema names. */
  readonly unknownKeys: 'taken' | 'refused';
  /** Whether an archived card may get another status. */
  readonly archived: 'reopens' | 'final';
};

/** What the playground takes for true, with the usual pace. */
export const usualCardRules: CardRules = {
  exportMs: 2_000,
  deleteMs: 2_000,
  packageCards: 'made',
  together: 'refused',
  unknownKeys: 'taken',
  archived: 'reopens',
};
