/** The tenant, the bot's registration and the team; `ringi.yaml` names the same ids. */
export const playgroundTenant = {
  id: '6c0e2a31-9d4f-4b7e-8a55-1f2d3c4b5a60',
  appId: '3d7f5a90-41c2-4e8b-9b6a-7c1e2f3a4b5c',
  team: { id: '19:models@thread.tacv2', name: 'Models' },
  channels: [
    { id: '19:credit@thread.tacv2', name: 'Credit models' },
    { id: '19:fraud@thread.tacv2', name: 'Fraud models' },
    { id: '19:platform@thread.tacv2', name: 'ML platform' },
  ],
} as const;
