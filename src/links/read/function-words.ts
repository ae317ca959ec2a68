/** Words that bind others and tell nothing of what text is about, in the languages most vaults are written in. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	(
		'a about after again against all almost already also although always am among an and another any are as at away back be because been before being between both but by can cannot could did do does down during each either else enough even ever every few for from had has have having he her here him his how however if in instead into is it its itself just last least let like many may maybe me might more most much must my never new next no none nor not nothing of off often ok on once one only or other others our out over own per quite rather really same say see several shall she should since so some something soon still such take than that the their them then there these they this those through thus to too two under until up upon us use very was way we well were what when where whether which while who whole whose why will with within without would yet you your ' +
		'aber als auch auf aus bei bis das dass dem den der des die dies diese doch durch ein eine einem einen einer er es für ich ihr ist man mehr mit nach nicht nur oder sein seine sich sie sind über um und uns von vor war wenn werden wie wird wir wo zu zum zur ' +
		'au aussi avec ce ces cette comme dans du elle en et être il ils la le les mais nous ou où par pas plus pour qui que sa sans ses son sont sous sur un une vous ' +
		'al así como con del donde el ella entre era esta está este esto las lo los más muy nos para pero por se si sin sobre su sus también tiene una uno ya ' +
		'che chi cosa da dal degli dei della delle di dove gli ha io loro ma nel nella non ogni ora perché più sono sua sul sulla suo tra ' +
		'ao aos até com dos ela ele em esse mas na nas não nem são também tem uma você ' +
		'aan bij dan dat dit een het hij ik je kan meer met mijn naar niet nog om ook op te tot uit van voor waar wat wel zo ' +
		'без бы также был все вы где да для до его ее если есть за из или их как когда ли может мы на нас не нет ни но об он она они от по при так то только тот ты уже чем что чтобы это'
	).split(' '),
);
/** Characters that bind others in Chinese; a pair with one of them is no word of its own. */
const BINDING = /[的了是在和与與也就都及着著吗嗎呢吧们們]/u;
/** Japanese endings and particles are written in Hiragana, words mostly are not. */
const ONLY_HIRAGANA = /^[\u3041-\u309f]+$/u;

/** Whether a word names nothing by itself; in capitals it is an acronym: `WHO`. */
export function isCommon(word: string): boolean {
	return FUNCTION_WORDS.has(word.toLowerCase()) && word !== word.toUpperCase();
}

/** Whether a word, as it is written in a text, tells nothing of what the text is about. */
export function isFunctionWord(word: string): boolean {
	return FUNCTION_WORDS.has(word.toLowerCase()) || ONLY_HIRAGANA.test(word) || BINDING.test(word);
}
