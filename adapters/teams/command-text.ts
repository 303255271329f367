import type { Incoming } from './activity.ts';

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** What was typed to Ringi: `pending` of `@Ringi pending`, of `/ringi pending` and of `/pending`. */
export function commandText({ text = '', entities: named = [], recipient }: Incoming): string {
  const mentions = named
    .filter(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id)
    .flatMap((mention) => mention.text ?? []);
  const bare = mentions.reduce((rest, mention) => rest.replaceAll(mention, ' '), text);
  return bare
    .replace(/&(nbsp|lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\/(ringi\b)?/i, '')
    .trim();
}
