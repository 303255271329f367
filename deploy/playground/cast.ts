/** One person of the playground and their accounts; `ringi.yaml` joins the same accounts to people. */
export type Player = {
  readonly id: string;
  readonly name: string;
  /** What they do, in a few words. */
  readonly role: string;
  readonly slack: string;
  readonly teams: string;
  /** Entra object id. */
  readonly aadObjectId: string;
  /** Works for the partner company, whose Slack team and Entra tenant are others. */
  readonly guest?: true;
};

/** Everybody the page lets you act as. */
export const cast: readonly Player[] = [
  {
    id: 'aiko-tanaka',
    name: 'Aiko Tanaka',
    role: 'Engineer',
    slack: 'U0AIKO',
    teams: '29:aiko',
    aadObjectId: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0001',
  },
  {
    id: 'kenji-mori',
    name: 'Kenji Mori',
    role: 'ml-leads',
    slack: 'U0KENJI',
    teams: '29:kenji',
    aadObjectId: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0002',
  },
  {
    id: 'yuki-ito',
    name: 'Yuki Ito',
    role: 'model-risk, risk-board',
    slack: 'U0YUKI',
    teams: '29:yuki',
    aadObjectId: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0003',
  },
  {
    id: 'hana-kondo',
    name: 'Hana Kondo',
    role: 'model-risk',
    slack: 'U0HANA',
    teams: '29:hana',
    aadObjectId: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0004',
  },
  {
    id: 'ren-sato',
    name: 'Ren Sato',
    role: 'Outsider, in no group',
    slack: 'U0REN',
    teams: '29:ren',
    aadObjectId: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0005',
  },
  {
    id: 'mia-weber',
    name: 'Mia Weber',
    role: 'Guest, another company',
    slack: 'U0MIA',
    teams: '29:mia',
    aadObjectId: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0006',
    guest: true,
  },
];
