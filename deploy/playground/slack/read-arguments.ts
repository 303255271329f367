import type { Dict } from './dict.ts';

/** The arguments of a Web API call: JSON, or a form whose structured fields are JSON text. */
export function readArguments(body: string, contentType: string): Dict {
  if (contentType.startsWith('application/json')) return parse(body);
  const fields = [...new URLSearchParams(body)];
  return Object.fromEntries(fields.map(([name, text]) => [name, valueOf(name, text)]));
}

/** The fields that hold JSON text in a form. */
const structured = new Set(['blocks', 'view', 'metadata', 'attachments', 'files']);

function valueOf(name: string, text: string): unknown {
  return structured.has(name) ? parse(text) : text;
}

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
