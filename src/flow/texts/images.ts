import { hostOf } from '../../base/address';
import { problem, type Problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { imagesOfNote, replaceInNote, type RemoteImage } from '../../note/image-links';
import type { Progress, World } from '../../ports';
import type { Settings } from '../../settings/model';
import { followingRenames, pathNow } from './fetch-run';
import { addressOf } from './fill-note';
import { fetchImage, ImageFiles, type FetchedImage } from './image-files';
import { knownImages, rememberImages } from './known-images';
import { runInLanes } from '../lanes';
import { feedsOf } from '../feeds/note-feeds';
import { record, type Recorder } from '../undo/recorder';
import type { ImagesReport, NoteFailure } from '../report';
import { settle } from '../settle';

const MAX_IMAGES = 200;
/** All images of one note together. */
const MAX_NOTE_BYTES = 50 * 1024 * 1024;
/** Images of all notes that wait for one before them: beyond, they are kept as they come. */
const MAX_WAITING_BYTES = 60 * 1024 * 1024;

/**
 * Downloads the images of these notes by the person's rules for attachments and shows the files in their place: those of our
 * text, or of the whole note where it has none of ours. What cannot be had stays remote and is listed. One action.
 */
export function downloadImages(
	world: World,
	paths: readonly string[],
	progress: Progress,
	signal: AbortSignal,
): Promise<ImagesReport> {
	const subject = paths.length === 1 ? (paths[0] ?? '') : `${paths.length} notes`;
	return record(world, { kind: 'images', subject }, (recorder) =>
		followingRenames(world, () => downloadInto({ world, recorder, signal }, paths, progress)),
	);
}

/** Which of these notes are of a feed whose images are to be downloaded after a fetch. */
export function wantingImages(
	world: World,
	settings: Settings,
	paths: readonly string[],
): readonly string[] {
	const wanting = new Set(
		settings.feeds.filter((feed) => feed.images === 'download').map((feed) => feed.name),
	);
	return paths.filter((path) =>
		feedsOf(settings, world.notes.facts(path)?.frontmatter).some((name) => wanting.has(name)),
	);
}

interface ImageContext {
	readonly world: World;
	readonly recorder: Recorder;
	readonly signal: AbortSignal;
}

interface NoteImages {
	readonly path: string;
	readonly noteUrl: string;
	readonly images: readonly RemoteImage[];
	/** Bytes downloaded so far. */
	bytes: number;
}

/** The same within an action that is under way: a fetch whose feed wants its images. */
export async function downloadInto(
	context: ImageContext,
	paths: readonly string[],
	progress: Progress,
): Promise<ImagesReport> {
	const { world, recorder, signal } = context;
	const files = new ImageFiles(world, recorder);
	const knownFile = knownImages(world);
	const failed: NoteFailure[] = [];
	const notes: NoteImages[] = [];
	for (const path of paths.map((asked) => pathNow(world, asked))) {
		const found = await readImages(world, path);
		if (found.ok) notes.push(found.value);
		else failed.push({ path, problem: found.problem });
	}
	const total = notes.reduce((sum, note) => sum + note.images.length, 0);
	const waiting = { bytes: 0 };
	let done = 0;
	const jobs = notes.flatMap((note) =>
		note.images.map((image, at) => ({
			host: hostOf(image.url) || image.url,
			run: async () => {
				const getting = getImage({ ...context, files, knownFile, waiting }, note, image, at);
				const got = await settle(getting, notWritten(image.url));
				progress.step((done += 1), total, note.path);
				return got;
			},
		})),
	);
	const results = runInLanes(jobs);
	let begun = 0;
	const keeping = notes.map((note) =>
		keepAll(files, note, results.slice(begun, (begun += note.images.length))),
	);
	const report = { notes: [] as { path: string; local: number }[], left: [] as NoteFailure[] };
	for (const [at, asked] of notes.entries()) {
		const got = (await keeping[at]) ?? [];
		const note = { ...asked, path: pathNow(world, asked.path) };
		const showing = showFiles(context, note, got, report.left);
		const written = await settle(showing, notWritten(note.path));
		if (!written.ok) failed.push({ path: note.path, problem: written.problem });
		else report.notes.push({ path: note.path, local: written.value });
	}
	return { ...report, failed, made: files.made, cancelled: signal.aborted };
}

/** The app's own rules for attachments may refuse a file by throwing. */
function notWritten(subject: string): (cause: unknown) => Problem {
	return (cause) => problem('vault-write', subject, undefined, cause);
}

async function readImages(world: World, path: string): Promise<Result<NoteImages>> {
	const read = await world.notes.read(path);
	if (!read.ok) return read;
	const images = imagesOfNote(read.value);
	if (images.length === 0) return fail(problem('no-remote-images', path));
	return ok({ path, noteUrl: addressOf(world, path), images, bytes: 0 });
}

interface FileContext extends ImageContext {
	readonly files: ImageFiles;
	readonly knownFile: (url: string) => string | undefined;
	/** What was fetched and waits for an image that its note shows before it. */
	readonly waiting: { bytes: number };
}

/** The path of a file that is there, or an image to be kept: taken once, and then let go. */
type Got = string | (() => FetchedImage);

async function getImage(
	{ world, files, knownFile, signal, waiting }: FileContext,
	note: NoteImages,
	{ url }: RemoteImage,
	at: number,
): Promise<Result<Got>> {
	const known = knownFile(url);
	if (known !== undefined && files.has(known)) return ok(known);
	if (at >= MAX_IMAGES) return fail(problem('too-many-images', url, String(MAX_IMAGES)));
	if (note.bytes >= MAX_NOTE_BYTES) return fail(problem('too-many-images', url, '50 MB'));
	const image = await fetchImage(world, url, note.noteUrl, signal);
	if (!image.ok) return image;
	note.bytes += image.value.bytes.length;
	if (note.bytes > MAX_NOTE_BYTES) return fail(problem('too-many-images', url, '50 MB'));
	// One slow server must not fill a phone with what the others sent.
	if (waiting.bytes + image.value.bytes.length > MAX_WAITING_BYTES)
		return files.keep(url, image.value, note.path);
	return ok(waitingImage(image.value, waiting));
}

function waitingImage(image: FetchedImage, waiting: FileContext['waiting']): () => FetchedImage {
	const { length } = image.bytes;
	let held: FetchedImage | undefined = image;
	waiting.bytes += length;
	return () => {
		const taken = held;
		if (!taken) throw new Error('an image is kept once');
		held = undefined;
		waiting.bytes -= length;
		return taken;
	};
}

/**
 * Keeps the images of a note in the order in which it shows them, whichever came first: one content under two addresses is
 * called by the first on every device (but where more waited than a phone can hold).
 */
async function keepAll(
	files: ImageFiles,
	{ path, images }: NoteImages,
	gotten: readonly Promise<Result<Got>>[],
): Promise<readonly Result<string>[]> {
	const kept: Result<string>[] = [];
	for (const [at, image] of gotten.entries()) {
		const got = await image;
		const url = images[at]?.url ?? '';
		if (!got.ok) kept.push(got);
		else if (typeof got.value === 'string') kept.push(ok(got.value));
		else kept.push(await settle(files.keep(url, got.value(), path), notWritten(url)));
	}
	return kept;
}

/** Writes the note with the files that could be had; gives their number. */
async function showFiles(
	{ world, recorder }: ImageContext,
	{ path, images }: NoteImages,
	got: readonly Result<string>[],
	left: NoteFailure[],
): Promise<Result<number>> {
	const files = new Map<string, string>();
	got.forEach((file, at) => {
		const url = images[at]?.url ?? '';
		if (file.ok) files.set(url, file.value);
		else left.push({ path, problem: file.problem });
	});
	if (files.size === 0) return ok(0);
	const embeds = new Map(
		[...files].map(([url, file]) => [url, world.attachments.embed(file, path)]),
	);
	const done = await recorder.change(
		path,
		(text) =>
			ok(
				replaceInNote(text, ({ url }) => {
					const [embed, file] = [embeds.get(url), files.get(url)];
					return embed === undefined || file === undefined ? undefined : { embed, path: file };
				}),
			),
		'images downloaded',
	);
	if (!done.ok) return done;
	await rememberImages(world, files);
	return ok(files.size);
}
