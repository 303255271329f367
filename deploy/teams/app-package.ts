import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';

const nobody = '00000000-0000-0000-0000-000000000000';
const here = (name: string) => new URL(name, import.meta.url);

/** The zip that Teams takes as a custom app: the manifest with this bot's id, and both icons. */
export function appPackage(appId: string): Buffer {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId) || appId === nobody) {
    throw new Error('Set MicrosoftAppId to the id of the bot’s Entra application (a GUID).');
  }
  const manifest = readFileSync(here('manifest.json'), 'utf8').replaceAll(nobody, appId);
  return zip([
    { name: 'manifest.json', data: Buffer.from(manifest) },
    { name: 'color.png', data: readFileSync(here('color.png')) },
    { name: 'outline.png', data: readFileSync(here('outline.png')) },
  ]);
}

type File = { readonly name: string; readonly data: Buffer };

/** A zip of stored files, dated 1 January 1980 so that the same files are the same bytes. */
function zip(files: readonly File[]): Buffer {
  const locals = files.map((file) =>
    Buffer.concat([record(0x04034b50, file, []), Buffer.from(file.name), file.data]),
  );
  const offsets = locals.map((_, n) => Buffer.concat(locals.slice(0, n)).length);
  const directory = Buffer.concat(
    files.map((file, n) =>
      Buffer.concat([record(0x02014b50, file, [offsets[n] ?? 0]), Buffer.from(file.name)]),
    ),
  );
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The head of a file, before its data or (with its offset) in the directory. */
function record(signature: number, { name, data }: File, offset: readonly number[]): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x21, 8);
  head.writeUInt32LE(crc32(data), 10);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt16LE(name.length, 22);
  const sign = Buffer.alloc(4);
  sign.writeUInt32LE(signature, 0);
  if (offset.length === 0) return Buffer.concat([sign, head]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset[0] ?? 0, 10);
  return Buffer.concat([sign, Buffer.from([20, 0]), head, tail]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync('ringi-teams.zip', appPackage(process.env['MicrosoftAppId'] ?? ''));
  process.stdout.write('ringi-teams.zip: upload it in Teams as a custom app.\n');
}
