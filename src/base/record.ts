/** What parsed JSON or YAML calls an object: named fields, of which nothing is known yet. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Neither `null` nor a list; what its fields hold must be asked for each. */
export function isRecord(value: unknown): value is UnknownRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
