import { rejects as rejected } from './rejects.ts';

/** What going back means: for the pointer alone or for what serves, and for the version left. */
export function goesBack({ stage = '', to = 0, serves, rejects }: GoingBack): readonly string[] {
  return [
    serves === undefined
      ? `The pointer of ${stage} goes back to v${to} at once.`
      : `All traffic of ${serves} goes back to v${to}. An update that runs is waited for.`,
    ...(rejects === undefined ? [] : [rejected(rejects)]),
  ];
}

type GoingBack = {
  readonly stage?: string | undefined;
  readonly to?: number;
  readonly serves?: string;
  readonly rejects?: number;
};
