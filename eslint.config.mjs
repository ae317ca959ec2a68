import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{
		ignores: [
			'main.js',
			'dist/**',
			'node_modules/**',
			'demo-vault/**',
			'.shots/**',
			'package-lock.json',
			'tsconfig.json',
			'versions.json',
			'*.mjs',
			'scripts/**',
			'bench/**',
			'demo/**',
			'*.ts',
		],
	},
	// A rule that does not fit a folder is set for that folder below, with the reason; comments cannot mute one.
	{ linterOptions: { noInlineConfig: true } },
	...obsidianmd.configs.recommended,
	{
		files: ['src/**/*.ts'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			// TypeScript knows every name; the rule knows no types.
			'no-undef': 'off',
			// Feeds and titles carry control characters; naming them is how they are taken out.
			'no-control-regex': 'off',
		},
	},
	{
		// The article room gets its document handed in, the app's or Node's; the app's helpers exist in one of them only.
		files: ['src/article/dom.ts'],
		rules: { 'obsidianmd/prefer-create-el': 'off' },
	},
	{
		// The command line is never in the plugin's bundle: Node's modules and its fetch are its platform, and the app's
		// own folder name is its last guess for a plain folder. `scripts/checks/rooms.mjs` holds the wall between the two.
		files: ['src/cli/**/*.ts'],
		rules: {
			'obsidianmd/no-nodejs-modules': 'off',
			'obsidianmd/hardcoded-config-path': 'off',
			'no-restricted-globals': 'off',
			'obsidianmd/prefer-window-timers': 'off',
			'obsidianmd/prefer-create-el': 'off',
		},
	},
);
