/** Gives each input of a card an id of its own. */
export type InputIds = (fieldId: string) => string;

/**
 * Ids of one card's inputs: `reason`, `reason-2`, … Two forms may ask for the same, but a card in
 * which two elements share an id is not drawn on iOS and Android.
 */
export function inputIds(): InputIds {
  const taken = new Map<string, number>();
  return (fieldId) => {
    const count = (taken.get(fieldId) ?? 0) + 1;
    taken.set(fieldId, count);
    return count === 1 ? fieldId : `${fieldId}-${count}`;
  };
}
