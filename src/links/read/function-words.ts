/** Words that bind others and tell nothing of what text is about, in the languages most vaults are written in. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	(
		'a about after again against all almost already also although always am among an and another any are as at away back be because been before being between both but by can cannot could did different do does down during each either else enough even ever every few first for from get gets getting going good got had has have having he her here him his how however if in instead into is it its itself just last least let like long made make makes many may maybe me might more most much must my need needs never new next no none nor not nothing of off often ok on once one only or other others our out over own per quite rather really same say see several shall she should since so some something soon still such take than that the their them then there these they this those through thus to too two under until up upon us use used uses using very was way we well were what when where whether which while who whole whose why will with within without would yet you your ' +
		'aber als auch auf aus bei bis das dass dem den der des die dies diese doch durch ein eine einem einen einer er es für ich ihr ist man mehr mit nach nicht nur oder sein seine sich sie sind über um und uns von vor war wenn werden wie wird wir wo zu zum zur ' +
		'aussi avec ces cette comme dans elle être ils les mais nous par pas plus pour qui que sans ses son sont sous sur une vous ' +
		'así como con del donde ella entre era esta está este esto las los más muy nos para pero por sin sobre sus también tiene una uno ' +
		'che chi cosa dal degli dei della delle dove gli loro nel nella non ogni ora perché più sono sua sul sulla suo tra ' +
		'aos até com dos ela ele esse mas nas não nem são também tem uma você ' +
		'aan bij dan dat dit een het hij kan meer met mijn naar niet nog ook tot uit van voor waar wat wel ' +
		'без также был все где для другие другой других его если есть или как когда может нас нет она они при так только тот уже чем что чтобы это ' +
		'不同 不会 不能 为什 之前 之后 什么 什麼 以前 以后 以及 任何 但是 使用 例如 例子 其中 其他 其实 可以 可能 因为 因此 因為 如何 如果 对于 对此 已经 并且 应该 很多 怎么 怎样 所以 才能 或者 所有 时候 有些 每个 比如 没有 沒有 然后 然而 由于 而且 自己 虽然 还有 这个 这些 这样 這個 通过 進行 进行 那个 那些 那么 除了 需要 非常'
	).split(' '),
);
/** Characters that bind others in Chinese; a pair with one of them is no word of its own. */
const BINDING = /[的了是在和与與也就都及着著吗嗎呢吧们們]/u;
/** Japanese endings and particles are written in Hiragana, words mostly are not. */
const ONLY_HIRAGANA = /^[\u3041-\u309f]+$/u;

/** Two small letters bind, in whatever language. */
const SHORT = /^\p{Ll}{1,2}$/u;

/** Whether a word names nothing by itself; in capitals it is an acronym: `WHO`. */
export function isCommon(word: string): boolean {
	return (
		SHORT.test(word) || (FUNCTION_WORDS.has(word.toLowerCase()) && word !== word.toUpperCase())
	);
}

/** Whether a word, as it is written in a text, tells nothing of what the text is about. */
export function isFunctionWord(word: string): boolean {
	return (
		SHORT.test(word) ||
		FUNCTION_WORDS.has(word.toLowerCase()) ||
		ONLY_HIRAGANA.test(word) ||
		BINDING.test(word)
	);
}
