/** A page's fragment named by its oddity, and the Markdown a reader wants of it. Address of the page: `PAGE`. */
export type Case = readonly [name: string, html: string, markdown: string];

export const PAGE = 'https://garden.example/blog/post';
