import type { Input } from './find-action.ts';

/** What the client would send: defaults, what was typed, and nothing it would not let through. */
export function filledIn(inputs: readonly Input[], typed: Readonly<Record<string, string>>) {
  const names = Object.keys(typed);
  const stray = names.find((name) => !inputs.some((input) => isCalled(name, input)));
  if (stray !== undefined) throw new Error(`the form has no input “${stray}”`);
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const name = names.find((one) => isCalled(one, input)) ?? '';
      const value = chosen(input, typed[name] ?? input.value ?? '');
      if (input.isRequired && value === '') throw new Error(input.errorMessage ?? 'Required.');
      if (value !== '' && input.regex && !new RegExp(input.regex).test(value)) {
        throw new Error(input.errorMessage ?? `“${value}” does not fit “${input.label}”`);
      }
      if (input.maxLength !== undefined && value.length > input.maxLength) {
        throw new Error(`the input “${input.label}” takes ${input.maxLength} characters`);
      }
      if (input.choices && value !== '' && !input.choices.some((one) => one.value === value)) {
        throw new Error(`“${value}” is no choice of “${input.label}”`);
      }
      return value === '' ? [] : [[input.id, value] as const];
    }),
  );
}

/** People see titles; what is sent is the value. */
function chosen({ choices = [] }: Input, said: string): string {
  if (choices.some(({ value }) => value === said)) return said;
  return choices.find(({ title }) => title === said)?.value ?? said;
}

function isCalled(name: string, { id, label }: Input): boolean {
  return name === id || name === label || id.replace(/-\d+$/, '') === name;
}
