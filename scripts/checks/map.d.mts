export function checkMap(root: string): string[];
