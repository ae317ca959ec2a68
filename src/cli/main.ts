import { COMMAND_HELP, NAME_A_COMMAND, unexpected, unknownCommand, USAGE } from '../words/cli';
import { problemSentence } from '../words/problem';
import { isCommand, readArguments, WrongUse } from './arguments';
import { runCommand } from './commands';

/** Runs the command line and gives its exit status: 0 done, 1 something failed, 2 wrong use. */
async function main(argv: readonly string[]): Promise<number> {
	const [command = '', ...rest] = argv;
	if (command === '--help' || command === '-h' || command === 'help') {
		print(USAGE);
		return 0;
	}
	if (!isCommand(command))
		throw new WrongUse(command === '' ? NAME_A_COMMAND : unknownCommand(command));
	const args = readArguments(command, rest);
	if (args.help) {
		print(COMMAND_HELP[command] ?? USAGE);
		return 0;
	}
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
	const { lines, json, failed, warnings = [] } = await runCommand(args, stop.signal);
	// Beside the JSON, so that what reads it gets nothing else.
	if (args.json) warnings.forEach(printError);
	print(args.json ? JSON.stringify(json, null, '\t') : [...warnings, ...lines].join('\n'));
	return failed ? 1 : 0;
}

function print(text: string): void {
	process.stdout.write(`${plain(text)}\n`);
}

function printError(text: string): void {
	process.stderr.write(`${plain(text)}\n`);
}

/** Titles and addresses come from elsewhere: what would steer a terminal is left out. */
function plain(text: string): string {
	return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

// A reader such as `head` may close the pipe before we are done: that is its right, not a failure of ours.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
	if (cause.code !== 'EPIPE') throw cause;
});

main(process.argv.slice(2)).then(
	(status) => (process.exitCode = status),
	(cause: unknown) => {
		if (cause instanceof WrongUse) {
			printError(
				problemSentence({ kind: 'wrong-use', subject: 'zettelfeed', detail: cause.message }),
			);
			process.exitCode = 2;
			return;
		}
		printError(unexpected(cause instanceof Error ? cause.message : String(cause)));
		process.exitCode = 1;
	},
);
