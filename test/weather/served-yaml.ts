/** Stages of `ringi.yaml` that endpoints serve: dev of the groups `r1-…` and so on. */
export const servedYaml = `deployments:
  - by: endpoint
    groups: ['r*-*']
    stages: [dev]
    endpoint: '{group}-{stage}'
    executionRole: arn:aws:iam::111122223333:role/Serving
`;
