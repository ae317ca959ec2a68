import { parse } from 'yaml';

/**
 * Parses YAML as the app does: core schema, dates as text. Throws on what is not YAML (the library does not where its log
 * level is `silent`; `error` keeps its warnings quiet). The only file that knows the library.
 */
export function parseYaml(text: string): unknown {
	return parse(text, { schema: 'core', maxAliasCount: 100, logLevel: 'error', strict: true });
}
