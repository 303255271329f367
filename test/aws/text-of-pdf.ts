import { extractText, getDocumentProxy } from 'unpdf';

/** What a PDF says, and on how many pages. */
export async function textOfPdf(pdf: Uint8Array) {
  // pdf.js warns of the programs in fonts, which only matter for how letters look.
  const document = await getDocumentProxy(pdf, { verbosity: 0 });
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return { text, totalPages };
}
