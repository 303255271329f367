/** The stage a button is about: `on` is `<stage>` or `<stage>/<what>`; empty: the whole version. */
export function stageOf(on: string): string | undefined {
  const [stage] = on.split('/');
  return stage === '' ? undefined : stage;
}
