/** An error as the Bot Connector words it. */
export function failed(status: number, code: string) {
  return { status, body: { error: { code, message: code } } } as const;
}
