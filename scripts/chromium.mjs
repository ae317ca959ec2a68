// Finds Chromium, or installs Debian's where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(path)) {
	const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (canInstall) {
		spawnSync('apt-get', ['update'], { stdio: 'ignore' });
		spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
			stdio: 'inherit',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		});
	}
}
if (!existsSync(path)) {
	console.error(
		`The browser tests need Chromium at ${path}. Install Debian's package chromium, or name another with CHROMIUM=/path/to/chromium.`,
	);
	process.exitCode = 1;
}
