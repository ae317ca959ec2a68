import { oneLine } from '../../base/text/text';
import type { Block } from './blocks';

/** Stands for an image in compared text. */
const IMAGE = '\ufffc';
/** Of a file we made: its name, eight signs of its content's hash, its kind. */
export const OWN_IMAGE = /^(.*)-([0-9a-z]{8})\.(?:png|jpg|gif|webp|avif)$/u;

/**
 * What a block says, for comparing: without markup, addresses of links, escapes, list numbers and footnote labels; with
 * one kind of quotation mark, dash and space. Two blocks that differ in no word are equal here.
 */
export function plainBlock({ kind, text }: Block): string {
	if (kind === 'code') return plainCode(text);
	const lines = text.split('\n').map(withoutMarks);
	return withoutMarkup(lines.filter((line) => line !== '').join('\n'));
}

function plainCode(text: string): string {
	const lines = text.split('\n').map((line) => line.trimEnd());
	return lines
		.filter((line) => !/^\s*(?:`{3,}|~{3,})/u.test(line))
		.join('\n')
		.trim();
}

/** A line without what makes its block: heading and quote signs, list marks, a footnote's label, a table's rule. */
function withoutMarks(line: string): string {
	if (/^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[ \t|:-]{0,2000}$/u.test(line)) return '';
	return line
		.replace(/^[\s>]+/u, '')
		.replace(/^\[\^[^\]\s]{1,200}\]:/u, '')
		.replace(/^#{1,6}[ \t]/u, '')
		.replace(/^(?:[-*+]|\d{1,9}[.)])[ \t]+/u, '')
		.replace(/^\[![\w-]{1,40}\][-+]?/u, '');
}

const LINK =
	/(!?)\[((?:[^[\]\\]|\\[^\n]){0,2000})\]\(<?([^()<>\s]{0,8000})>?(?:\s"[^"\n]{0,400}")?\)/gu;
const WIKILINK = /(!?)\[\[([^[\]|\n]{1,1000})(?:\\?\|([^[\]\n]{0,1000}))?\]\]/gu;
const TAG =
	/<\/?(?:u|s|b|i|em|strong|sup|sub|mark|kbd|span|br|small|cite|q|abbr|del|ins)\b[^<>]{0,300}>/giu;

function withoutMarkup(text: string): string {
	const linked = text
		.replace(WIKILINK, linkWords)
		.replace(LINK, (_, sign: string, words, url) =>
			sign === '!' ? imageWords(String(words), String(url)) : String(words),
		);
	// An image in a link is found only once the image has become a word.
	const words = linked
		.replace(LINK, '$2')
		.replace(TAG, '')
		.replace(/\\(?=[!-/:-@[-`{-~])/gu, '')
		.replace(/\[\^?[\w-]{1,20}\]/gu, (label) => (/^\[(?:\^|\d)/u.test(label) ? '[^]' : label))
		.replace(/[*`]|~~|==/gu, '')
		.replace(/\|/gu, ' ')
		.replace(/(^|[^\p{L}\p{N}_])_{1,3}|_{1,3}(?=$|[^\p{L}\p{N}_])/gu, '$1')
		.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
		.replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4]/gu, "'")
		.replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/gu, '"')
		.replace(/[\u2010-\u2015\u2212]/gu, '-')
		.replace(/\u2026/gu, '...')
		.normalize('NFC');
	// One space at a time: a run of thousands must not be looked at from each of its ends.
	return oneLine(words).replace(/ (?=\[\^\]|[,.;:!?)\]"'])/gu, '');
}

function linkWords(_: string, sign: string, target: string, words: string | undefined): string {
	if (sign === '!' && /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/iu.test(target))
		return imageWords(words ?? '', target);
	return words ?? target;
}

/** An image by its words, or by its file's name where it has none; the same before and after it is downloaded. */
function imageWords(words: string, address: string): string {
	const alt = words.replace(/(?:^|\|)\d{1,5}(?:x\d{1,5})?$/u, '').trim();
	return ` ${IMAGE}${alt === '' ? imageName(address) : alt} `;
}

/** The name of an image's file as it stands in the name we give it: letters and figures of the address's last part. */
export function imageName(address: string): string {
	const path = address.split(/[?#]/u)[0] ?? '';
	const last = decoded(path.slice(path.replace(/\/+$/u, '').lastIndexOf('/') + 1));
	const own = OWN_IMAGE.exec(last)?.[1];
	if (own !== undefined) return own;
	const name = last
		.replace(/\.[a-z0-9]{1,5}$/iu, '')
		.replace(/^.*(?:\/|%2f)/iu, '')
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.slice(0, 40)
		.replace(/^-+|-+$/gu, '')
		.toLowerCase();
	return name === '' ? 'image' : name;
}

/** A part of an address without its escapes. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A stray per cent sign: the name as written.
		return text;
	}
}
