import { attributeOf, findAll } from '../dom';

/** Where scripts look for the file first. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-image'];
const PICTURE = /^(?:https?:)?\/\S+\.(?:png|jpe?g|gif|webp|avif)\b/iu;
const LAZY_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

/** Wider files than this cost more than a note can show; a smaller one of the set serves. */
const WIDE_ENOUGH = 2600;

/** What a density of 1 counts as, and an address without a size. */
const PLAIN = 0.1;

interface Source {
	readonly address: string;
	/** Pixels the chosen file is known to be wide, from a set; 0 where it is not known. */
	readonly width: number;
}

/**
 * The real file of an image: a lazy one where `src` is a placeholder, else the widest of its own set or its `picture`'s,
 * since `src` is the smallest on most pages that have sets.
 */
export function imageSource(image: Element): Source {
	const src = attributeOf(image, 'src');
	const own = isPlaceholder(src) ? lazyAddress(image) : src;
	const widest = widestOf(setsOf(image));
	return widest.address === '' || (own !== '' && widest.width <= PLAIN)
		? { address: own, width: 0 }
		: widest;
}

function isPlaceholder(src: string): boolean {
	return (
		src.trim() === '' ||
		/^(?:data|blob|about):/iu.test(src) ||
		/(?:placeholder|blank|spacer|1x1|lazy|loading|transparent|pixel)[\w-]{0,20}\.(?:gif|png|svg|webp)/iu.test(
			src,
		)
	);
}

function lazyAddress(image: Element): string {
	// Any other name will do where the value is a file's.
	const named = image
		.getAttributeNames()
		.filter((name) => /^(?:data-|file$)/u.test(name) && PICTURE.test(attributeOf(image, name)));
	for (const name of [...LAZY, ...named]) {
		const value = attributeOf(image, name).trim();
		if (value !== '' && !/^(?:data|blob):|\s/iu.test(value)) return value;
	}
	return attributeOf(twinOf(image), 'src');
}

/** Scripts that load images late leave the plain one in a `noscript` beside it. */
export function twinOf(image: Element): Element | undefined {
	const next = image.nextElementSibling;
	return next?.nodeName === 'NOSCRIPT' ? (next.querySelector('img') ?? undefined) : undefined;
}

function setsOf(image: Element): readonly string[] {
	const picture = image.parentElement?.nodeName === 'PICTURE' ? image.parentElement : undefined;
	const holders = picture ? [image, ...findAll(picture, 'source')] : [image];
	return holders.flatMap((holder) =>
		LAZY_SETS.map((name) => attributeOf(holder, name)).filter((set) => set !== ''),
	);
}

/** `width` 1 or less stands for a density, or for a single address without a size. */
function widestOf(sets: readonly string[]): Source {
	let best: Source = { address: '', width: -1 };
	for (const set of sets.slice(0, 12)) {
		for (const candidate of candidates(set)) {
			const isBetter =
				candidate.width > best.width
					? candidate.width <= WIDE_ENOUGH || best.width < 0
					: best.width > WIDE_ENOUGH;
			if (isBetter) best = candidate;
		}
	}
	return best;
}

/** Addresses may hold commas (Cloudinary, Substack): only one that white space follows parts two candidates. */
function candidates(set: string): readonly Source[] {
	return set
		.slice(0, 20000)
		.replace(/(\s[\d.]{1,8}[wx]),/gu, '$1, ')
		.split(/,\s+|,(?=https?:\/\/)/u)
		.slice(0, 50)
		.map((part) => {
			const [address = '', size = ''] = part.trim().split(/\s+/u);
			const value = /^([\d.]{1,8})w$/u.exec(size)?.[1];
			const density = /^([\d.]{1,8})x,?$/u.exec(size)?.[1];
			return {
				address: address.replace(/,$/u, ''),
				// A density says which is larger, not how wide: it ranks below all widths.
				width: value === undefined ? Math.min(1, Number(density ?? 1) * PLAIN) : Number(value),
			};
		})
		.filter(({ address }) => address !== '' && !/^(?:data|blob):/iu.test(address));
}
