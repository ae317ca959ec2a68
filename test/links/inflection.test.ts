import { describe, expect, it } from 'vitest';
import { createLinkIndex } from '../../src/links/index';
import { everyday, note } from './vault';

async function namedIn(titles: readonly string[], text: string): Promise<readonly string[]> {
	const notes = titles.map((title) => note(title, 'Ein Satz. Одно предложение.'));
	const index = await createLinkIndex([...everyday(30), ...notes]);
	return index.mentions(text, { bar: 0 }).map(({ path }) => path.replace(/\.md$/u, ''));
}

const CASES: readonly (readonly [titles: string, text: string, found: string])[] = [
	['Кривая забывания', 'Он писал о кривой забывания вчера.', 'Кривая забывания'],
	['Рабочая память', 'Объём рабочей памяти мал.', 'Рабочая память'],
	['История', 'Она занимается историей науки.', 'История'],
	['Нейронная сеть', 'Они учат нейронные сети.', 'Нейронная сеть'],
	['Осенний лист', 'Под осенними листьями и осенним листом.', 'Осенний лист'],
	['Энергия', 'Обмен разными энергиями.', 'Энергия'],
	['Станція', 'Між двома станціями.', 'Станція'],
	['Мнемотехника', 'Я пользуюсь мнемотехникой.', 'Мнемотехника'],
	['Vertrag', 'Der Sinn des Vertrages war klar.', 'Vertrag'],
	['Menschenbild', 'Die Folgen dieses Menschenbildes.', 'Menschenbild'],
	['Sprache', 'Er lernt alte Sprachen.', 'Sprache'],
	['Künstliche Sprache', 'Über Künstliche Sprachen.', 'Künstliche Sprache'],
	['Formel', 'Sie prüft die Formeln.', 'Formel'],
	['Buch', 'Viele Bücher lagen da.', 'Buch'],
	['Land', 'Die Grenzen des Landes.', 'Land'],
	['Baum', 'Sie saß unter Bäumen.', 'Baum'],
	['Größe', 'Es gibt Größen aller Art.', 'Größe'],
	['Thema', 'Drei Themen blieben offen.', 'Thema'],
	['Gedächtnis', 'Die Grenzen des Gedächtnisses.', 'Gedächtnis'],
	['Ökonomie', 'Er las ueber die Oekonomie.', 'Ökonomie'],
	['Verteiltes Lernen', 'Der Wert verteilten Lernens.', 'Verteiltes Lernen'],
	['Андрей Тарковский', 'Фильмы Андрея Тарковского.', 'Андрей Тарковский'],
	['Привычка', 'Из привычек складывается день.', 'Привычка'],
	['Рынок', 'На рынке было тесно.', 'Рынок'],
	['Phenomenon', 'Such phenomena are rare.', 'Phenomenon'],
	['Matrix', 'The matrices are sparse.', 'Matrix'],
	['Virus', 'Old viruses return.', 'Virus'],
	['Child', 'The children play.', 'Child'],
	['Rete neurale', 'Le reti neurali imparano.', 'Rete neurale'],
	['Base di dati', 'Usano basi di dati diverse.', 'Base di dati'],
	['Derivata', 'Si calcolano le derivate.', 'Derivata'],
	['Derivate', 'Ogni derivata si calcola.', 'Derivate'],
	['Matrici', 'Una matrice quadrata.', 'Matrici'],
	['Problema', 'Restano i problemi aperti.', 'Problema'],
	['Nodo', 'Contano i nodi e poco altro.', 'Nodo'],
	['Arco', 'Lunghezza degli archi.', 'Arco'],
	['Nota', 'Scrive le note a mano.', 'Nota'],
	['Red de datos', 'Usan redes de datos.', 'Red de datos'],
	['Red neuronal', 'Las redes neuronales aprenden.', 'Red neuronal'],
	['Equação diferencial', 'As equações diferenciais.', 'Equação diferencial'],
	['Réseau de neurones', 'Les réseaux de neurones.', 'Réseau de neurones'],
	['Cheval de trait', 'Deux chevaux de trait.', 'Cheval de trait'],
	['Journal intime', 'Des journaux intimes.', 'Journal intime'],
	['Sieć neuronowa', 'W sieciach neuronowych.', 'Sieć neuronowa'],
	['Τεχνητή νοημοσύνη', 'Τα όρια της τεχνητής νοημοσύνης.', 'Τεχνητή νοημοσύνη'],
	['Άνθρωπος', 'Η ζωή του ανθρώπου.', 'Άνθρωπος'],
	['ذكاء اصطناعي', 'يتطور الذكاء الاصطناعي بسرعة.', 'ذكاء اصطناعي'],
];

describe('names in another case than their own', () => {
	it.each(CASES)('%s stands in “%s”', async (title, text, found) => {
		expect(await namedIn([title], text)).toEqual([found]);
	});

	it.each([
		['Мать', 'Шах и мат.'],
		['Gold', 'The Golden age of sail.'],
		['India', 'An Indian summer.'],
		['Earth', 'the earthen pots and the earthy smell'],
		['Кот', 'Который час?'],
		['Police state', 'The policing of every state.'],
		['Open data', 'Open dates in spring.'],
		['Basil', 'The basilica stands.'],
		['Marina', 'A marine animal.'],
		['Человек', 'Человечность и человеческое тепло.'],
		['Друг', 'Это другой дом.'],
		['Spiel', 'Der Spieler verliert.'],
		['Garten', 'Ein Kindergarten.'],
		['Land', 'The Landes of old.'],
		['Pasta', 'The paste dried.'],
		['Quota', 'I quote him; we quote her.'],
		['Casa', 'In this case, no.'],
		['Tempo', 'The temperature rose.'],
		['Red wine', 'Wines of redes.'],
		['Media', 'In medio stat.'],
		['Data', 'The due date is near.'],
		['Coda', 'Some AI code was written.'],
		['Nota', 'La note est bonne.'],
		['Carolina', 'She met Caroline there.'],
		['Alexandre', 'So said Alexandra there.'],
		['Test data', 'He set the test date for us.'],
		['Start date', 'The start data was bad.'],
		['Green tea', 'On the green tee.'],
		['Atlantic cod', 'Of atlantic codes and more.'],
		['Tiny Tim', 'In tiny times.'],
	])('%s does not stand in “%s”', async (title, text) => {
		expect(await namedIn([title], text)).toEqual([]);
	});

	it('a note of exactly that name comes before one of another case', async () => {
		expect(await namedIn(['Сказка', 'Сказки'], 'Он любит сказки.')).toEqual(['Сказки']);
		expect(await namedIn(['Sprache', 'Sprachen'], 'Er lernt Sprachen.')).toEqual(['Sprachen']);
	});
});
