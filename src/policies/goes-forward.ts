/** What a gate closes: saying no, or going back, is always open. */
export function goesForward(verb: string): boolean {
  return verb === 'approve' || verb === 'promote';
}
