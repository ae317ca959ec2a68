import type { Case } from './model';

/** Boxes, bars and cards of publishing systems beyond the common ones. */
export const BOX_CASES: readonly Case[] = [
	[
		'a list that counts on from three, in an item',
		'<ul><li>d<ol start="3"><li>e</li></ol>tail</li></ul>',
		'- d\n\n\t3. e\n\n\ttail',
	],
	[
		'a folded callout of Obsidian Publish',
		'<div class="callout is-collapsed" data-callout="abstract" data-callout-fold="-"><div class="callout-title"><div class="callout-title-inner">Sum</div></div><div class="callout-content"><p>In</p></div></div>',
		'> [!abstract]- Sum\n> In',
	],
	[
		'a callout of Ghost',
		'<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-text">Remember <b>this</b></div></div>',
		'> [!note]\n> Remember **this**',
	],
	[
		'a fold of Ghost',
		'<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Why?</h4></div><div class="kg-toggle-content"><p>So.</p></div></div>',
		'> [!note]- Why?\n> So.',
	],
	[
		'a bookmark of Ghost',
		'<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://x.example/a"><div class="kg-bookmark-title">Title</div><div class="kg-bookmark-description">What it says</div><img src="https://x.example/t.png"></a></figure>',
		'[Title](https://x.example/a): What it says',
	],
	[
		'a hint of VuePress',
		'<div class="hint-container warning"><p class="hint-container-title">Mind</p><p>The gap</p></div>',
		'> [!warning] Mind\n> The gap',
	],
	['a notice of Slate', '<aside class="notice">Mind it</aside>', '> [!note]\n> Mind it'],
	[
		'the language and numbers beside code of VitePress',
		'<div class="language-js line-numbers-mode"><button class="copy"></button><span class="lang">js</span><pre class="shiki"><code><span class="line">a</span>\n<span class="line">b</span></code></pre><div class="line-numbers-wrapper"><span class="line-number">1</span><br><span class="line-number">2</span><br></div></div>',
		'```js\na\nb\n```',
	],
	[
		'the header over code of Microsoft Learn',
		'<div class="code-header"><span class="language">Azure CLI</span><button>Copy</button></div><pre><code class="lang-azurecli">az</code></pre>',
		'```azurecli\naz\n```',
	],
	[
		'the header over code of MDN',
		'<div class="code-example"><div class="example-header"><span class="language-name">css</span><button>Copy</button></div><pre class="brush: css notranslate"><code>a</code></pre></div>',
		'```css\na\n```',
	],
	[
		'a language for machines in lang',
		'<pre lang="toml"><code>a=1</code></pre>',
		'```toml\na=1\n```',
	],
	['a language for readers in lang', '<pre lang="de"><code>a=1</code></pre>', '```\na=1\n```'],
	[
		'code of Medium',
		'<pre data-code-block-mode="1" data-code-block-lang="kotlin"><span>val k = 1</span></pre>',
		'```kotlin\nval k = 1\n```',
	],
	[
		'a title of Quarto with a word for those who hear',
		'<div class="callout callout-tip callout-titled"><div class="callout-header"><div class="callout-title-container"><span class="screen-reader-only">Tip</span>Mind</div></div><div class="callout-body"><p>a</p></div></div>',
		'> [!tip] Mind\n> a',
	],
	[
		'a box that starts with a rule',
		'<div class="admonition tip"><p class="admonition-title">T</p><hr><p>a</p></div>',
		'> [!tip] T\n>\n> ---\n>\n> a',
	],
	[
		'a box that starts with a list that counts on',
		'<div class="admonition tip"><p class="admonition-title">T</p><ol start="3"><li>a</li></ol></div>',
		'> [!tip] T\n>\n> 3. a',
	],
	[
		'a box of a title alone',
		'<div class="admonition tip"><p class="admonition-title">T</p></div>',
		'> [!tip] T',
	],
	['DocFX', '<div class="NOTE"><p>Note</p><p>Take care.</p></div>', '> [!note]\n> Take care.'],
	[
		'a theme of Hugo',
		'<div class="notices info"><p class="title">Info</p><p>Fine.</p></div>',
		'> [!info]\n> Fine.',
	],
	[
		'a box called a note that begins with the word',
		'<div class="note"><p><strong>Note:</strong> Mind it.</p></div>',
		'> [!note]\n> **Note:** Mind it.',
	],
	[
		'a warning of Hugo Book',
		'<blockquote class="book-hint warning"><p><strong>Careful</strong> text</p></blockquote>',
		'> [!warning]\n> **Careful** text',
	],
	[
		'Nextra',
		'<div class="nextra-callout nx-overflow-x-auto nx-mt-6" data-type="warning"><div class="nx-select-none" style="font-family:Apple Color Emoji">⚠️</div><div class="nx-w-full"><p>Hot.</p></div></div>',
		'> [!note]\n> ⚠️ Hot.',
	],
	[
		'a box whose title tells its kind better than its class',
		'<div class="alert alert-info"><h4 class="alert-heading">Tip:</h4><p>Wait.</p></div><div class="alert alert-info"><h4 class="alert-heading">Hint</h4><p>Wait.</p></div>',
		'> [!tip]\n> Wait.\n\n> [!info] Hint\n> Wait.',
	],
	[
		'AWS',
		'<div class="awsdocs-note"><div class="awsdocs-note-title"><x-icon></x-icon><h6>Note</h6></div><div class="awsdocs-note-text"><p>Wait.</p></div></div>',
		'> [!note]\n> Wait.',
	],
	[
		'ReadMe',
		'<blockquote class="callout callout_warn"><h3 class="callout-heading"><span class="callout-icon">🚧</span><p>Watch out</p></h3><p>Hot.</p></blockquote>',
		'> [!warning] 🚧 Watch out\n> Hot.',
	],
	[
		'Mintlify',
		'<div class="callout flex" data-callout-type="info"><div data-component-part="callout-icon"><svg></svg></div><div data-component-part="callout-content"><span>Wait.</span></div></div>',
		'> [!info]\n> Wait.',
	],
	[
		'DITA and DocC, whose labels are the kinds',
		'<div class="note note_warning"><span class="note__title">Warning:</span> Hot.</div><aside class="important"><p class="label">Important</p><p>Hot.</p></aside>',
		'> [!warning]\n> Hot.\n\n> [!important]\n> Hot.',
	],
	[
		'what rustdoc folds',
		'<details class="toggle top-doc" open><summary class="hideme"><span>Expand description</span></summary><div class="docblock"><p>A pool.</p></div></details>',
		'A pool.',
	],
];
