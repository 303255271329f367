/**
 * JSON as it comes back from Slack as it went: of some values Slack echoes `&`, `<` and `>` as
 * entities.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/[&<>]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
