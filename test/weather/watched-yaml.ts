/** The line of `deployments:` for one group whose dev is served by a canary, with two alarms. */
export function watchedYaml(group: string, minutes: number): string {
  return `  - by: endpoint
    groups: [${group}]
    stages: [dev]
    endpoint: '{group}-{stage}'
    executionRole: arn:aws:iam::111122223333:role/Serving
    rollouts: [{ strategy: canary, step: 10, wait: ${minutes}m }, { strategy: allAtOnce }]
    alarms: [${group}-dev-p99, ${group}-dev-5xx]
`;
}
