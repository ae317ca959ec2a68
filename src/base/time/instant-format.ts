import { format } from './dates';

/**
 * An instant as a person wants to read it, always in UTC so that two devices write the same bytes. The pattern is date-fns's
 * (Unicode TR 35: `yyyy-MM-dd`, `EEEE`); `undefined` for a pattern it does not take, the text itself for no instant.
 */
export function formatInstant(iso: string, pattern: string): string | undefined {
	const at = Date.parse(iso);
	if (!Number.isFinite(at)) return iso;
	try {
		return format(new UtcDate(at), pattern);
	} catch {
		// An unescaped letter, or a token of another library (`YYYY`): said to the person when the template is checked.
		return undefined;
	}
}

/** A date whose local fields are those of UTC: date-fns copies dates by their constructor, so all it reckons is UTC. */
class UtcDate extends Date {
	override getFullYear = (): number => this.getUTCFullYear();
	override getMonth = (): number => this.getUTCMonth();
	override getDate = (): number => this.getUTCDate();
	override getDay = (): number => this.getUTCDay();
	override getHours = (): number => this.getUTCHours();
	override getMinutes = (): number => this.getUTCMinutes();
	override getSeconds = (): number => this.getUTCSeconds();
	override getMilliseconds = (): number => this.getUTCMilliseconds();
	override getTimezoneOffset = (): number => 0;
	override setFullYear = (...to: [number, number?, number?]): number =>
		this.setUTCFullYear(...(to as [number]));
	override setMonth = (...to: [number, number?]): number => this.setUTCMonth(...(to as [number]));
	override setDate = (to: number): number => this.setUTCDate(to);
	override setHours = (...to: [number, number?, number?, number?]): number =>
		this.setUTCHours(...(to as [number]));
}
