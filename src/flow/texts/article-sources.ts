import { given } from '../../base/given';
import { arbitrate } from '../../article/arbiter';
import { isSurelyAnother } from '../../article/kinship';
import { itemToMarkdown } from '../../article/markdown';
import type { Alternate } from '../../article/model';
import { partialOfText } from '../../article/walls/partial';
import { readLinkedBody } from '../../article/sources/linked';
import type { Source, SourceKind, SourcePlan } from '../../article/sources/model';
import { planSources } from '../../article/sources/plan';
import { mayLeadTo } from '../../article/sources/reach';
import { pageSource } from '../../article/sources/source';
import { plainText } from '../../base/text/html-text';
import { drive } from '../../base/pace';
import { problem, type Problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { countWords } from '../../base/text/text';
import type { FullTextSettings, TextPreference } from '../../settings/full-text';
import { askReader } from './ask-reader';
import { askSource } from './ask-source';
import type { ReadContext } from './read-context';
import {
	declaredIn,
	declaredInHeader,
	readSource,
	type Elsewhere,
	type ReadSource,
} from './read-source';
import { competing, isLessThanPart } from './parts';
import { tellingProblem } from './telling-problem';
import { sourceText, type SourceText } from './source-text';

/** Fewer words than these are no article, wherever they come from. */
const MIN_WORDS = 25;
/** Characters: a longer note opens slowly everywhere, and is more than file syncs take. */
const MAX_TEXT = 2_000_000;
/** A discussion leads to a page, a page that has moved to another. */
const MAX_STEPS = 3;
/** Alternates of one page that are asked. */
const MAX_ALTERNATES = 2;

export interface GatherContext extends ReadContext {
	readonly preference: TextPreference;
	readonly feedHtml?: string;
}

export interface Choice {
	readonly text: SourceText;
	readonly trail: readonly string[];
	/** What the sources said that gave no text. */
	readonly tried: readonly Problem[];
}

/** Gathers the texts that an address offers, asking no more than it needs, and lets the arbiter choose. */
export async function chooseText(context: GatherContext, url: string): Promise<Result<Choice>> {
	const gathering = new Gathering(context, url);
	await gathering.run();
	return gathering.choose();
}

/** One article's gathering: what was found and what went wrong so far. */
class Gathering {
	private readonly texts: SourceText[] = [];
	private readonly problems: Problem[] = [];
	private readonly trail: string[] = [];
	private readonly asked = new Set<string>();
	/** Addresses it was led to. */
	private steps = 0;

	constructor(
		private readonly context: GatherContext,
		private readonly url: string,
	) {}

	async run(): Promise<void> {
		const { preference } = this.context;
		const feed = await this.feedText();
		if (feed) this.texts.push(feed);
		if (feed && preference === 'feed') return;
		const linked = this.linkedInFeed();
		if (linked !== undefined) return this.follow({ kind: 'elsewhere', url: linked });
		await this.runPlan(planSources(this.url));
	}

	/** What the feed sent competes as the author's own text, without what was set below it. */
	private async feedText(): Promise<SourceText | undefined> {
		const { feedHtml, world } = this.context;
		if (feedHtml === undefined) return undefined;
		const { markdown, discussion } = await drive(
			itemToMarkdown(feedHtml, this.url, world.parseHtml, 'article'),
			() => world.clock.breathe(),
		);
		const end = plainText(feedHtml);
		const partial = partialOfText(markdown, countWords(markdown), end);
		const text = sourceText(markdown, {
			method: 'feed',
			how: 'feed',
			url: this.url,
			partial,
			discussion,
		});
		return text.words >= MIN_WORDS && markdown.length <= MAX_TEXT ? text : undefined;
	}

	private linkedInFeed(): string | undefined {
		const { feedHtml, world } = this.context;
		const linked =
			feedHtml === undefined ? undefined : readLinkedBody(world.parseHtml(feedHtml), this.url);
		return linked?.kind === 'article' ? linked.url : undefined;
	}

	/** The article is elsewhere: that page is read by its own plan. What the feed said of a link is not the article. */
	private async follow({ url, hasMoved }: Elsewhere): Promise<void> {
		if (!mayLeadTo(this.url, url)) {
			this.problems.push(problem('bad-address', this.url, url));
			return;
		}
		this.steps += 1;
		this.trail.push(`leads to ${url}`);
		if (!hasMoved) this.texts.splice(0);
		await this.runPlan(planSources(url));
	}

	private async runPlan(plan: SourcePlan): Promise<void> {
		if (plan.steps.length === 0) this.problems.push(problem('bad-address', this.url));
		for (const step of this.ordered(plan)) {
			for (const source of step) {
				const elsewhere = await this.ask(source);
				if (elsewhere && this.steps < MAX_STEPS) return this.follow(elsewhere);
			}
			if (this.context.signal.aborted || this.hasWhole()) return;
		}
	}

	/** A plan's own order stands; what the person put before the page is asked before it, what they left out not at all. */
	private ordered(plan: SourcePlan): readonly (readonly Source[])[] {
		const { fullText, preference } = this.context;
		const { order } = fullText;
		const first = this.planUrl(plan);
		const steps = plan.steps
			.map((step) => step.filter((source) => order.includes(source.kind)))
			.filter((step) => step.length > 0);
		if (fullText.reader && order.includes('reader') && first !== undefined)
			steps.push([pageSource(first, { kind: 'reader', method: 'reader', reading: 'reader' })]);
		const pageAt = order.indexOf('page');
		const goesFirst = (kind: SourceKind | undefined): boolean =>
			kind !== undefined &&
			((kind === 'reader' && preference === 'reader') || order.indexOf(kind) < pageAt);
		const early = steps.filter((step) => goesFirst(step[0]?.kind));
		return [...early, ...steps.filter((step) => !early.includes(step))];
	}

	/** The address a reader is shown: the item's own, or the one it leads to. */
	private planUrl(plan: SourcePlan): string | undefined {
		return plan.site === 'page' ? plan.steps[0]?.[0]?.url : this.url;
	}

	/** Asks one source, once; where the article is elsewhere, that is given back. */
	private async ask(source: Source): Promise<Elsewhere | undefined> {
		const key = `${source.kind} ${source.url}`;
		if (this.asked.has(key) || this.context.signal.aborted) return undefined;
		this.asked.add(key);
		const { result, alternates } = await this.read(source);
		if (!result.ok) this.note(source, result.problem);
		else if (result.value.kind === 'elsewhere') return result.value;
		else this.take(source, result.value.text);
		if (source.kind !== 'alternate') await this.askAlternates(source, alternates);
		return undefined;
	}

	private async read(source: Source): Promise<{
		readonly result: Result<ReadSource>;
		readonly alternates: readonly Alternate[];
	}> {
		const { world, signal } = this.context;
		if (source.reading === 'reader') {
			const text = await askReader(this.context, source);
			return { result: text.ok ? ok({ kind: 'text', text: text.value }) : text, alternates: [] };
		}
		const answer = await askSource(world, { url: source.url }, signal);
		if (!answer.ok) return { result: answer, alternates: [] };
		const result = await readSource(this.context, source, answer.value);
		const named = result.ok && result.value.kind === 'text' ? result.value.text.alternates : [];
		const declared = result.ok
			? declaredInHeader(source, answer.value)
			: declaredIn(world, source, answer.value);
		return { result, alternates: [...named, ...declared] };
	}

	private take(source: Source, text: SourceText): void {
		if (text.markdown.length > MAX_TEXT) {
			this.note(source, problem('too-large', source.url, 'two million characters of text'));
			return;
		}
		const isEnough = text.words >= MIN_WORDS || text.isMarked === true;
		const isOther = isEnough && isSurelyAnother(text, this.context.options);
		if (isEnough && !isOther) this.texts.push(text);
		else
			this.note(
				source,
				problem('no-article', source.url, isOther ? 'it is about something else' : undefined),
			);
	}

	private note(source: Source, found: Problem): void {
		this.problems.push(found);
		const detail = found.detail === undefined ? '' : ` (${found.detail})`;
		this.trail.push(`${source.method}: ${found.kind}${detail}`);
	}

	/** Markdown is better than what is scraped; the other forms are asked where the page itself gave nothing whole. */
	private async askAlternates(from: Source, declared: readonly Alternate[]): Promise<void> {
		if (!this.context.fullText.order.includes('alternate')) return;
		const wanted = declared.filter(
			({ type, url }) =>
				mayLeadTo(from.url, url) && url !== from.url && (type === 'markdown' || !this.hasWhole()),
		);
		const unique = [...new Map(wanted.map((each) => [each.url, each])).values()];
		for (const { type, url } of unique.slice(0, MAX_ALTERNATES)) {
			const forms = FORMS[type];
			await this.ask({ kind: 'alternate', method: 'alternate', url, reading: 'any', forms });
		}
	}

	private hasWhole(): boolean {
		// The feed's own text alone does not end the search: the page may have more.
		return this.texts.some(
			(text) =>
				text.partial === undefined && text.method !== 'feed' && !isLessThanPart(text, this.texts),
		);
	}

	choose(): Result<Choice> {
		const { options, signal, preference, fullText } = this.context;
		if (signal.aborted) return fail(problem('cancelled', this.url));
		const pool = preferred(competing(this.texts), preference);
		const verdict = arbitrate(pool, {
			...given({ title: options.title, summary: options.summary }),
			order: orderOf(fullText, preference),
		});
		const text = pool.find((each) => each === verdict.chosen);
		if (!text) return fail(tellingProblem(this.problems) ?? problem('no-article', this.url));
		const trail = [...this.texts.flatMap((each) => each.trail), ...this.trail, ...verdict.trail];
		const { discussion } = this.texts.find((each) => each.discussion !== undefined) ?? text;
		const found = discussion === undefined ? text : { ...text, discussion };
		return ok({ text: found, trail, tried: this.problems });
	}
}

const FORMS = {
	markdown: ['markdown', 'text'],
	json: ['json'],
	jsonld: ['json'],
	amp: ['html'],
	html: ['html'],
} as const;

/** Names the arbiter knows texts by, for each kind a person puts in order. */
const METHODS: Readonly<Record<SourceKind, readonly string[]>> = {
	page: ['page'],
	alternate: ['markdown', 'json'],
	mirror: ['mirror'],
	reader: ['reader'],
};

function orderOf(fullText: FullTextSettings, preference: TextPreference): readonly string[] {
	const kinds = fullText.order.flatMap((kind) => METHODS[kind]);
	const first = preference === 'best' ? [] : [preference as string];
	return [...new Set([...first, ...kinds, 'feed'])];
}

/** A preference is more than an order: what is preferred wins wherever it is there. */
function preferred(
	texts: readonly SourceText[],
	preference: TextPreference,
): readonly SourceText[] {
	const isWanted = (text: SourceText): boolean =>
		preference === 'page' ? text.method !== 'feed' : text.method === preference;
	const wanted = preference === 'best' ? [] : texts.filter(isWanted);
	return wanted.length > 0 ? wanted : texts;
}
