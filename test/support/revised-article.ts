/**
 * An article of our own as its feed sent it, and as a page gave it after its author revised it in three places: a heading
 * gained a word, note 3 a source, and a line on changes came in. The page was read badly: comments first, no list, image,
 * link or heading marks, notes as plain lines.
 */
export const richText = `### Why a wall is a clock

**Surveyor:** I came back each spring, and the moss had grown by the width of a thumbnail.

**Warden:** All of it? Or only where [the gutter drips](https://walls.example/gutter)?

There are [two](https://walls.example/two) kinds of growth, and the ledger holds both of them:

- where water runs, and the [rim](https://walls.example/rim) moves outwards by a line a month;
- where it does not, and the rim stands still until the first wet winter.[^1]

![The wall in March](https://walls.example/march.jpg)

[Drawing](https://walls.example/source)

### Coming back the wall

What she measured was less the plant than her own patience, [as she said](https://walls.example/said).[^2]

By the fourth year the numbers began to say something that no single visit had said.[^3]

- The first reading was [taken by lamp](https://walls.example/lamp), and is too wide.
- The second was taken at noon.

With thanks to the warden, who held the ladder.

[^1]: Winters before the flood are not counted.

[^2]: Her notebooks say otherwise on two days in May.

[^3]: Widths are of the living rim. See [Aune 1979](https://walls.example/aune) and [Weber 1988](https://walls.example/weber).`;

const comments = [
	'A reader asks whether lime in the mortar would not change all of this, and by how much.',
	'It would, says the author, but the wall is older than lime was in these parts.',
	'“By the fourth year” is a nice way to say that three years were wasted.',
	'They were not wasted at all, they were the scale on which the fourth could be read.',
	'Has anyone tried this on the northern side, where nothing drips and nothing dries?',
	'I have, for two seasons, and the rim did not move by the width of a hair.',
	'Then the warden is right and the gutter is the clock, not the moss on the wall.',
	'A gutter that drips once a minute is a better clock than most that I have owned.',
	'Thanks!',
	'One more question on the ladder, which looks too short in the drawing to reach the rim.',
	'It was longer; the draughtsman cut it so that it would fit upon the page.',
	'I see, and I withdraw my question about the ladder and all who stood on it.',
];

export const pageText = [
	...comments,
	'Why a wall is a clock',
	'Surveyor: I came back each spring, and the moss had grown by the width of a thumbnail.',
	'Warden: All of it? Or only where the gutter drips?',
	'There are two kinds of growth, and the ledger holds both of them:',
	'Coming back to the wall',
	'What she measured was less the plant than her own patience, as she said.[2]',
	'By the fourth year the numbers began to say something that no single visit had said.[3]',
	'With thanks to the warden, who held the ladder.',
	'Changes: a further source in note 3.',
	'Winters before the flood are not counted.',
	'Her notebooks say otherwise on two days in May.',
	'Widths are of the living rim. See Aune 1979 and Weber 1988, Rao 1991.',
].join('\n\n');
