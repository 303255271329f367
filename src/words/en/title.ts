import type { State, Version } from '../model-package-words.ts';
import { clip } from '../plain.ts';
import { adviceFor } from './because.ts';

const longest = 60;

/** `credit-risk v12`. */
export function name({ group, version }: Version): string {
  return `${group} v${version}`;
}

/** Subject, colon, state; a long group name gives way. */
export function title(subject: Version, state: State): string {
  return titled(subject, stateOf(state));
}

/** The same with any words after the colon. */
export function titled({ group, version }: Version, says: string): string {
  const rest = ` v${version}: ${clip(says, 40)}`;
  return `${clip(group, longest - rest.length)}${rest}`;
}

/** The state alone, such as `in uat, ready for prod`. */
export function stateOf(state: State): string {
  switch (state.is) {
    case 'approval':
      return `approval for ${state.stage}`;
    case 'ready':
      return `in ${state.at}, ready for ${state.stage}`;
    case 'closed':
      return state.at === undefined
        ? `closed for ${state.stage}`
        : `in ${state.at}, closed for ${state.stage}`;
    case 'going':
      return `going to ${state.stage}`;
    case 'rejecting':
      return 'being rejected';
    case 'returning':
      return `${state.stage} goes back to v${state.to}`;
    case 'in':
      return `in ${state.at}`;
    case 'declined':
      return state.at === undefined
        ? `declined for ${state.stage}`
        : `in ${state.at}, declined for ${state.stage}`;
    case 'rejected':
      return 'rejected';
    case 'notDone':
      return state.stage === undefined
        ? 'decided, not done'
        : `decided for ${state.stage}, not done`;
    case 'rolledBack':
      return `${state.stage} rolled back to v${state.to}`;
    case 'outside':
      return 'changed outside Ringi';
    case 'expired':
      return 'no decision in time';
    case 'superseded':
      return `v${state.by} took its place`;
    case 'failed':
      return 'registration failed';
    case 'registered':
      return 'registered';
  }
}

/** What there is to know when nothing is asked. */
export function rest(
  state: State,
  more: { readonly next?: string; readonly because?: string; readonly advice?: string },
): string {
  const { next } = more;
  const again = next === undefined ? '' : ` ${next} can be proposed again.`;
  switch (state.is) {
    case 'going':
      return 'The registry, the pointer and the life cycle are being written.';
    case 'rejecting':
      return 'The registry is being written.';
    case 'returning':
      return `The pointer of ${state.stage} goes back to v${state.to}.`;
    case 'in':
      return 'It has reached the last stage.';
    case 'declined':
      return `It stays registered.${again}`;
    case 'rejected':
      return 'It can go to no stage.';
    case 'notDone':
      return adviceFor(more.because ?? '', more.advice ?? '');
    case 'rolledBack':
      return `The pointer of ${state.stage} says v${state.to}.${again}`;
    case 'expired':
      return `Time alone approves nothing.${again}`;
    case 'superseded':
      return `It stays registered.${again}`;
    case 'failed':
      return 'SageMaker could not complete it, so there is nothing to decide.';
    case 'approval':
    case 'ready':
    case 'closed':
    case 'outside':
    case 'registered':
      return next === undefined ? 'Nothing is asked.' : `Next is ${next}.`;
  }
}
