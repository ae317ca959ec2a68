// The bundle's budget: a phone loads it at every start.
import { statSync } from 'node:fs';

const MAX_BYTES = 400_000;
const { size } = statSync('main.js');
console.log(`main.js ${(size / 1000).toFixed(1)} kB of ${MAX_BYTES / 1000}`);
process.exitCode = size > MAX_BYTES ? 1 : 0;
