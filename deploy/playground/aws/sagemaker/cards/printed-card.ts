import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What is printed of a card. */
export type Printed = {
  readonly name: string;
  readonly version: number;
  readonly status: string;
  readonly content: string;
  readonly at: Date;
};

type Entry = { readonly depth: number; readonly key: string; readonly value: string };

/**
 * A card as a PDF with its whole text, which can be searched and copied. The font has Latin, Greek
 * and the kanji of JIS; of what it has not, a reader shows an empty box.
 */
export async function printedCard(card: Printed): Promise<Buffer> {
  // It takes a third of a second to load, which only an export should pay.
  const { default: PDFDocument } = await import('pdfkit');
  const [regular, bold] = await Promise.all([fontFile('400Regular'), fontFile('700Bold')]);
  const title = `Model card: ${card.name}`;
  const pdf = new PDFDocument({ size: 'A4', info: { Title: title, CreationDate: card.at } });
  pdf.registerFont('regular', regular).registerFont('bold', bold);
  pdf.lineGap(4).font('bold').fontSize(18).text(title);
  const exported = `Version ${card.version}, ${card.status}, exported ${card.at.toISOString()}`;
  pdf.font('regular').fontSize(10).text(exported);
  const content: unknown = JSON.parse(card.content);
  for (const { depth, key, value } of entriesOf(content)) {
    const indent = Math.max(0, depth - 1) * 12;
    if (depth === 0) pdf.moveDown().font('bold').fontSize(14).text(key);
    else if (value === '') pdf.font('bold').fontSize(10).text(key, { indent });
    else pdf.font('regular').fontSize(10).text(`${key} ${value}`, { indent });
  }
  pdf.end();
  return Buffer.concat(chunksOf(() => pdf.read()));
}

function fontFile(weight: '400Regular' | '700Bold'): Promise<Buffer> {
  const file = `@expo-google-fonts/biz-udpgothic/${weight}/BIZUDPGothic_${weight}.ttf`;
  return readFile(createRequire(import.meta.url).resolve(file));
}

/** Keys in words; what has entries of its own has no value. */
function entriesOf(value: unknown, depth = 0): readonly Entry[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const key = Array.isArray(value) ? `${Number(name) + 1}.` : name.replaceAll('_', ' ');
    if (isPlain(member)) return [{ depth, key: labelOf(key), value: plain(member) }];
    return [{ depth, key, value: '' }, ...entriesOf(member, depth + 1)];
  });
}

function labelOf(key: string): string {
  return key.endsWith('.') ? key : `${key}:`;
}

/** A number, a text, or a row of them. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each !== 'object');
  return typeof value !== 'object' || value === null;
}

function plain(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}

/** All that was written: it is complete as soon as the document ends. */
function chunksOf(read: () => unknown): readonly Buffer[] {
  const chunks: Buffer[] = [];
  for (let chunk = read(); chunk !== null; chunk = read()) {
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  }
  return chunks;
}
