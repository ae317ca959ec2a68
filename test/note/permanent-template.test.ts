import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { splitFrontMatter } from '../../src/note/properties/front-matter';
import { PERMANENT_FIELDS, permanentText, quoteWithLink } from '../../src/note/permanent/permanent';
import { checkTemplate } from '../../src/note/template/template';

const page = readFileSync(`${import.meta.dirname}/../../docs/templates.md`, 'utf8');
const fenced = (name: string): string =>
	new RegExp(`\\n\`\`\`${name}\\n([\\s\\S]*?)\`\`\`\\n`, 'u').exec(page)?.[1] ?? '';
const template = fenced('permanent-template');

const PARTS = {
	...{ title: 'Why moss keeps time', id: '1a', created: '2026-11-26', source: 'garden' },
	...{ url: 'https://garden.example/moss', date: '2026-03-03T08:15:00.000Z', tags: ['Garden'] },
	own: quoteWithLink('a rather good calendar', '[[moss#What it is good for]]'),
	literature: '[[moss]]',
	links: ['[[Forgetting curve]]'],
};

it('the reference’s permanent template makes the note beside it', () => {
	expect(checkTemplate(template, 'template.md', PERMANENT_FIELDS)).toBeUndefined();
	expect(permanentText(PARTS, template)).toBe(fenced('permanent-note'));
});

it('the fields of permanent notes are all in the reference', () => {
	for (const field of PERMANENT_FIELDS) expect(page).toContain(`| \`${field}\` |`);
});

it('a template’s properties parse whatever the note is called', () => {
	const text = permanentText({ ...PARTS, title: 'a: "b" #c', tags: [], links: [] }, template);
	const yaml = splitFrontMatter(text)?.yaml ?? '';
	expect(parseYaml(yaml)).toMatchObject({ id: '1a', created: '2026-11-26' });
	expect(text).not.toContain('beside');
});
