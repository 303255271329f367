import type { Dict } from '../dict.ts';
import type { Workspace } from '../workspace.ts';

/** One method of the Web API: arguments in, Slack's JSON answer out. */
export type Method = (args: Dict, ws: Workspace) => Answer;
export type Answer = { readonly ok: boolean; readonly error?: string } & Dict;
