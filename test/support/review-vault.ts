/** Notes as a person finds them after a week of feeds: many scripts, some long, some begun, some broken. */
export interface ReviewNote {
	readonly name: string;
	readonly title: string;
	readonly source: string;
	readonly date: string;
	readonly summary?: string;
	readonly text?: string;
	readonly status?: string;
	readonly extra?: readonly string[];
	readonly ticked?: number;
}

const STEPS = [
	'Read the full text and take out its key points',
	'Link it to existing notes',
	'Decide whether it becomes a permanent note',
	'Add fitting tags and metadata',
	'Update the summary',
];

export function reviewNote(note: ReviewNote): string {
	const { title, source, name, date, summary, text, status = 'pending-analysis' } = note;
	const tag = source.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
	return [
		'---',
		`title: ${JSON.stringify(title)}`,
		`source: ${JSON.stringify(`${source} RSS`)}`,
		`url: "https://example.org/${name}"`,
		`date: ${date}`,
		`tags: [rss, ${tag}]`,
		`status: ${status}`,
		...(note.extra ?? []),
		'---',
		'',
		`# ${title}`,
		'',
		`> ${summary ?? 'No description available.'}`,
		'',
		'## Full Content',
		'',
		...(text === undefined
			? [
					'⚠️ The full text is fetched when you analyse this note. Run “Fetch full content” to add it.',
				]
			: [
					'%% zettelfeed:text %%',
					'',
					text,
					'',
					'%% /zettelfeed:text %%',
					`%% zettelfeed:from method=readability hash=0 url=https://example.org/${name} %%`,
				]),
		'',
		'## Analysis Checklist',
		'',
		...STEPS.map((step, at) => `- [${at < (note.ticked ?? 0) ? 'x' : ' '}] ${step}`),
		'',
		'## Related',
		'',
		'- ',
		'',
	].join('\n');
}

const MOSS = `Nobody plants moss. It arrives, and if the wall is damp and faces away from noon it stays. A cushion of wall screw-moss grows about a centimetre in three years, which makes an old wall a rather good calendar for anyone patient enough to read it.

### How a cushion is read

The surveyors of the Harbour Trust used to measure three things:

1. the **height** of the cushion from stone to tip,
2. the number of winter bands, which show as darker rings when the moss is dry,
3. whether liverworts had moved in underneath, which takes a decade at least.

> We never believed a single cushion. We believed forty of them, when they agreed.

None of it is exact. But the error is of the kind that shrinks with repetition, like the [[Forgetting curve]] read backwards: each look at the same wall costs less and tells more.

### What it is good for

Dating repairs, mostly. A mason's patch of 1911 and one of 1954 look the same from the street; the moss knows. It also remembers dry years, and where water has found a way through mortar that a camera cannot see.`;

const LONG_WORDS = `Slow tools are tools that answer a day later. The day is not a defect: it is when the question gets better.`;

