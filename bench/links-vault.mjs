// A vault of prose-like text of our own making: words thin out as words do, sentences, titles, aliases, tags, links.
const ONSETS = 'b c d f g h l m n p r s t v w st tr br pl gr ch sh th cl'.split(' ');
const VOWELS = 'a e i o u ea ou ai'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 'l', 't', 's', 'm', 'nd', 'rt', 'ck'];
const SMALL =
	'the of and to in is it that for on with as was at by be this from or are not but an they which one you all were her she there would their we him been has when who will more no if out so what up said its about than into them can only other new some could time these two may then do first any my now such like our over man even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
		' ',
	);
/** Words of a vault this large, and how steeply they thin out: as in English prose. */
const WORDS = 60_000;
const STEEP = 1.05;

/** The same numbers in every run. */
export function numbers(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function makeWords(next) {
	const pick = (list) => list[Math.floor(next() * list.length)];
	const words = new Set(SMALL);
	while (words.size < WORDS) {
		const syllables = 1 + Math.floor(next() * 3) + (words.size > 2000 ? 1 : 0);
		words.add(
			Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join(''),
		);
	}
	return [...words];
}

/** Ranks with the frequency of rank to the power of -1.05. */
function makeRanks(next) {
	const sums = new Float64Array(WORDS);
	let sum = 0;
	for (let rank = 0; rank < WORDS; rank += 1) sums[rank] = sum += 1 / (rank + 3) ** STEEP;
	return () => {
		const sought = next() * sum;
		let [low, high] = [0, WORDS - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sums[middle] < sought) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Notes of about 1,050 characters in 40 folders; each says its subject's words often and links five notes near to it. */
export function makeVault(count) {
	const next = numbers(count);
	const words = makeWords(next);
	const rank = makeRanks(next);
	const rare = () => words[300 + Math.floor(next() ** 2 * (WORDS - 300))];
	const subjects = Array.from({ length: Math.ceil(count / 20) }, () =>
		Array.from({ length: 25 }, rare),
	);
	const titles = Array.from({ length: count }, (_, at) => {
		const subject = subjects[Math.floor(at / 20)];
		const name = `${subject[at % 25]} ${next() < 0.5 ? rare() : subject[(at * 7) % 25]}`;
		return capital(next() < 0.3 ? `${name} of ${rare()}` : `${name} ${rare()}`);
	});
	const sentence = (subject) => {
		const length = 6 + Math.floor(next() * 16);
		const said = Array.from({ length }, () =>
			next() < 0.08 ? subject[Math.floor(next() ** 2 * 25)] : words[rank()],
		);
		if (length > 12) said[7] += ',';
		return `${capital(said.join(' '))}.`;
	};
	return titles.map((title, at) => {
		const subject = subjects[Math.floor(at / 20)];
		const near = () => titles[(at + 1 + Math.floor(next() ** 3 * 60)) % count];
		const paragraphs = [];
		for (let size = 0, goal = 500 + next() * 800; size < goal;) {
			const lines = Array.from({ length: 2 + Math.floor(next() * 3) }, () => sentence(subject));
			if (next() < 0.7) lines.push(`See [[${near()}]] on ${rare()}.`);
			if (next() < 0.2) lines.push(`The [${rare()}](https://${rare()}.example/${at}) says so.`);
			paragraphs.push(lines.join(' '));
			size += paragraphs.at(-1).length;
		}
		paragraphs.splice(1, 0, `## ${capital(rare())} and ${rare()}`);
		paragraphs.push(`Related: [[${near()}]], [[${near()}|${rare()}]]`);
		return {
			path: `f${at % 40}/${title}.md`,
			title,
			aliases: next() < 0.2 ? [`${rare()} ${rare()}`] : [],
			tags: [subject[0], subject[1 + (at % 3)]],
			body: paragraphs.join('\n\n'),
			frontmatter: {},
		};
	});
}
