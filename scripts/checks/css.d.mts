export function checkCss(css: string): string[];
