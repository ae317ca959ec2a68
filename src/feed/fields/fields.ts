import { decodeEntities, type Notice } from '../../base/text/entities';
import { type DateOrder, parseInstant } from '../../base/time/instant';
import type { Leaf } from '../xml/leaf';
import type { Attributes } from '../xml/scan';
import { decodedOnce, type Field, fieldHtml, fieldText, isSomething } from './text';

/** The fields of an item or channel, findable by name. Finders try their sources best first and leave absent what is absent. */
export interface Fields {
	/** In the order of the document. */
	readonly all: readonly Field[];
	readonly named: ReadonlyMap<string, readonly Field[]>;
}

/** Decodes the text of each leaf once and sorts them by name. */
export function fieldsOf(leaves: readonly Leaf[], notice?: Notice): Fields {
	const named = new Map<string, Field[]>();
	const all = leaves.map((leaf) => {
		const { sent, name, attributes, source } = leaf;
		const text = decodedOnce(source, notice);
		const isInner = leaf.isInner === true;
		const field: Field = { sent, name, attributes, source, isInner, text };
		const same = named.get(leaf.name);
		if (same) same.push(field);
		else named.set(leaf.name, [field]);
		return field;
	});
	return { all, named };
}

const NONE: readonly Field[] = [];

/** All fields of the names, name by name. */
export function byName(fields: Fields, ...names: readonly string[]): readonly Field[] {
	let found = NONE;
	for (const name of names) {
		const more = fields.named.get(name);
		if (more) found = found === NONE ? more : [...found, ...more];
	}
	return found;
}

/** The first of the named fields that holds text, as plain text. */
export function findText(fields: Fields, ...names: readonly string[]): string | undefined {
	for (const name of names) {
		for (const field of fields.named.get(name) ?? NONE) {
			const text = fieldText(field);
			if (text !== '') return text;
		}
	}
	return undefined;
}

export interface Found<T> {
	readonly value: T;
	readonly field: Field;
}

/** The first of the named fields that holds text or media, as HTML. */
export function findHtml(fields: Fields, ...names: readonly string[]): Found<string> | undefined {
	for (const name of names) {
		for (const field of fields.named.get(name) ?? NONE) {
			const html = fieldHtml(field);
			if (isSomething(html)) return { value: html, field };
		}
	}
	return undefined;
}

export interface FoundDate {
	readonly iso?: string;
	readonly flags: readonly string[];
}

const NO_DATE: FoundDate = { flags: [] };

/** The first of the named fields whose text is a date. Where there are such fields but none can be read: `unreadable`. */
export function findDate(
	fields: Fields,
	order: DateOrder | undefined,
	names: readonly string[],
): FoundDate {
	let isSent = false;
	for (const name of names) {
		for (const field of fields.named.get(name) ?? NONE) {
			const instant = parseInstant(field.text, order);
			if (instant) return instant;
			isSent ||= field.text.trim() !== '';
		}
	}
	return isSent ? { flags: ['unreadable'] } : NO_DATE;
}

/** The value of an attribute, decoded; empty where there is none. */
export function attributeOf(attributes: Attributes, name: string): string {
	const sent = attributes.get(name);
	return sent === undefined ? '' : decodeEntities(sent).trim();
}

/** A link's relation in lower case; the registry's address before its name says nothing more (RFC 4287 section 4.2.7.2). */
export function relationOf({ attributes }: Field): string {
	return attributeOf(attributes, 'rel')
		.toLowerCase()
		.replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//u, '');
}

/** The same in whatever case the publisher chose. */
export function looseAttribute(attributes: Attributes, name: string): string {
	if (attributes.size === 0) return '';
	if (attributes.has(name)) return attributeOf(attributes, name);
	const lower = name.toLowerCase();
	for (const key of attributes.keys()) {
		if (key.toLowerCase() === lower) return attributeOf(attributes, key);
	}
	return '';
}
