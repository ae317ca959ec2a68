export function forbiddenImports(
	metafile: {
		outputs: Record<string, { imports: readonly { path: string; external?: boolean }[] }>;
	},
	code: string,
	may: RegExp,
): string[];
