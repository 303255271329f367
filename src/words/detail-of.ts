import { plain } from './plain.ts';

/** What AWS said beyond the reason itself; parts joined by `colon`. */
export function detailOf(
  { status, reason, config, because }: Readonly<Record<string, string>>,
  colon: string,
): string | undefined {
  const said = [status, config, reason, because].filter(
    (part) => part !== undefined && part.trim() !== '',
  );
  return said.length === 0 ? undefined : plain(said.join(colon), 400);
}
