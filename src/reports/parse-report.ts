/** The JSON object of a report, or in a few words why there is none. Never throws. */
export function parseReport(
  text: string,
): { readonly json: unknown } | { readonly unreadable: string } {
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body === '') return { unreadable: 'empty' };
  const json = parsed(body) ?? parsed(withoutBareNaN(body));
  if (json === undefined) return { unreadable: 'not JSON' };
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { unreadable: 'not a JSON object' };
  }
  return { json };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Python's `json.dumps` writes NaN and Infinity bare, which is no JSON: they say "no number". */
function withoutBareNaN(text: string): string {
  return text.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs, (token) =>
    token.startsWith('"') ? token : 'null',
  );
}
