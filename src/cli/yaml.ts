import { parse } from 'yaml';

/** Parses YAML as the app does: core schema, dates as text. Throws on what is not YAML. The only file that knows the library. */
export function parseYaml(text: string): unknown {
	return parse(text, { schema: 'core', maxAliasCount: 100, logLevel: 'silent', strict: true });
}
