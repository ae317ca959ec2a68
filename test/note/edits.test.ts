import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/base/hash';
import { problem } from '../../src/base/problem';
import { articleText, isOwnNote, summaryText } from '../../src/note/article-text';
import { setProperty } from '../../src/note/properties/property';
import { addRelated } from '../../src/note/linking/related';
import { patchOf, unpatch } from '../../src/base/change/patch';
import { fillSection, readSection, regionIn, writeRegion } from '../../src/note/section';
import { SEED_TEXTS } from '../../src/note/seed-texts';
import { problemSentence } from '../../src/words/problem';

const FROM = { method: 'readability', url: 'https://garden.example/moss' };
const NOTE = `---\ntitle: "T"\nstatus: pending-analysis\n---\n\n# T\n\n> quote\n\n## Full Content\n\n${SEED_TEXTS.zh.placeholder}\n\n## Analysis Checklist\n\n- [ ] one\n\n## Related\n\n- \n`;

function fill(text: string, markdown = 'The article.'): string {
	const result = fillSection(text, markdown, FROM);
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value;
}

describe('the text under full content', () => {
	it('takes the placeholder’s place and changes no other byte', () => {
		const filled = fill(NOTE);
		expect(
			filled.replace(/%% zettelfeed:text %%[\s\S]*from[^\n]*%%/u, SEED_TEXTS.zh.placeholder),
		).toBe(NOTE);
		expect(readSection(filled)).toEqual({
			markdown: 'The article.',
			provenance: FROM,
			written: hashText('The article.'),
			edited: false,
		});
	});
	it('filling twice is filling once, and a new text replaces ours', () => {
		expect(fill(fill(NOTE))).toBe(fill(NOTE));
		expect(fill(fill(NOTE), 'Another.')).toBe(fill(NOTE, 'Another.'));
	});
	it('a person’s words above ours stay', () => {
		const own = NOTE.replace(SEED_TEXTS.zh.placeholder, 'My own words.');
		expect(fill(own)).toContain('## Full Content\n\nMy own words.\n\n%% zettelfeed:text %%\n');
	});
	it('what the person changed inside is never written over', () => {
		const edited = fill(NOTE).replace('The article.', 'The ==article==.');
		expect(fillSection(edited, 'New.', FROM)).toMatchObject({
			ok: false,
			problem: { kind: 'note-edited' },
		});
	});
	it('a linter that takes blanks at lines’ ends away makes it no one’s but ours', () => {
		const verse = fill(NOTE, 'One  \ntwo\n\n```\na \n```');
		const linted = verse.replace(/[ \t]+$/gmu, '');
		expect(linted).not.toBe(verse);
		expect(readSection(linted)).toMatchObject({ edited: false });
		expect(fill(linted, 'New.')).toContain('\n\nNew.\n\n');
		expect(readSection(linted.replace('two', ' two'))).toMatchObject({ edited: true });
	});
	it('a text whose very bytes were counted is still ours', () => {
		const old = writeRegion('One  \ntwo', FROM, hashText('One  \ntwo'));
		expect(readSection(old)).toMatchObject({ edited: false });
	});
	it('without the heading the section is put at the end', () => {
		expect(fill('# T\n\ntext')).toMatch(
			/^# T\n\ntext\n\n## Full Content\n\n%% zettelfeed:text %%\n/u,
		);
	});
	it('a heading in code or in the quote is no section', () => {
		const note = '```\n## Full Content\n```\n\n> ## Full Content\n';
		expect(fill(note).startsWith(note.trimEnd())).toBe(true);
	});
	it('without the heading no byte of the note changes, the empty bullet at its end neither', () => {
		const note = '# T\n\n## Related\n\n- ';
		for (const end of ['', '\n', '\n\n', '\n\n\n'])
			expect(fill(note + end)).toMatch(
				new RegExp(`^${note}${end}${'\n'.repeat(Math.max(0, 2 - end.length))}## Full`, 'u'),
			);
	});
	it('with a mark lost, quoted, written on or there twice, nothing is written: the text would stand there twice', () => {
		const filled = fill(NOTE);
		const damaged = [
			filled.replace('%% /zettelfeed:text %%\n', ''),
			filled.replace('%% zettelfeed:text %%\n', ''),
			filled.replace('%% zettelfeed:text', '> %% zettelfeed:text'),
			filled.replace('%% /zettelfeed:text %%', '%% /zettelfeed:text %% mine'),
			// As a sync that merges two devices' files line by line leaves it.
			filled + filled.slice(filled.indexOf('%% zettelfeed:text')),
		];
		expect(damaged.map((note) => fillSection(note, 'New.', FROM))).toEqual(
			damaged.map(() => ({ ok: false, problem: { kind: 'note-marks', subject: '' } })),
		);
		// What the problem says to do helps.
		const sign = /“([^”]+)”/u.exec(problemSentence(problem('note-marks', 'a.md')))?.[1] ?? '';
		for (const note of damaged) {
			const mended = note.split('\n').filter((line) => !line.includes(sign));
			expect(fillSection(mended.join('\n'), 'New.', FROM).ok).toBe(true);
		}
	});
	it.each(['```', '%%', '$$', '<!--', '<pre>', '> q\n\n<!-- a'])(
		'in a note in which %s never ends nothing is written: it would be in there',
		(open) => {
			const note = `# T\n\n${open}\ncode\n\n## Full Content\n`;
			expect(fillSection(note, 'New.', FROM)).toMatchObject({
				ok: false,
				problem: { kind: 'never-closed' },
			});
		},
	);
	it('keeps the line ends of the note', () => {
		expect(fill(NOTE.replace(/\n/gu, '\r\n'))).not.toMatch(/[^\r]\n/u);
		for (const [first, then] of [
			['\n', '\r\n'],
			['\r\n', '\n'],
		] as const) {
			const mixed = `# T${first}${first}## Full Content${then}${then}Mine.${then}${then}## Related${then}`;
			const filled = fill(mixed);
			for (const line of mixed.match(/[^\n]*\n/gu) ?? []) expect(filled).toContain(line);
		}
	});
	it('any note keeps its lines, the text is found in it, and undo gives every byte back', () => {
		const line = fc.constantFrom(
			...['a', '', ' ', '- ', '# h', '> q', '```', '%%', '<!--', '---', '> ```', '    code'],
			...['## Full Content', '## Related', '%% zettelfeed:text %%', SEED_TEXTS.en.placeholder],
		);
		const end = fc.constantFrom('\n', '\r\n');
		fc.assert(
			fc.property(fc.array(fc.tuple(line, end), { maxLength: 14 }), fc.boolean(), (parts, cut) => {
				const all = parts.flat().join('');
				const text = cut ? all.replace(/\r?\n$/u, '') : all;
				const filled = fillSection(text, 'The article.\n\nEnd.', FROM);
				if (!filled.ok) return;
				expect(readSection(filled.value)?.markdown).toBe('The article.\n\nEnd.');
				const lines = filled.value.split(/\r?\n/u);
				for (const own of text.split(/\r?\n/u))
					if (own !== SEED_TEXTS.en.placeholder) expect(lines).toContain(own);
				const patch = patchOf(text, filled.value, regionIn);
				expect(unpatch(filled.value, patch)).toBe(text);
			}),
		);
	});
	it('any text comes back as it was put in', () => {
		const line = fc.constantFrom(
			'a',
			'',
			'```',
			'%% x %%',
			'# h',
			'> q',
			'- ',
			'## Related',
			'---',
		);
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
				const markdown = lines.join('\n').trim() || 'x';
				return readSection(fill(NOTE, markdown))?.markdown === markdown;
			}),
		);
	});
});

