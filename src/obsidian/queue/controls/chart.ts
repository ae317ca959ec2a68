import { setTooltip } from 'obsidian';
import type { ChartWeek, ReviewChart } from '../../../queue/model';
import { AGE_NAMES, CHART, weekWords } from '../../../words/review';

const SVG = 'http://www.w3.org/2000/svg';
/** The picture's own units; it is as wide as the panel. */
const [WIDTH, HEIGHT] = [260, 64];
const GAP = 2;

/** Inflow against decisions by week, and how old what is pending has become: pictures, with the numbers in tables for those who hear them. */
export function drawChart(parent: HTMLElement, chart: ReviewChart): void {
	const focused = [...parent.querySelectorAll('.zettelfeed-chart-week')].findIndex(
		(each) => each === parent.doc.activeElement,
	);
	parent.empty();
	const weeks = parent.createDiv({ cls: 'zettelfeed-chart-part' });
	heading(weeks, CHART.weeks);
	drawWeeks(weeks, chart);
	const legend = weeks.createDiv({
		cls: 'zettelfeed-chart-legend',
		attr: { 'aria-hidden': 'true' },
	});
	for (const key of ['arrived', 'decided'] as const) {
		const item = legend.createSpan();
		item.createSpan({ cls: `zettelfeed-chart-key is-${key}` });
		item.createSpan({ text: CHART[key] });
	}
	table(
		weeks,
		[CHART.week, CHART.arrived, CHART.decided],
		chart.weeks.map((week) => [week.start, week.arrived, week.decided]),
	);
	const ages = parent.createDiv({ cls: 'zettelfeed-chart-part' });
	heading(ages, CHART.ages);
	drawAges(ages, chart);
	table(
		ages,
		[CHART.age, CHART.notes],
		chart.ages.map((age) => [AGE_NAMES[age.key], age.notes]),
	);
	// Numbers that change under the person's focus do not take it away.
	if (focused >= 0) parent.querySelectorAll<SVGElement>('.zettelfeed-chart-week')[focused]?.focus();
}

function heading(parent: HTMLElement, text: string): void {
	parent.createDiv({
		text,
		cls: 'zettelfeed-chart-heading',
		attr: { role: 'heading', 'aria-level': '3' },
	});
}

/**
 * The weeks are one stop of the keyboard, the arrows go from one to the next; each says its numbers aloud and, below the
 * picture, in words.
 */
function drawWeeks(parent: HTMLElement, { weeks }: ReviewChart): void {
	const svg = draw(parent, 'svg', {
		class: 'zettelfeed-chart',
		viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
		preserveAspectRatio: 'none',
		role: 'group',
		'aria-label': CHART.weeks,
	});
	draw(svg, 'line', {
		class: 'zettelfeed-chart-ground',
		x1: '0',
		x2: String(WIDTH),
		y1: String(HEIGHT),
		y2: String(HEIGHT),
	});
	const most = Math.max(1, ...weeks.flatMap((week) => [week.arrived, week.decided]));
	const groups = weeks.map((week, at) => drawWeek(svg, week, { at, weeks: weeks.length, most }));
	// Words of ours keep their order within an app that runs the other way.
	const wordsEl = parent
		.createDiv({ cls: 'zettelfeed-chart-words', attr: { 'aria-hidden': 'true' } })
		.createEl('bdi');
	const say = (at: number): void => {
		const week = weeks[at];
		if (week) wordsEl.setText(weekWords(week.start, week.arrived, week.decided));
	};
	groups.forEach((group, at) => {
		group.addEventListener('pointerenter', () => say(at));
		group.addEventListener('focus', () => {
			say(at);
			groups.forEach((each, place) => each.setAttribute('tabindex', place === at ? '0' : '-1'));
		});
		group.addEventListener('keydown', (event) => moveFrom(event, groups, at));
	});
	say(weeks.length - 1);
}

function drawWeek(
	svg: Element,
	week: ChartWeek,
	{ at, weeks, most }: { readonly at: number; readonly weeks: number; readonly most: number },
): SVGElement {
	const step = WIDTH / Math.max(1, weeks);
	const bar = (step - 2 * GAP) / 2;
	const group = draw(svg, 'g', {
		class: 'zettelfeed-chart-week',
		role: 'img',
		tabindex: at === weeks - 1 ? '0' : '-1',
		'aria-label': weekWords(week.start, week.arrived, week.decided),
	});
	draw(group, 'rect', { class: 'zettelfeed-chart-hit', ...box(at * step, 0, step, HEIGHT) });
	(['arrived', 'decided'] as const).forEach((key, side) => {
		const height = week[key] === 0 ? 0 : Math.max(2, (week[key] / most) * (HEIGHT - 4));
		draw(group, 'rect', {
			class: `zettelfeed-chart-bar is-${key}`,
			...box(at * step + GAP + side * bar, HEIGHT - height, Math.max(1, bar - 1), height),
			rx: '1',
		});
	});
	return group;
}

/** Earlier weeks stand to the left in every language: the picture is not mirrored. */
function moveFrom(event: KeyboardEvent, groups: readonly SVGElement[], at: number): void {
	const places: Readonly<Record<string, number>> = {
		ArrowLeft: Math.max(0, at - 1),
		ArrowRight: Math.min(groups.length - 1, at + 1),
		Home: 0,
		End: groups.length - 1,
	};
	const to = places[event.key];
	if (to === undefined) return;
	event.preventDefault();
	event.stopPropagation();
	groups[to]?.focus();
}

/** One bar for each age, with its number: few enough to be read at once. */
function drawAges(parent: HTMLElement, { ages }: ReviewChart): void {
	const most = Math.max(1, ...ages.map((age) => age.notes));
	const list = parent.createDiv({ cls: 'zettelfeed-ages', attr: { 'aria-hidden': 'true' } });
	for (const { key, notes } of ages) {
		const row = list.createDiv({ cls: 'zettelfeed-age' });
		row.createSpan({ cls: 'zettelfeed-age-name' }).createEl('bdi', { text: AGE_NAMES[key] });
		const track = row.createSpan({ cls: 'zettelfeed-age-track' });
		const fill = track.createSpan({ cls: 'zettelfeed-age-bar' });
		fill.setCssProps({ '--zettelfeed-share': `${(notes / most) * 100}%` });
		row.createSpan({ text: String(notes), cls: 'zettelfeed-age-number' });
		setTooltip(row, `${AGE_NAMES[key]}: ${notes}`);
	}
}

function table(
	parent: HTMLElement,
	head: readonly string[],
	rows: readonly (readonly (string | number)[])[],
): void {
	const el = parent.createEl('table', { cls: 'zettelfeed-unseen' });
	const first = el.createEl('tr');
	for (const name of head) first.createEl('th', { text: name, attr: { scope: 'col' } });
	for (const row of rows) {
		const line = el.createEl('tr');
		for (const cell of row) line.createEl('td', { text: String(cell) });
	}
}

function box(x: number, y: number, width: number, height: number): Record<string, string> {
	return { x: x.toFixed(1), y: y.toFixed(1), width: width.toFixed(1), height: height.toFixed(1) };
}

function draw(
	parent: Element,
	tag: string,
	attributes: Readonly<Record<string, string>>,
): SVGElement {
	const el = parent.ownerDocument.createElementNS(SVG, tag);
	for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
	parent.append(el);
	return el;
}
