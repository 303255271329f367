#!/usr/bin/env node
// JavaScript on purpose: a Node that is too old cannot read the TypeScript file that would say so.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Ringi needs Node 22.18 or newer (24 recommended), and this is ${process.version}. ` +
      'Start it with npm ("npm start", "npm run ringi -- check"), which brings its own Node, ' +
      'or install a newer one.',
  );
  process.exit(1);
}

const { cli } = await import('./cli.ts');
process.exitCode = await cli(process.argv.slice(2), process.env);
