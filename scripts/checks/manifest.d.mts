export function checkManifest(files: {
	manifest: object;
	versions: object;
	pack: object;
	licence: string;
}): string[];
