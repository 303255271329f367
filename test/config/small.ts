/** A small valid configuration; each test changes what it is about. */
export const small = {
  registries: [
    {
      account: '111122223333',
      region: 'ap-northeast-1',
      queue: 'https://sqs.ap-northeast-1.amazonaws.com/111122223333/ringi',
    },
  ],
  stages: ['dev', 'prod'],
  policies: [{ verbs: ['approve'], require: { memberOf: ['ml-leads'] } }],
  routes: [{ groups: ['*'], slack: ['C0MODELS'] }],
  operators: { slack: 'C0OPS', ask: '#ml-platform' },
  groups: {
    'ml-leads': { members: ['kenji-mori', 'aiko-tanaka'] },
    'model-risk': { members: ['yuki-ito'], groups: ['risk-board'] },
    'risk-board': { members: ['yuki-ito'] },
    empty: {},
  },
  people: [
    { id: 'aiko-tanaka', name: 'Aiko Tanaka', slack: [{ team: 'T0RINGI', user: 'U0AIKO' }] },
    { id: 'kenji-mori', name: 'Kenji Mori', iam: ['studio:kenji'] },
    { id: 'yuki-ito', name: 'Yuki Ito' },
  ],
};
