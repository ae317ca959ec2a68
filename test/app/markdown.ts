import { Marked } from 'marked';
import type { App, Component } from './workspace';

/** How often and how much was rendered, for tests that look at laziness. */
export const renders: { length: number; path: string }[] = [];

const marked = new Marked({
	gfm: true,
	extensions: [
		{
			name: 'highlight',
			level: 'inline',
			start: (text: string) => text.indexOf('=='),
			tokenizer(text: string) {
				const match = /^==([^=\n]+)==/u.exec(text);
				if (!match) return undefined;
				const inner = match[1] ?? '';
				return {
					type: 'highlight',
					raw: match[0],
					tokens: this.lexer.inlineTokens(inner),
				};
			},
			renderer(token) {
				return `<mark>${this.parser.parseInline(token.tokens ?? [])}</mark>`;
			},
		},
		{
			name: 'wikilink',
			level: 'inline',
			start: (text: string) => text.indexOf('[['),
			tokenizer(text: string) {
				const match = /^\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/u.exec(text);
				return match
					? { type: 'wikilink', raw: match[0], to: match[1], label: match[2] ?? match[1] }
					: undefined;
			},
			renderer(token) {
				const link = document.createElement('a');
				link.className = 'internal-link';
				link.setAttribute('data-href', String(token['to']));
				link.setAttribute('href', String(token['to']));
				link.textContent = String(token['label']);
				return link.outerHTML;
			},
		},
	],
});

/** The app's renderer as far as our notes need it: CommonMark with tables and tasks, `==`, wikilinks, `%%` left out. */
export class MarkdownRenderer {
	static async render(
		_app: App,
		markdown: string,
		parent: HTMLElement,
		path: string,
		component: Component,
	): Promise<void> {
		if (!component.isLoaded) throw new Error('render wants a component that is loaded');
		renders.push({ length: markdown.length, path });
		const bare = markdown.replace(/%%[\s\S]*?%%/gu, '');
		const html = await marked.parse(bare);
		const made = new DOMParser().parseFromString(html, 'text/html');
		for (const bad of made.querySelectorAll('script, style, iframe, object, embed')) bad.remove();
		for (const element of made.querySelectorAll('*')) {
			for (const { name } of [...element.attributes])
				if (name.startsWith('on')) element.removeAttribute(name);
		}
		for (const box of made.querySelectorAll<HTMLInputElement>(
			'li > input[type="checkbox"], li > p > input[type="checkbox"]',
		)) {
			box.disabled = false;
			box.removeAttribute('disabled');
			box.className = 'task-list-item-checkbox';
			const item = box.closest('li');
			item?.classList.add('task-list-item');
			item?.classList.toggle('is-checked', box.checked);
			item?.parentElement?.classList.add('contains-task-list');
		}
		for (const link of made.querySelectorAll('a[href]:not(.internal-link)')) {
			link.classList.add('external-link');
			link.setAttribute('target', '_blank');
			link.setAttribute('rel', 'noopener nofollow');
		}
		for (const child of [
			...made.body.children,
			...(made.body.children.length === 0 ? made.body.childNodes : []),
		])
			parent.append(document.importNode(child, true));
	}
}
