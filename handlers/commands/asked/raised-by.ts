/** The name of the monitor or pipeline that an alert is about: what its subject ends in. */
export function raisedBy(subject: string): string {
  return subject.split('/').slice(2).join('/');
}
