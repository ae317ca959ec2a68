import type { App } from 'obsidian';
import { formatEntry, parseEntries } from '../flow/ledger-lines';
import { formatVerdict, parseVerdicts } from '../flow/rejections';
import type { Ledger, VerdictLog } from '../ports';
import { deviceLines } from './device-lines';

/** The ledger in the plugin's folder. */
export function createLedger(app: App, device: string): Ledger {
	return deviceLines(app, device, {
		folder: 'ledger',
		parse: parseEntries,
		format: formatEntry,
		problem: 'bad-ledger',
		needsAll: true,
	});
}

/** Answers to suggestions, beside the ledger. */
export function createVerdicts(app: App, device: string): VerdictLog {
	return deviceLines(app, device, {
		folder: 'answers',
		parse: parseVerdicts,
		format: formatVerdict,
		problem: 'bad-verdicts',
		needsAll: false,
	});
}
