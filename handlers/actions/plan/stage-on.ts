/** The stage of `<stage>/<what>`; undefined where the card knows none. */
export function stageOn(on: string): string | undefined {
  const stage = on.slice(0, Math.max(0, on.indexOf('/')));
  return stage === '' ? undefined : stage;
}
