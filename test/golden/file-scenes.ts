import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { people } from '../cards/people.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

const word = { en, ja };
const said = {
  en: ['The model card of credit-risk v3 as a PDF.', 'Version 2 of the card, 20 Nov 2026.'],
  ja: ['credit-risk v3 のモデルカード（PDF）。', 'カードのバージョン 2、2026年11月20日。'],
};

/** A note that hands on a file. */
export function fileScenes(): readonly Scene[] {
  return locales.map((locale) => {
    const [bold = '', context = ''] = said[locale];
    const note = {
      key: 'pdf',
      bold: [bold],
      context: [context],
      mentions: [{ person: people.kenji }],
      summary: bold,
      file: {
        uri: 's3://acme-cards/credit-risk/3.pdf',
        through: { account: '111122223333', region: 'ap-northeast-1' },
        name: 'credit-risk-card-3.pdf',
        ...word[locale].file,
      },
    };
    return { name: 'note-with-file', locale, said: { kind: 'notes', notes: [note] } };
  });
}
