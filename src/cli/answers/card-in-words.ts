import type { ModelCardSentence } from '../../model-cards/binding.ts';

/** One line of `modelCards:` in a line, for `ringi check`. */
export function cardInWords(sentence: ModelCardSentence): string {
  const { groups, registries, truth, card, copy, writes, required, exportTo, shares } = sentence;
  const standalone = card === undefined ? '' : ` ${card}`;
  const kind = truth === 'standalone' ? `the standalone card${standalone}` : 'each version’s own';
  const other = truth === 'standalone' ? 'the version’s own' : `the standalone card${standalone}`;
  const of = registries === undefined ? '' : ` of ${registries.join(', ')}`;
  const rest = [
    ...(copy ? [`${other} follows it`] : []),
    ...(writes ? ['Ringi writes into it'] : []),
    ...(required.length > 0 ? [`${required.length} fields required`] : []),
    ...(exportTo === undefined ? [] : [`PDFs to ${exportTo}`]),
    ...shares.map(({ name, with: account, may }) => `shared with ${name} (${account}) to ${may}`),
  ];
  return `${groups.join(', ')}${of}: ${[kind, ...rest].join('; ')}`;
}
