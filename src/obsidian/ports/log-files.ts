import type { DataAdapter } from 'obsidian';
import type { LogFiles } from '../../flow/devices/device-lines';

/** Files of logs beside the notes, hidden or not: the app's index of the vault knows no hidden ones. */
export function createLogFiles(adapter: DataAdapter): LogFiles {
	const makeFolders = async (file: string): Promise<void> => {
		const parts = file.split('/').slice(0, -1);
		for (let length = 1; length <= parts.length; length += 1) {
			const folder = parts.slice(0, length).join('/');
			if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
		}
	};
	return {
		list: async (folder) =>
			(await adapter.exists(folder)) ? (await adapter.list(folder)).files : [],
		read: (file) => adapter.read(file),
		async append(file, text) {
			if (await adapter.exists(file)) return adapter.append(file, text);
			await makeFolders(file);
			await adapter.write(file, text);
		},
	};
}
