/** How long a text is for AWS and for JSON Schema, which count code points. */
export function charactersOf(text: string): number {
  return Array.from(text).length;
}
