/** `private_metadata` takes 3,000 characters. */
const longest = 3000;

/** Whether a form is to keep more than Slack takes. */
export function isTooMuch(metadata: string): boolean {
  return metadata.length > longest;
}
