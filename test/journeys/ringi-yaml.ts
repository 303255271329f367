/** The company of the journeys: two accounts, four stages, two chats. */
export function ringiYaml(queue: string, more = ''): string {
  return `
registries:
  - { account: "111122223333", region: ap-northeast-1, queue: "${queue}" }
  - { account: "444455556666", region: ap-northeast-1, queue: "${queue}",
      role: "arn:aws:iam::444455556666:role/ringi" }
stages: [dev, test, uat, prod]
policies:
  - verbs: [approve]
    stages: [dev]
    require:
      quorum: { people: 2, seats: [ml-leads, model-risk] }
      separationOfDuties: { unknownMaker: allow }
      metricGate:
        - { metric: auc, above: 0.75 }
        - { metric: p99_latency, below: 200 }
      expires: 7d
  - verbs: [promote]
    stages: [test, uat]
    require:
      memberOf: [ml-leads, model-risk]
      quorum: { people: 1 }
  - verbs: [promote]
    stages: [prod]
    require:
      quorum: { people: 2, seats: [ml-leads, model-risk] }
      separationOfDuties: { unknownMaker: allow }
      metricGate: [{ metric: auc, above: 0.85 }]
      expires: 7d
  - verbs: [reject, decline, rollback, propose]
    require:
      memberOf: [ml-leads, model-risk]
      quorum: { people: 1 }
      reason: { min: 3 }
  - verbs: [overrideGate]
    stages: [dev, prod]
    require:
      memberOf: [risk-board]
      quorum: { people: 1 }
      reason: { min: 10 }
  - verbs: [claim, handOver, snooze, unsnooze, accept, silence, unsilence]
    require: { memberOf: [ml-leads, model-risk] }
  - verbs: [retrain, retryPipeline]
    require: { memberOf: [ml-leads, model-risk] }
  - verbs: [draftCard, editCard, recordTest, submitCard, exportCard]
    require: { memberOf: [ml-leads, model-risk] }
  - verbs: [approveCard]
    require: { quorum: { people: 2, seats: [ml-leads, model-risk] } }
  - verbs: [returnCard, archiveCard, endShare]
    require: { memberOf: [ml-leads, model-risk], reason: { min: 3 } }
  - verbs: [shareCard, acceptShare, remindShare]
    require: { memberOf: [ml-leads, model-risk] }
  - verbs: [cleanUp, retire]
    require: { memberOf: [ml-leads, model-risk], reason: { min: 3 } }
outside:
  - { groups: ["quiet-*"], rule: accept }
  - { groups: ["alarmed-*"], rule: alarm }
  - { rule: ask }
routes:
  - { groups: ["fraud-*"], slack: [C0FRAUD], teams: ["19:fraud@thread.tacv2"], language: ja }
  - { groups: ["*"], slack: [C0CREDIT], teams: ["19:models@thread.tacv2"], language: en }
operators: { slack: C0OPS, teams: "19:ops@thread.tacv2", language: en, ask: "#ml-platform" }
groups:
  ml-leads: { members: [kenji] }
  model-risk: { members: [yuki, hana], slackUsergroup: S0RISK }
  risk-board: { members: [yuki] }
people:
${people}
publish: { bus: default, region: ap-northeast-1 }
${more}`;
}

/** Everybody of the journeys; Mia works for another company and is in no list of ours. */
export const cast = {
  aiko: { name: 'Aiko Tanaka', slack: 'U0AIKO', object: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0001' },
  kenji: { name: 'Kenji Mori', slack: 'U0KENJI', object: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0002' },
  yuki: { name: 'Yuki Ito', slack: 'U0YUKI', object: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0003' },
  hana: { name: 'Hana Kondo', slack: 'U0HANA', object: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0004' },
  ren: { name: 'Ren Sato', slack: 'U0REN', object: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0005' },
  mia: { name: 'Mia Weber', slack: 'U0MIA', object: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0006' },
} as const;

export const team = 'T0RINGI';
export const tenant = '9b1c2d3e-4f50-4a61-8b72-0c9d8e7f6a5b';
export const partner = { team: 'T0PARTNER', tenant: '1c2d3e4f-5061-4b72-9c83-1d0e9f8a7b6c' };

const people = Object.entries(cast)
  .filter(([id]) => id !== 'mia')
  .map(
    ([id, { name, slack, object }]) => `  - id: ${id}
    name: ${name}
    slack: [{ team: ${team}, user: ${slack} }]
    teams: [{ tenant: "${tenant}", object: "${object}" }]
    iam: ["studio:${slug(name)}", "arn:aws:iam::111122223333:user/${id}"]`,
  )
  .join('\n');

/** How a person is called in AWS, such as `aiko-tanaka`. */
function slug(name: string): string {
  return name.toLowerCase().replace(' ', '-');
}
