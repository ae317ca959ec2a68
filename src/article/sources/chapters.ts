/** A place in a recording, as its description names it. */
export interface Chapter {
	/** As written: `1:02:03`. */
	readonly time: string;
	readonly seconds: number;
	readonly title: string;
	/** The line it stands on, counted from 0. */
	readonly line: number;
}

const LINE = /^[\s(["'•*-]{0,6}((?:(\d{1,2}):)?(\d{1,3}):(\d{2}))[\])\s"'–—:|-]{1,8}(\S.{0,300})$/u;
/** One time alone is a remark; so many in order are a table of contents. */
const LEAST = 3;

/** Chapters in a description: lines that begin with a time, times rising from line to line. */
export function chaptersIn(description: string, least = LEAST): readonly Chapter[] {
	const found: Chapter[] = [];
	for (const [line, text] of description.split('\n').slice(0, 2000).entries()) {
		const [, time = '', hours = '0', minutes = '', seconds = '', title = ''] =
			LINE.exec(text) ?? [];
		if (time === '') continue;
		const at = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
		if (at > (found.at(-1)?.seconds ?? -1))
			found.push({ time, seconds: at, title: title.trim(), line });
	}
	return found.length >= least ? found : [];
}
