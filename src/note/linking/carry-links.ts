import { fitTable, isOpenPlace, mapText, type TextMap } from './protected-ranges';

/** Text before a link that tells which of several same words it stood on. */
const CONTEXT = 24;

/**
 * Puts the person's links of an earlier text of ours into a fresh one: where their words stand again, plain or as the text
 * of a link to the web, each gets its link back. Article text is written inert, so a link to a note in it can only be one
 * that the person asked for. What the fresh text does not say any more is let go. Both texts are mapped once.
 */
export function carryLinks(earlier: string, fresh: string): string {
	const links = ownLinks(earlier);
	if (links.length === 0) return fresh;
	const map = mapText(fresh, { quotes: true });
	const finder = new PlaceFinder(fresh, map);
	const found = links.flatMap((own) => {
		const place = finder.take(own);
		return place ? [{ ...place, link: fitTable(map, place.start, own.link) }] : [];
	});
	found.sort((one, other) => one.start - other.start);
	let [text, at] = ['', 0];
	for (const { start, end, link } of found) {
		text += fresh.slice(at, start) + link;
		at = end;
	}
	return text + fresh.slice(at);
}

interface OwnLink {
	/** As written outside a table. */
	readonly link: string;
	readonly shown: string;
	/** The words before it, in the text it stood in. */
	readonly before: string;
}

interface Place {
	readonly start: number;
	readonly end: number;
}

function ownLinks(text: string): readonly OwnLink[] {
	const { closed } = mapText(text, { quotes: true });
	let plain: PlainText | undefined;
	return closed.flatMap(({ kind, start, end }) => {
		if (kind !== 'link') return [];
		const link = text.slice(start, end).replace(/\\\|/gu, '|');
		const shown = shownBy(link);
		if (shown === undefined) return [];
		plain ??= new PlainText(text, closed);
		return [{ link, shown, before: plain.before(start) }];
	});
}

/** The text of a link to a note; `undefined` for a link to the web, a footnote or a place in this text. */
function shownBy(link: string): string | undefined {
	const wiki = /^\[\[([^[\]|\n]{1,1000})(?:\|([^\n]{1,2000}))?\]\]$/u.exec(link);
	if (wiki) return wiki[2] ?? wiki[1];
	const plain = /^\[([^\n]{1,2000})\]\(<?([^\n]{1,2000}?)>?\)$/u.exec(link);
	return plain && !/^(?:[a-z][a-z0-9+.-]*:|#)/iu.test(plain[2] ?? '') ? plain[1] : undefined;
}

/** The text of a link to the web, or an address as it stands. */
function shownOfWeb(kind: string, piece: string): string | undefined {
	if (kind === 'address') return piece.replace(/^<|>$/gu, '');
	const end = piece.indexOf('](');
	return kind === 'link' && end > 0 && shownBy(piece) === undefined
		? piece.slice(1, end)
		: undefined;
}

/** A text with each link as the words it shows: what stands before a place reads the same whether those are linked or not. */
class PlainText {
	private readonly plain: string;
	/** Where each link ends, and how many signs went up to there. */
	private readonly ends: number[] = [];
	private readonly gone: number[] = [];

	constructor(text: string, closed: TextMap['closed']) {
		let [plain, at] = ['', 0];
		for (const { kind, start, end } of closed) {
			const piece = text.slice(start, end).replace(/\\\|/gu, '|');
			const own = kind === 'link' ? shownBy(piece) : undefined;
			const shown = own ?? shownOfWeb(kind, piece);
			if (shown === undefined) continue;
			plain += text.slice(at, start) + shown;
			at = end;
			this.ends.push(end);
			this.gone.push(end - plain.length);
		}
		this.plain = plain + text.slice(at);
	}

	/** The words before a place that is not within a link. */
	before(at: number): string {
		let [low, high] = [0, this.ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.ends[middle] ?? 0) <= at) low = middle + 1;
			else high = middle;
		}
		const end = at - (this.gone[low - 1] ?? 0);
		return this.plain.slice(Math.max(0, end - CONTEXT), end);
	}
}

/** Where certain words stand, by what stands before them: links to the web first. */
interface Places {
	readonly all: readonly Place[];
	readonly byContext: ReadonlyMap<string, readonly Place[]>;
	/** How many of each list are known to be taken, by context; by no context, of all. */
	readonly done: Map<string | undefined, number>;
}

/** Finds each link's place in the fresh text. A place once taken is not given again. */
class PlaceFinder {
	private readonly plain: PlainText;
	private readonly webLinks = new Map<string, Place[]>();
	private readonly places = new Map<string, Places>();
	private readonly taken: Uint8Array;

	constructor(
		private readonly text: string,
		private readonly map: TextMap,
	) {
		this.plain = new PlainText(text, map.closed);
		this.taken = new Uint8Array(text.length);
		for (const { kind, start, end } of map.closed) {
			const shown = shownOfWeb(kind, text.slice(start, end));
			if (shown === undefined) continue;
			const known = this.webLinks.get(shown);
			if (known) known.push({ start, end });
			else this.webLinks.set(shown, [{ start, end }]);
		}
	}

	/** Where the same stands before the words as did before the link, else where they stand first. */
	take({ shown, before }: OwnLink): Place | undefined {
		const places = this.places.get(shown) ?? this.find(shown);
		this.places.set(shown, places);
		const same = places.byContext.get(before) ?? [];
		const place =
			this.firstFree(places, before, same) ?? this.firstFree(places, undefined, places.all);
		if (place) this.taken.fill(1, place.start, place.end);
		return place;
	}

	private firstFree(
		{ done }: Places,
		context: string | undefined,
		list: readonly Place[],
	): Place | undefined {
		let at = done.get(context) ?? 0;
		while (at < list.length && !this.isFree(list[at])) at += 1;
		done.set(context, at);
		return list[at];
	}

	private isFree(place: Place | undefined): boolean {
		return place !== undefined && !this.taken.subarray(place.start, place.end).includes(1);
	}

	private find(shown: string): Places {
		const links = this.webLinks.get(shown) ?? [];
		const words: Place[] = [];
		for (
			let at = this.text.indexOf(shown);
			at >= 0;
			at = this.text.indexOf(shown, at + shown.length)
		) {
			const end = at + shown.length;
			if (isOpenPlace(this.map, at, end)) words.push({ start: at, end });
		}
		const byContext = new Map<string, Place[]>();
		for (const place of [...links, ...words]) {
			const before = this.plain.before(place.start);
			const known = byContext.get(before);
			if (known) known.push(place);
			else byContext.set(before, [place]);
		}
		return { all: [...words, ...links], byContext, done: new Map() };
	}
}
