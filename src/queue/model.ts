/**
 * What to look at next: entries made from notes' properties, their order, and the decisions one can take.
 * This room knows status values and dates; it refuses to know the app, files and how rows are drawn.
 */
export interface StatusNames {
	/** The property's name. Default `status`. */
	readonly property: string;
	readonly pending: string;
	readonly analysed: string;
	readonly permanent: string;
	readonly archived: string;
}

export type Decision = 'pending' | 'analysed' | 'permanent' | 'archived';

export interface QueueEntry {
	readonly path: string;
	readonly title: string;
	readonly source: string;
	readonly url: string;
	/** ISO instant, or an empty string: such entries sort last. */
	readonly date: string;
	readonly status: string;
}
