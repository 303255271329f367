/** Takes `<stage>/<version>` apart: which stage a button is about, and which version. */
export function stageAndVersion(on: string): { readonly stage: string; readonly version: number } {
  const at = on.lastIndexOf('/');
  return { stage: on.slice(0, at), version: Number(on.slice(at + 1)) };
}
