import { demoteHeadings } from '../article/headings';
import { hostOf } from '../base/address';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { summaryText } from '../note/article-text';
import { fillSection } from '../note/section';
import type { Progress, World } from '../ports';
import type { Settings } from '../settings/model';
import { noteOutcomes } from './failures';
import { fetchArticle } from './fetch-article';
import { downloadInto, wantingImages } from './images';
import { runInLanes } from './lanes';
import { record, type Recorder } from './recorder';
import type { FillReport, NoteFailure } from './report';

interface FilledNote {
	readonly path: string;
	readonly words: number;
	readonly method: string;
}

/**
 * Fetches the full text into these notes, under *Full Content*. A failure leaves its note as it was and says why; the rest
 * goes on. One action for all of them.
 */
export async function fillNotes(
	world: World,
	settings: Settings,
	paths: readonly string[],
	progress: Progress,
	signal: AbortSignal,
): Promise<FillReport> {
	const filled: FilledNote[] = [];
	const same: string[] = [];
	const failed: NoteFailure[] = [];
	let done = 0;
	const subject = paths.length === 1 ? (paths[0] ?? '') : `${paths.length} notes`;
	await record(world, { kind: 'fetch', subject }, async (recorder) => {
		const jobs = paths.map((path) => ({
			host: hostOf(addressOf(world, path)) || path,
			run: async (pace: () => Promise<void>) => {
				await pace();
				const result = await fillNote({ world, settings, recorder, signal }, path);
				progress.step((done += 1), paths.length, path);
				return result;
			},
		}));
		const results = await Promise.all(runInLanes(jobs, { clock: world.clock, signal }));
		results.forEach((result, at) => {
			const path = paths[at] ?? '';
			if (!result.ok) failed.push({ path, problem: result.problem });
			else if (result.value === 'same') same.push(path);
			else filled.push(result.value);
		});
		const wanting = wantingImages(
			world,
			settings,
			filled.map((note) => note.path),
		);
		if (wanting.length > 0) await downloadInto({ world, recorder, signal }, wanting, progress);
	});
	const real = failed.filter((each) => each.problem.kind !== 'cancelled');
	await noteOutcomes(world, real, [...filled.map((each) => each.path), ...same]);
	return { filled, same, failed, cancelled: signal.aborted };
}

function addressOf(world: World, path: string): string {
	const properties = world.notes.facts(path)?.frontmatter;
	const url = properties?.['url'] ?? properties?.['source_url'];
	return typeof url === 'string' ? url.trim() : '';
}

interface FillContext {
	readonly world: World;
	readonly settings: Settings;
	readonly recorder: Recorder;
	readonly signal: AbortSignal;
}

async function fillNote(context: FillContext, path: string): Promise<Result<FilledNote | 'same'>> {
	const { world, recorder, signal } = context;
	if (signal.aborted) return fail(problem('cancelled', path));
	const facts = world.notes.facts(path);
	if (!facts) return fail(problem('note-missing', path));
	if (facts.brokenFrontmatter === true) return fail(problem('bad-front-matter', path));
	const url = addressOf(world, path);
	if (url === '') return fail(problem('note-has-no-address', path));
	const read = await world.notes.read(path);
	if (!read.ok) return read;
	const article = await fetchArticle(
		world,
		context.settings,
		{ url, title: titleOf(facts.frontmatter), summary: summaryText(read.value) },
		signal,
	);
	if (!article.ok) return article;
	if (signal.aborted) return fail(problem('cancelled', path));
	const { markdown, words, method } = article.value;
	const text = demoteHeadings(markdown, 3);
	const changed = await recorder.change(
		path,
		(now) => fillSection(now, text, { method, url }),
		'full text fetched',
	);
	if (!changed.ok) return changed;
	return ok(changed.value === 'same' ? 'same' : { path, words, method });
}

function titleOf(properties: Readonly<Record<string, unknown>> | undefined): string {
	const title = properties?.['title'];
	return typeof title === 'string' ? title : '';
}
