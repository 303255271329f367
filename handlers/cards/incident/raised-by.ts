/** The name of the monitor, pipeline or endpoint that raised an alert: what its card's subject ends in. */
export function raisedBy(subject: string): string {
  return subject.split('/').slice(2).join('/');
}
