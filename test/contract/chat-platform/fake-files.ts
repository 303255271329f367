import { createHash } from 'node:crypto';
import { Impossible, Later, type FileReader, type NoteFile } from '../../../src/index.ts';
import { en } from '../../../src/words/en.ts';

/** Files as the test says they are, instead of those in S3. */
export type FakeFiles = FileReader & {
  /** What every file holds from now on. */
  holds(bytes: Uint8Array): void;
  /** What every file meets from now on. */
  is(state: 'there' | 'unreadable' | 'busy'): void;
  /** What a link leads to. */
  opened(url: string): Uint8Array | undefined;
  readonly links: readonly string[];
  /** How often one was read. */
  readonly reads: number;
};

/** Signs links as S3 does: whoever has one needs nothing else. */
export function fakeFiles(): FakeFiles {
  let [bytes, state] = [new Uint8Array(Buffer.from('%PDF-1.7 credit-risk v3')), 'there'];
  const links: string[] = [];
  let reads = 0;
  const busy = () => {
    if (state === 'busy') throw new Later('S3 is busy');
  };
  return {
    holds: (now) => void (bytes = new Uint8Array(now)),
    is: (now) => void (state = now),
    opened: (url) => (links.includes(url) ? bytes : undefined),
    links,
    get reads() {
      return reads;
    },
    async read() {
      reads += 1;
      busy();
      if (state === 'unreadable') return { unreadable: 'NoSuchKey' };
      return { bytes, digest: createHash('sha256').update(bytes).digest('hex') };
    },
    async link({ uri }, seconds) {
      busy();
      if (state === 'unreadable') throw new Impossible('AccessDenied', 'Let Ringi read it.');
      const signature = `X-Amz-Expires=${seconds}&X-Amz-Signature=${'5ec2e7'.repeat(10)}${links.length}`;
      const link = `https://acme-cards.s3.amazonaws.com/${uri.split('/').at(-1)}?${signature}`;
      links.push(link);
      return link;
    },
  };
}

/** The PDF of a model card, as a note hands it on. */
export const pdf: NoteFile = {
  uri: 's3://acme-cards/credit-risk/3.pdf',
  through: { account: '111122223333', region: 'ap-northeast-1' },
  name: 'credit-risk-card-3.pdf',
  ...en.file,
};
