/** What the command line says of itself. */
export const USAGE = `zettelfeed: feeds into a Zettelkasten, for cron and servers

Usage
  zettelfeed sync    --vault DIR [--feed NAME=ADDRESS ...] [--folder PATH]
                     [--summary as-sent|markdown] [--first N|all]
  zettelfeed fetch   --vault DIR [NOTE ... | --pending | --feed NAME | --failed | --resume]
                     [--limit N]
  zettelfeed queue   --vault DIR [--status S]
  zettelfeed suggest --vault DIR NOTE [--k N] [--apply]
  zettelfeed link    --vault DIR [NOTE ...] [--precision P] [--apply]
  zettelfeed images  --vault DIR NOTE ...
  zettelfeed upstream --vault DIR NOTE ...
  zettelfeed discover ADDRESS

Every command takes
  --state DIR   where this device keeps its own facts (not discover, which keeps none)
  --json        print the result as JSON
  --help        print this, or the help of a command

Exit status: 0 done, 1 something failed (named), 2 wrong use.`;

export const COMMAND_HELP: Readonly<Record<string, string>> = {
	sync: `zettelfeed sync --vault DIR: make a note of every new item of your feeds

  --feed NAME=ADDRESS   sync this instead of the vault's feeds; may be repeated; ADDRESS may be a file's path.
                        It is not added to your feeds.
  --folder PATH         folder of new notes in the vault (default: the vault's setting, or inbox)
  --summary MODE        markdown (default) or as-sent; an as-sent note can hold live markup
  --first N|all         how many of the newest items a first import takes (default: the setting, or 20)
  --state DIR, --json, --help`,
	fetch: `zettelfeed fetch --vault DIR [NOTE ...]: fetch the full text into notes

  NOTE ...     notes by path or name
  --pending    all pending notes that have no full text yet, but for snoozed ones; what failed before is asked
               again when it is due
  --feed NAME  the same, of one feed; may be repeated
  --failed     all of these whose last fetch failed on this device, due or not
  --resume     what an interrupted run left
  --limit N    at most N notes
  --state DIR, --json, --help`,
	queue: `zettelfeed queue --vault DIR: list the notes to review, newest first

  --status S   another status than pending
  --state DIR, --json, --help`,
	suggest: `zettelfeed suggest --vault DIR NOTE: suggest existing notes to link, with the reason

  --k N        at most N suggestions (default 10)
  --apply      put them under Related
  --state DIR, --json, --help`,
	link: `zettelfeed link --vault DIR [NOTE ...]: list the mentions of notes that could become links

  NOTE ...       notes by path or name; all notes where none is named
  --precision P  only so sure ones, in percent, measured on the vault's own links (default: the setting, or 90)
  --apply        write them; without it nothing is written
  --state DIR, --json, --help`,
	images: `zettelfeed images --vault DIR NOTE ...: download the images of notes

  NOTE ...     notes by path or name; files stand where the app's setting for attachments says, beside the note without one
  --state DIR, --json, --help`,
	upstream: `zettelfeed upstream --vault DIR NOTE ...: tell what publishers changed since the texts were fetched

  NOTE ...     notes by path or name; nothing is written, taking changes is for the app
  --state DIR, --json, --help`,
	discover: `zettelfeed discover ADDRESS: find the feeds behind an address

  ADDRESS      a page, a profile, a feed, or a text with an address in it; quote it for the shell
  --json, --help`,
};

export const NAME_A_COMMAND = 'Name a command';
export const NAME_ONE_ADDRESS = 'Name an address';
export const NAME_ONE_NOTE = 'Name one note';
export const NAME_NOTES = 'Name notes, or use --pending, --feed, --failed or --resume';
export const NAME_NOTES_ALONE = 'Name notes';
export const UNDATED = 'undated';
export const NO_VAULT = 'Name the vault with --vault DIR';
export const NO_FEEDS =
	'There is no feed to sync: add one in the app, or name one with --feed NAME=ADDRESS.';
export function discoverHint(address: string): string {
	// A shell would end the command at an ampersand, and ask its files about a question mark.
	const typed = /^[\w:/.~%-]+$/u.test(address) ? address : `'${address.replaceAll("'", '%27')}'`;
	return `To find the feeds of a page: zettelfeed discover ${typed}`;
}
export const FEEDS_UNKNOWN =
	'The list of feeds is in that file: mend it, or name a feed with --feed NAME=ADDRESS.';
export const NOTHING_PENDING = 'Nothing to review.';
/** What takes up what a stopped run left. */
export const RESUME = 'fetch --resume';
export const NO_SUGGESTIONS = 'No suggestions.';
export const USING_DEFAULTS = 'Going on with the default settings. The file was left as it is.';

export function unknownCommand(name: string): string {
	return `There is no command called ${name}`;
}

export function notAFolder(path: string): string {
	return `${path} is not a folder`;
}

export function badOption(name: string, wants: string): string {
	return `--${name} wants ${wants}`;
}

export function offerLine(offer: {
	readonly title: string;
	readonly path: string;
	readonly why: string;
}): string {
	return `${offer.title}  (${offer.path})\n    ${offer.why}`;
}

export function plannedLine(link: {
	readonly path: string;
	readonly words: string;
	readonly title: string;
}): string {
	return `${link.path}: ${link.words} → ${link.title}`;
}

export function unexpected(message: string): string {
	return `Something unexpected happened: ${message}. Please report it.`;
}