describe('a link under related', () => {
	it('takes the empty bullet’s place, the next one stands below', () => {
		const one = addRelated(NOTE, '[[A]]', 'why') ?? '';
		expect(one).toBe(NOTE.replace(/- \n$/u, '- [[A]] — why\n'));
		expect(addRelated(one, '[[B]]', 'why')).toBe(`${one.trimEnd()}\n- [[B]] — why\n`);
		expect(addRelated(one, '[[A]]', 'other')).toBeUndefined();
	});
	it('makes the section where there is none', () => {
		expect(addRelated('text', '[[A]]', 'w')).toBe('text\n\n## Related\n\n- [[A]] — w\n');
	});
});

describe('a property', () => {
	it('changes its line alone, with its quotes and comment', () => {
		expect(setProperty(NOTE, 'status', 'archived')).toBe(
			NOTE.replace('pending-analysis', 'archived'),
		);
		expect(setProperty('---\r\nstatus: "a" # mine\r\nx: 1\r\n---\r\n', 'status', 'b')).toBe(
			'---\r\nstatus: "b" # mine\r\nx: 1\r\n---\r\n',
		);
	});
	it('is added at the end of the block, or with a block of its own', () => {
		expect(setProperty('---\na: 1\n---\nx', 'status', 'b')).toBe('---\na: 1\nstatus: b\n---\nx');
		expect(setProperty('x', 'status', 'b')).toBe('---\nstatus: b\n---\n\nx');
	});
	it.each([
		'---\nstatus:\n  - a\n---\n',
		'---\nstatus: |\n  a\n---\n',
		'---\nstatus: [a, b]\n---\n',
		'---\nnever closed\n',
	])('a value of several lines is left alone: %j', (text) => {
		expect(setProperty(text, 'status', 'b')).toBeUndefined();
	});
});

describe('what a note’s article says', () => {
	it('is the quote and the text, without what all our notes share', () => {
		expect(isOwnNote(NOTE)).toBe(true);
		expect(articleText(fill(NOTE)).split(/\n+/u)).toEqual(['quote', 'The article.']);
		expect(articleText(fill(NOTE))).not.toMatch(/zettelfeed|one|Related|Checklist/u);
		expect(articleText('---\na: 1\n---\nmine')).toBe('mine');
		expect([summaryText(NOTE), summaryText(fill(NOTE, '> another quote'))]).toEqual([
			'quote',
			'quote',
		]);
	});
});