/** Twelve notes for pictures and tests; the first in order is the newest. */
export const REVIEW_NOTES: readonly ReviewNote[] = [
	{
		name: 'moss',
		title: 'Why moss keeps time better than most clocks on the harbour wall',
		source: 'Garden letters',
		date: '2026-11-25T08:00:00.000Z',
		summary:
			'An old wall is a calendar, if one knows which cushions to measure and forgives each its error.',
		text: MOSS,
		ticked: 2,
		extra: ['priority: 1'],
	},
	{
		name: 'slow-tools',
		title: 'In praise of slow tools',
		source: 'Workshop notes',
		date: '2026-11-24T18:00:00.000Z',
		summary: LONG_WORDS,
		text: `${LONG_WORDS}\n\n`.repeat(12).trim(),
	},
	{
		name: 'memory',
		title: '间隔重复为什么有效：记忆的遗忘曲线与主动回忆的研究综述',
		source: '学习笔记',
		date: '2026-11-24T09:00:00.000Z',
		summary: '主动回忆比重读更能巩固记忆，间隔越合适，效果越明显。',
		text: '主动回忆比重读更能巩固记忆。\n\n'.repeat(40).trim(),
	},
	{
		name: 'swifts',
		title: 'A wall for swifts: what forty nest boxes taught us about patience 🐦',
		source: 'Garden letters',
		date: '2026-11-23T07:00:00.000Z',
		summary: 'Four summers of empty boxes, then all of them at once.',
	},
	{
		name: 'zettel',
		title: 'كيف تكتب ملاحظات دائمة تبقى مفيدة بعد سنوات',
		source: 'دفتر القراءة',
		date: '2026-11-22T10:00:00.000Z',
		summary: 'الملاحظة الدائمة فكرة واحدة مكتوبة بكلماتك أنت، مرتبطة بغيرها.',
		text: 'الملاحظة الدائمة فكرة واحدة مكتوبة بكلماتك أنت، مرتبطة بغيرها من الأفكار.\n\n'
			.repeat(8)
			.trim(),
		ticked: 1,
	},
	{
		name: 'rain',
		title: 'Counting rain with a bucket and a spreadsheet',
		source: 'Workshop notes',
		date: '2026-11-20T12:00:00.000Z',
		summary: 'Ninety days of measuring by hand against the weather service.',
		extra: ['priority: 2'],
	},
	{
		name: 'compost',
		title: 'Compost is a slow fire',
		source: 'Garden letters',
		date: '2026-11-18T12:00:00.000Z',
		summary: 'Heat, air, time: the same three things as any other fire.',
		text: 'Leaves and time. '.repeat(400).trim(),
	},
	{
		name: 'index-cards',
		title:
			'The index card cabinet of a provincial library, photographed drawer by drawer before it went to the paper mill, and what its keepers wrote in the margins over sixty years',
		source: 'Archive dispatch',
		date: '2026-11-15T12:00:00.000Z',
		summary: 'Marginal notes as a second catalogue.',
	},
	{
		name: 'walks',
		title: 'Notes on walking the same path every day',
		source: 'Archive dispatch',
		date: '2026-11-10T12:00:00.000Z',
		summary: 'Repetition as a way of seeing.',
	},
];

/** The vault of the pictures: notes to review, notes to link them to. */
export function reviewVault(): Record<string, string> {
	const files: Record<string, string> = {
		'Forgetting curve.md':
			'# Forgetting curve\n\nMemory decays unless it is used. Repetition costs less each time.\n',
		'Spaced repetition.md': '# Spaced repetition\n\nReview at growing intervals.\n',
		'Compost.md': '# Compost\n\nLeaves and time.\n',
		'Slow tools.md': '# Slow tools\n\nTools that answer a day later.\n',
		'Measuring by hand.md': '# Measuring by hand\n\nA bucket, a wall, a cushion of moss.\n',
	};
	for (const note of REVIEW_NOTES)
		files[`inbox/${note.date.slice(0, 10)}-${note.name}.md`] = reviewNote(note);
	return files;
}

/** Settings with the feeds of those notes. */
export function reviewSettings(change: Record<string, unknown> = {}): string {
	const names = [...new Set(REVIEW_NOTES.map((note) => note.source))];
	return JSON.stringify({
		version: 1,
		language: 'en',
		feeds: names.map((name, at) => ({
			name,
			url: `https://example.org/${at}.xml`,
			folder: '',
			tags: [],
			enabled: true,
		})),
		...change,
	});
}

/** Fifty short notes for a sitting. */
export function fiftyNotes(): Record<string, string> {
	return Object.fromEntries(
		Array.from({ length: 50 }, (_, at) => {
			const name = `entry-${String(at).padStart(2, '0')}`;
			const note = reviewNote({
				name,
				title: `Entry ${at} of the mill`,
				source: 'Archive dispatch',
				date: new Date(Date.UTC(2026, 10, 1) - at * 3_600_000).toISOString(),
				summary: `The river carried silt past the mill on day ${at}.`,
			});
			return [`inbox/${name}.md`, note];
		}),
	);
}
