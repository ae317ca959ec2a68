/** Patterns of more characters are no rule a person types. */
const MAX_PATTERN = 300;

/**
 * Compiles `/pattern/flags` as typed. Patterns run over texts of strangers, so those that can take for ever are refused: a
 * repeated group that repeats or chooses inside, back references, looking ahead or behind, and repeats one after another that can match
 * the same.
 */
export function compilePattern(typed: string): RegExp | 'pattern' | 'slow-pattern' {
	const match = /^\/(.+)\/([imu]{0,3})$/u.exec(typed);
	const source = match?.[1] ?? '';
	if (!match || source.length > MAX_PATTERN) return 'pattern';
	const flags = new Set([...(match[2] ?? '')]);
	let pattern: RegExp;
	try {
		pattern = new RegExp(source, [...flags].join(''));
	} catch {
		// Not a regular expression: said to the person with its place.
		return 'pattern';
	}
	return isSlow(source) ? 'slow-pattern' : pattern;
}

interface Group {
	/** Repeats or alternatives inside. */
	varies: boolean;
	alternatives: number;
}

/** Characters a pattern is asked over; `feed/rules/filter.ts` cuts there. */
export const MAX_SUBJECT = 2000;
/** Ways a matcher may have to try from one place: with the subject's length some forty million steps, a fifth of a second. */
const MAX_WAYS = 20_000;

/** One pass over the pattern's source, counting the ways to match; classes and escapes are single things. */
function isSlow(source: string): boolean {
	const groups: Group[] = [{ varies: false, alternatives: 1 }];
	let ways = 1;
	let last: Group | undefined;
	for (let at = 0; at < source.length; at += 1) {
		const c = source.charAt(at);
		const group = groups.at(-1);
		if (c === '\\') {
			if (/[1-9k]/u.test(source.charAt(at + 1))) return true;
			at += 1;
			last = undefined;
		} else if (c === '[') {
			at = endOfClass(source, at);
			last = undefined;
		} else if (c === '(') {
			if (/^\(\?<?[=!]/u.test(source.slice(at, at + 4))) return true;
			groups.push({ varies: false, alternatives: 1 });
			if (source.charAt(at + 1) === '?') at += 1;
		} else if (c === ')') {
			last = groups.pop();
			const outer = groups.at(-1);
			if (outer && last?.varies) outer.varies = true;
			ways *= last?.alternatives ?? 1;
		} else if (c === '|') {
			if (group) group.varies = true;
			if (group) group.alternatives += 1;
			last = undefined;
		} else if (/[*+?{]/u.test(c)) {
			const most = mostTimes(source, at);
			if (last?.varies && most > 1) return true;
			if (most > 1 && group) group.varies = true;
			ways *= Math.max(most, c === '?' ? 2 : 1);
			last = undefined;
		} else last = undefined;
		if (ways > MAX_WAYS) return true;
	}
	return false;
}

/** How often what stands before a repeat sign may repeat. */
function mostTimes(source: string, at: number): number {
	const c = source.charAt(at);
	if (c === '?') return 1;
	if (c !== '{') return MAX_SUBJECT;
	const [, least, comma, most] =
		/^\{(\d{1,6})(,?)(\d{0,6})\}/u.exec(source.slice(at, at + 20)) ?? [];
	if (least === undefined) return 1;
	return comma === '' ? Number(least) : most === '' ? MAX_SUBJECT : Number(most);
}

function endOfClass(source: string, from: number): number {
	for (let at = from + 1; at < source.length; at += 1) {
		if (source.charAt(at) === '\\') at += 1;
		else if (source.charAt(at) === ']' && at > from + 1) return at;
	}
	return source.length;
}
