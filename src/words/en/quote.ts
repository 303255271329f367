/** The words of a person, as they wrote them. */
export function quote(text: string): string {
  return `“${text}”`;
}
