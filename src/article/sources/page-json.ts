import { isRecord, type UnknownRecord } from '../../base/record';

/** JSON inside scripts longer than this is not looked at. */
const MAX_LENGTH = 6_000_000;

/** The object that a script gives a name: `var name = { … };`. `undefined` where there is none that parses. */
export function assignedObject(script: string, name: string): UnknownRecord | undefined {
	const at = script.indexOf(name);
	const start = at < 0 ? -1 : script.indexOf('{', at + name.length);
	// Between name and brace stands an assignment and nothing else.
	if (start < 0 || !/^["'\]]?\s{0,9}[=:]\s{0,9}$/u.test(script.slice(at + name.length, start)))
		return undefined;
	const end = endOfObject(script, start);
	return end === undefined ? undefined : parseObject(script.slice(start, end));
}

/** Parses a text whose top is an object. */
function parseObject(text: string): UnknownRecord | undefined {
	if (text.length > MAX_LENGTH) return undefined;
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) ? value : undefined;
	} catch {
		// Not JSON: the page has changed its ways, which is an answer too.
		return undefined;
	}
}

/** What stands at a path of names, where every step but the last is an object. */
export function valueAt(from: unknown, ...names: readonly string[]): unknown {
	return names.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), from);
}

export function textAt(from: unknown, ...names: readonly string[]): string {
	const value = valueAt(from, ...names);
	return typeof value === 'string' ? value.trim() : '';
}

/** Every object that stands under a name, at any depth, in order; bounded in steps, since the data is a stranger's. */
export function objectsNamed(from: unknown, name: string): readonly UnknownRecord[] {
	const found: UnknownRecord[] = [];
	const stack: unknown[] = [from];
	for (let step = 0; step < 200_000 && stack.length > 0; step += 1) {
		const value = stack.pop();
		if (Array.isArray(value)) stack.push(...(value as unknown[]).slice(0, 2000).reverse());
		else if (isRecord(value)) {
			const inner = value[name];
			if (isRecord(inner)) found.push(inner);
			stack.push(...Object.values(value).slice(0, 2000).reverse());
		}
	}
	return found;
}

/** Index behind the brace that closes the one at `start`; strings are passed over. One pass. */
function endOfObject(text: string, start: number): number | undefined {
	let depth = 0;
	let inText = false;
	const end = Math.min(text.length, start + MAX_LENGTH);
	for (let at = start; at < end; at += 1) {
		const char = text.charCodeAt(at);
		if (inText) {
			if (char === 0x5c) at += 1;
			else if (char === 0x22) inText = false;
		} else if (char === 0x22) inText = true;
		else if (char === 0x7b) depth += 1;
		else if (char === 0x7d) {
			depth -= 1;
			if (depth === 0) return at + 1;
		}
	}
	return undefined;
}
