/** What Slack makes of a file's name: its type, and the type's own name. */
export function fileKind(name: string): { readonly mimetype: string; readonly prettyType: string } {
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const [mimetype, prettyType] = kinds[ending] ?? ['application/octet-stream', 'Binary'];
  return { mimetype, prettyType };
}

const kinds: Readonly<Record<string, readonly [string, string]>> = {
  pdf: ['application/pdf', 'PDF'],
  json: ['application/json', 'JSON'],
  csv: ['text/csv', 'CSV'],
  txt: ['text/plain', 'Plain Text'],
  png: ['image/png', 'PNG'],
};
