/** A template read once: literal text, expressions and blocks, flat, with the places they came from. */
export type TemplateNode =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'value';
			readonly source: string;
			readonly at: number;
			readonly expression: Expression;
	  }
	| {
			readonly kind: 'open';
			readonly block: 'if' | 'unless' | 'each';
			readonly at: number;
			readonly expression: Expression;
			/** Index of the `else` or the end. */ readonly next: number;
	  }
	| { readonly kind: 'else'; readonly at: number; readonly end: number }
	| { readonly kind: 'close'; readonly at: number };

export interface Expression {
	readonly path: string;
	readonly filters: readonly FilterCall[];
	/** `{{date:YYYY}}`, as core Templates users write it. */
	readonly legacyFormat?: string;
}

export interface FilterCall {
	readonly name: string;
	readonly args: readonly string[];
	/** Offset in the template. */
	readonly at: number;
}

/** What is wrong with a template's form, as facts; `words/template.ts` makes the sentence. */
export interface SyntaxFault {
	readonly kind: 'unclosed-block' | 'stray-end' | 'too-deep' | 'bad-expression';
	readonly at: number;
	readonly found: string;
}

/** Longest text between the braces; anything longer is no expression. */
const MAX_INNER = 500;
const MAX_DEPTH = 20;

/** Reads a template. Total and linear: what is no expression of ours is text. */
export function parseTemplate(text: string): {
	readonly nodes: readonly TemplateNode[];
	readonly faults: readonly SyntaxFault[];
} {
	const reader = new Reader(text);
	let at = 0;
	for (;;) {
		const open = text.indexOf('{{', at);
		const close = open < 0 ? -1 : endOf(text, open + 2);
		if (open < 0) break;
		if (close < 0) {
			// No expression: the braces are text, and the search goes on behind them.
			reader.text(text.slice(at, open + 2));
			at = open + 2;
			continue;
		}
		reader.text(text.slice(at, open));
		reader.tag(text.slice(open + 2, close).trim(), open, close + 2);
		at = close + 2;
	}
	reader.text(text.slice(at));
	return reader.finish();
}

