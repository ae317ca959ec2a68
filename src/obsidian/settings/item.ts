import type { SettingControl, SettingDefinition, TFile } from 'obsidian';

type Label = readonly [name: string, desc: string];
type Type = SettingControl['type'];
type More<T extends Type> = Omit<Extract<SettingControl, { type: T }>, 'type' | 'key'>;

/** A setting by its label, what it is set with, its key, and what that control needs beside. */
export function item<T extends Type>(
	label: Label,
	type: T,
	key: string,
	more?: More<T>,
): SettingDefinition {
	return { ...labels(label), control: { type, key, ...more } as SettingControl };
}

export function labels([name, desc]: Label): { name: string; desc?: string } {
	return desc === '' ? { name } : { name, desc };
}

/** Only notes may be templates. */
export const NOTES = { filter: (file: TFile): boolean => file.extension === 'md' };
