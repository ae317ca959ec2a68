import { parseAddress, webAddress } from '../../base/address';
import { hashBytes } from '../../base/hash-bytes';
import { isPrivateHost } from '../../base/host';
import { imageType, type ImageType } from '../../base/image-type';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { imageName, OWN_IMAGE } from '../../note/blocks/block-text';
import type { World } from '../../ports';
import { holdIfAsked } from './ask-source';
import { gateOf } from '../host-gate';
import type { Recorder } from '../undo/recorder';

const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
/** No SVG: it is a document that can hold scripts. */
const ACCEPT = 'image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9';

export interface FetchedImage {
	readonly bytes: Uint8Array;
	readonly type: ImageType;
	readonly hash: string;
}

/**
 * Asks for one image. Nothing inside a private network is asked, unless the note itself comes from that very host; what is
 * no image by its bytes is refused.
 */
export async function fetchImage(
	world: World,
	url: string,
	noteUrl: string,
	signal: AbortSignal,
): Promise<Result<FetchedImage>> {
	const address = webAddress(url);
	if (!address) return fail(problem('bad-address', url));
	const isOwnHost = parseAddress(noteUrl)?.host === address.host;
	if (isPrivateHost(address.hostname) && !isOwnHost) return fail(problem('private-address', url));
	const request = {
		...{ url, headers: { Accept: ACCEPT } },
		...{ maxBytes: MAX_IMAGE_BYTES, timeoutMs: TIMEOUT_MS, staysPublic: true },
	};
	const passed = await gateOf(world).pass(address.host, () => world.http.get(request, signal), {
		signal,
	});
	if (passed === 'cancelled') return fail(problem('cancelled', url));
	// It asked for patience, and for longer than one waits.
	if (passed === 'held') return fail(problem('http-status', url, '429'));
	const answer = passed.done;
	if (!answer.ok) return answer;
	const { status, bytes, headers } = answer.value;
	holdIfAsked(world, address.host, answer.value);
	if (status < 200 || status > 299) return fail(problem('http-status', url, String(status)));
	if (bytes.length > MAX_IMAGE_BYTES) return fail(problem('too-large', url, '10 MB'));
	if (bytes.length === 0) return fail(problem('empty-answer', url));
	const type = imageType(bytes);
	if (type === undefined) {
		const said = headers['content-type']?.split(';')[0]?.trim() ?? '';
		// It says that it is one of those that are kept.
		const is = /^image\/(?:png|jpe?g|gif|webp|avif)$/iu.test(said) ? `damaged ${said}` : said;
		return fail(problem('not-an-image', url, is || undefined));
	}
	return ok({ bytes, type, hash: await hashBytes(bytes, () => world.clock.breathe()) });
}

/** Files by content: each content stands once in the vault, whichever note brought it first. */
export class ImageFiles {
	private readonly byContent = new Map<string, string[]>();
	private readonly paths: Set<string>;
	private turn: Promise<unknown> = Promise.resolve();
	made = 0;

	constructor(
		private readonly world: World,
		private readonly recorder: Recorder,
	) {
		this.paths = new Set(world.attachments.list());
		// Of two files of one content, by two devices, the same is shown on both.
		for (const path of [...this.paths].sort()) {
			const match = OWN_IMAGE.exec(path);
			if (match) this.remember(match[2] ?? '', path);
		}
	}

	has(path: string): boolean {
		return this.paths.has(path);
	}

	/** The file of an image: one of that content that is there, or a new one named after the address and the content. */
	keep(url: string, image: FetchedImage, note: string): Promise<Result<string>> {
		// One after the other, so that two notes that bring one image at once make one file.
		const kept = this.turn.then(() => this.keepInTurn(url, image, note));
		this.turn = kept.catch(() => undefined);
		return kept;
	}

	private async keepInTurn(
		url: string,
		{ bytes, type, hash }: FetchedImage,
		note: string,
	): Promise<Result<string>> {
		const short = hash.slice(-8);
		for (const path of this.byContent.get(short) ?? [])
			if (await this.holds(path, bytes)) return ok(path);
		const { attachments } = this.world;
		const path = await attachments.pathFor(`${imageName(url)}-${short}.${type}`, note);
		const mark = { hash, bytes: bytes.length };
		const done = await this.recorder.attach(path, bytes, mark, 'image downloaded');
		if (done.ok) this.made += 1;
		// Of that very content: another device made it, and a file sync brought it this moment.
		else if (done.problem.kind !== 'note-exists' || !(await this.holds(path, bytes))) return done;
		this.paths.add(path);
		this.remember(short, path);
		return ok(path);
	}

	private async holds(path: string, bytes: Uint8Array): Promise<boolean> {
		const there = await this.world.attachments.read(path);
		return there.ok && sameBytes(there.value, bytes);
	}

	private remember(hash: string, path: string): void {
		const known = this.byContent.get(hash);
		if (known) known.push(path);
		else this.byContent.set(hash, [path]);
	}
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
