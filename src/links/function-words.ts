/** Words that bind others and tell nothing of what a text is about, in the languages most vaults are written in. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	(
		'a about after again against all almost already also although always am among an and another any are as at away back be because been before being between both but by came can cannot come could did do does done down during each either else enough even ever every few first for from get go goes going good got had has have having he her here him his how however i if in instead into is it its itself just last least less let like made make many may maybe me might more most much must my near never new next no none nor not nothing now of off often ok old on once one only or other others our out over own per quite rather really said same say see seen several shall she should since small so some something soon still such take than that the their them then there these they thing things this those through thus to today together too two under until up upon us use used very want was way we well were what when where whether which while who whole whose why will with within without would yet you your ' +
		'aber als auch auf aus bei bis das dass dem den der des die dies diese doch durch ein eine einem einen einer er es für haben hat ich ihr immer ist jede kann kein man mehr mit nach nicht noch nun nur oder schon sehr sein seine sich sie sind über um und uns unter viel vom von vor war wenn werden wie wird wir wo zu zum zur ' +
		'au aussi avec ce ces cette comme dans donc du elle elles en et être il ils la le les leur mais même nous ont ou où par pas plus pour qui que quand sa sans ses son sont sous sur très tout tous un une vous ' +
		'al así como con cuando del desde donde el ella entre era esta está este esto fue hay las lo los más muy nos otra otro para pero por porque se si sin sobre su sus también tiene todo una uno y ya ' +
		'anche ancora che chi cosa da dal dalla degli dei della delle di dove è gli ha hanno io loro ma nel nella non ogni ora perché più quando quello questo sono sua sul sulla suo tra tutti tutto ' +
		'ao aos até com dos ela ele em essa esse isso mas muito na nas não nem pela pelo são também tem uma você ' +
		'aan bij dan dat deze dit door een het hij hoe ik je kan maar meer met mijn naar niet nog om ook op te tot uit van voor waar wat wel werd wij zijn zo ' +
		'а без бы был была были было быть в вам вас все всё вы где да даже для до его ее её если есть еще ещё же за и из или их к как ко когда который кто ли мне может мы на надо нас не нет ни них но о об он она они от очень по под при с сам себя со так также там тем то того тоже только тот ты у уже хотя чего чем что чтобы эта эти это этот я'
	).split(' '),
);
/** Characters that bind others in Chinese; a pair with one of them is no word of its own. */
const BINDING = /[的了是在和与與也就都及着著吗嗎呢吧们們]/u;
/** Japanese endings and particles are written in Hiragana, words mostly are not. */
const ONLY_HIRAGANA = /^[\u3041-\u309f]+$/u;

/** Whether a word, as it is written in a text, tells nothing of what the text is about. */
export function isFunctionWord(word: string): boolean {
	return FUNCTION_WORDS.has(word.toLowerCase()) || ONLY_HIRAGANA.test(word) || BINDING.test(word);
}