/** Where an expression closes: on its line, within bounds, outside quotes; -1 where it does not. */
function endOf(text: string, from: number): number {
	let quote = '';
	for (let at = from; at < text.length && at - from < MAX_INNER; at += 1) {
		const c = text.charAt(at);
		if (c === '\n') return -1;
		if (quote !== '') {
			if (c === quote) quote = '';
		} else if (c === '"') quote = c;
		else if (c === '{') return -1;
		else if (c === '}') return text.charAt(at + 1) === '}' ? at : -1;
	}
	return -1;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Open = Mutable<Extract<TemplateNode, { kind: 'open' }>>;
type Else = Mutable<Extract<TemplateNode, { kind: 'else' }>>;

class Reader {
	private readonly nodes: TemplateNode[] = [];
	private readonly faults: SyntaxFault[] = [];
	private readonly stack: { open: Open; turn: Open | Else }[] = [];

	constructor(private readonly source: string) {}

	text(text: string): void {
		if (text !== '') this.nodes.push({ kind: 'text', text });
	}

	tag(inner: string, at: number, end: number): void {
		const block = /^#(if|unless|each)\s+(.+)$/u.exec(inner);
		if (block) this.open(block[1] as Open['block'], block[2] ?? '', at);
		else if (/^\/(?:if|unless|each)$/u.test(inner)) this.close(inner.slice(1), at);
		else if (inner === 'else') this.else(at);
		else this.value(inner, at, end);
	}

	private open(block: Open['block'], inner: string, at: number): void {
		const expression = parseExpression(inner, at + 2);
		if (!expression) {
			this.faults.push({ kind: 'bad-expression', at, found: inner });
			return;
		}
		if (this.stack.length >= MAX_DEPTH) this.faults.push({ kind: 'too-deep', at, found: block });
		const open: Open = { kind: 'open', block, at, expression, next: 0 };
		this.nodes.push(open);
		this.stack.push({ open, turn: open });
	}

	private else(at: number): void {
		const top = this.stack.at(-1);
		if (!top || top.turn !== top.open || top.open.block === 'each') {
			this.faults.push({ kind: 'stray-end', at, found: 'else' });
			return;
		}
		top.open.next = this.nodes.length;
		const turn: Else = { kind: 'else', at, end: 0 };
		this.nodes.push(turn);
		top.turn = turn;
	}

	private close(name: string, at: number): void {
		const top = this.stack.at(-1);
		if (top?.open.block !== name) {
			this.faults.push({ kind: 'stray-end', at, found: `/${name}` });
			return;
		}
		this.stack.pop();
		if (top.turn.kind === 'open') top.turn.next = this.nodes.length;
		else top.turn.end = this.nodes.length;
		this.nodes.push({ kind: 'close', at });
	}

	private value(inner: string, at: number, end: number): void {
		const source = this.source.slice(at, end);
		const expression = parseExpression(inner, at + 2);
		if (expression) this.nodes.push({ kind: 'value', source, at, expression });
		else this.text(source);
	}

	finish(): ReturnType<typeof parseTemplate> {
		for (const { open, turn } of this.stack) {
			this.faults.push({ kind: 'unclosed-block', at: open.at, found: open.block });
			if (turn.kind === 'open') turn.next = this.nodes.length;
			else turn.end = this.nodes.length;
		}
		return { nodes: this.nodes, faults: this.faults };
	}
}

const PATH = /^(?:raw\.[\w:.-]{1,80}|[a-z]{1,20}(?:\.[a-z]{1,20})?)/iu;

/** `path|filter:arg|…`; `undefined` for what is none of ours. */
function parseExpression(inner: string, at: number): Expression | undefined {
	const path = PATH.exec(inner)?.[0];
	if (path === undefined) return undefined;
	let rest = inner.slice(path.length);
	const legacy = /^\s*:\s*([^|]{1,60}?)\s*(?=\||$)/u.exec(rest);
	const isRaw = path.toLowerCase().startsWith('raw.');
	if (legacy && !isRaw) rest = rest.slice(legacy[0].length);
	const filters: FilterCall[] = [];
	let offset = at + inner.length - rest.length;
	for (const part of splitOutside(rest, '|').entries()) {
		const [index, text] = part;
		if (index === 0) {
			if (text.trim() !== '') return undefined;
		} else {
			const call = parseFilter(text, offset);
			if (!call) return undefined;
			filters.push(call);
		}
		offset += text.length + 1;
	}
	return {
		path: isRaw ? `raw.${path.slice(4)}` : path.toLowerCase(),
		filters,
		...(legacy && !isRaw ? { legacyFormat: legacy[1] ?? '' } : {}),
	};
}

function parseFilter(text: string, at: number): FilterCall | undefined {
	const name = /^\s*([a-z]{1,20})\s*(?=:|$)/iu.exec(text);
	if (!name) return undefined;
	const called = (name[1] ?? '').toLowerCase();
	const rest = text.slice(name[0].length);
	if (rest === '') return { name: called, args: [], at };
	// A date's pattern holds colons of its own: it is one argument.
	const args = called === 'format' ? [rest.slice(1)] : splitOutside(rest.slice(1), ':');
	return { name: called, args: args.map(unquoted), at };
}

function unquoted(text: string): string {
	const bare = text.trim();
	return bare.length >= 2 && bare.startsWith('"') && bare.endsWith('"')
		? bare.slice(1, -1).replaceAll('\\n', '\n')
		: bare;
}

function splitOutside(text: string, sign: string): readonly string[] {
	const parts: string[] = [];
	let [start, quoted] = [0, false];
	for (let at = 0; at < text.length; at += 1) {
		const c = text.charAt(at);
		if (c === '"') quoted = !quoted;
		else if (c === sign && !quoted) {
			parts.push(text.slice(start, at));
			start = at + 1;
		}
	}
	return [...parts, text.slice(start)];
}
