import type { Plugin } from 'esbuild';

export function trimLibraries(): Plugin;
