/** One line for ApprovalDescription and StageDescription: their pattern knows no line break. */
export function oneLine(text: string, max = 1024): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= max ? line : `${line.slice(0, max - 1)}…`;
}
