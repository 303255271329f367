import type { Locale } from '../../src/index.ts';

/** Each state in each language, with a name for its tests. */
export function inEachLanguage<State extends { readonly name: string }>(
  states: readonly State[],
): readonly [string, State, Locale][] {
  return states.flatMap((state) =>
    (['en', 'ja'] as const).map((locale): [string, State, Locale] => [
      `${state.name} in ${locale}`,
      state,
      locale,
    ]),
  );
}
