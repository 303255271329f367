/** The value of a button or a menu's option that runs a command: the command as one would type it. */
export function askValue(command: string): string {
  return `/${command}`;
}
