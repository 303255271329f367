const others = ['recordTest', 'acceptShare', 'endShare', 'remindShare'];

/** Whether a verb is about a model card, and not about a version. */
export function isOfModelCard(verb: string): boolean {
  return verb.endsWith('Card') || others.includes(verb);
}
