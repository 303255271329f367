import { cast } from './cast.ts';
import type { SlackEmulator } from './slack/slack-emulator.ts';
import { startSlack } from './slack/start-slack.ts';

/** The Slack workspace of the playground's company; `ringi.yaml` names the same ids. */
export function startPlaygroundSlack(): Promise<SlackEmulator> {
  const staff = cast.filter(({ guest }) => guest !== true).map(({ slack }) => slack);
  return startSlack({
    team: { id: 'T0SHINONOME', name: 'Shinonome' },
    users: cast.map(({ slack: id, name, guest }) => ({
      id,
      name,
      ...(guest === true && { team: 'T0PARTNER' }),
    })),
    channels: [
      { id: 'C0CREDIT', name: 'credit-models', members: staff },
      { id: 'C0FRAUDJP', name: 'fraud-jp', members: staff },
      { id: 'C0PLATFORM', name: 'ml-platform', members: staff },
      { id: 'C0PARTNER', name: 'partner-talk', isExtShared: true },
    ],
    usergroups: [
      { id: 'S0LEADS', handle: 'ml-leads', users: ['U0KENJI'] },
      { id: 'S0RISK', handle: 'model-risk', users: ['U0YUKI', 'U0HANA'] },
      { id: 'S0BOARD', handle: 'risk-board', users: ['U0YUKI'] },
    ],
  });
}
