import type { Player } from '../cast.ts';
import type { SlackEmulator } from '../slack/slack-emulator.ts';
import type { TeamsEmulator } from '../teams/teams-emulator.ts';
import type { CompanyAct, CompanyState } from './company-state.ts';

/** What the page shows and moves: the emulators and the company, never Ringi itself. */
export type PageWorld = {
  readonly cast: readonly Player[];
  readonly slack: Pick<
    SlackEmulator,
    'state' | 'download' | 'onChange' | 'click' | 'submitView' | 'closeView' | 'command' | 'write'
  >;
  readonly teams: Pick<TeamsEmulator, 'state' | 'onChange' | 'invoke' | 'say'>;
  readonly company: PageCompany;
  readonly ringi: RingiWatch;
};

/** The rest of the company. `act` answers, in one sentence, what happened, and to which group. */
export type PageCompany = {
  state(): CompanyState;
  act(act: CompanyAct): Promise<{ readonly said: string; readonly group: string }>;
  onChange(listener: () => void): () => void;
};

/** The process beside which all this plays. */
export type RingiWatch = {
  status(): RingiStatus;
  onChange(listener: () => void): () => void;
};
export type RingiStatus = 'starting' | 'running' | 'stopped';
