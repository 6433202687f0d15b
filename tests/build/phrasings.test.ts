/** Ways of saying who says something, who does something to whom, and who is meant: each with its reading. */
import { describe, expect, test } from 'vitest';
import { findAttributions } from '../../src/build/attribution.ts';
import { findEvent } from '../../src/build/events.ts';
import { findMentions } from '../../src/build/mentions.ts';
import { documentOf, gazetteer } from './support.ts';

const mentionsIn = (text: string) => findMentions(documentOf(text, '2025-05-21'), gazetteer);

describe('who says it', () => {
  const said = (text: string) =>
    findAttributions(mentionsIn(text))
      .attributions.flat()
      .map(({ source, cue, polarity }) => `${polarity === 'negative' ? 'not ' : ''}${source}: ${cue}`);

  test.each([
    ['According to him, the war will end.', ['him: According to']],
    ['The war will end, according to them.', ['them: according to']],
    ['Yonhap, quoting the Kremlin, said the war would end.', ['RUS: quoting', 'Yonhap: said']],
    ['The paper, citing Vladimir Putin, reported gains.', ['putin: citing']],
    ['He left, quoting a poem.', []],
    ['"The war will end," he said.', ['he: said']],
    ['Vladimir Putin spoke. "The war will end," he said.', ['putin: said']],
    ['Vladimir Putin spoke. They said the war would end.', ['They: said']],
    ['I said that the war would end.', ['I: said']],
    ['"You said that it would end," the officials said.', ['You: said', 'officials: said']],
    ['"We are ready," said the minister, who was tired.', ['minister: said']],
    ['"We are ready," said he was tired.', []],
    ['Vladimir Putin is confident that the war will end.', ['putin: is confident']],
    ['Vladimir Putin was not fully confident the war would end.', ['not putin: was not fully confident']],
    ['Vladimir Putin is confident in him.', []],
    ['Joe Biden’s promise to leave was kept.', ['biden: promise']],
    ['His claim that “it is over” was false.', ['His: claim']],
    ['Its claim that it is over was false.', []],
    ['Vladimir Putin called it a mistake.', ['putin: called']],
    ['Vladimir Putin said goodbye.', ['putin: said']],
    ['Vladimir Putin praised the pact.', []],
    ['Critics who said that the war would end were wrong.', ['Critics: said']],
    ['The war would end, which officials said was good.', ['officials: said']],
    ['Trump praised Putin, often framing him as strong.', []],
    ['Vladimir Putin, stating that he was tired, left.', ['putin: stating']],
    ['Vladimir Putin proposed a plan, but the others would not hear of it.', []],
    ['“It is over,” Vladimir Putin told reporters; others disagreed.', ['putin: told']],
    ['Image: Reuters', ['Reuters: Image']],
    ['the answer: “The war will end.”', []],
    [
      'The Kremlin’s spokesman said the war would end. He added that it was late.',
      ['Kremlin’s spokesman: said', 'Kremlin’s spokesman: added'],
    ],
    ['Russia was described as a regional power.', []],
    ['Russia was described by rain.', []],
    ['Her husband said that the war would end.', ['Her husband: said']],
    ['Vladimir Putin said: the war would end.', ['putin: said']],
    ['Vladimir Putin wrote on Monday that the war would end.', ['putin: wrote']],
    ['The war, Vladimir Putin said, would end.', ['putin: said']],
    ['Vladimir Putin never said so.', ['not putin: said']],
    ['“Never,” Vladimir Putin said, “never.”', ['putin: said']],
    ['“Never,” said Vladimir Putin, “never.”', ['putin: said']],
    ['“Never,” said Vladimir Putin, adding that “it is over.”', ['putin: said', 'putin: adding']],
    ['‘Never,’ said Vladimir Putin.', ['putin: said']],
    ["'Never,' said Vladimir Putin.", ['putin: said']],
    ['„Never“, said Vladimir Putin.', ['putin: said']],
    ['„Never”, said Vladimir Putin.', ['putin: said']],
    ['“Never", said Vladimir Putin.', ['putin: said']],
  ])('%s', (text, sources) => {
    expect(said(text)).toEqual(sources);
  });
});

describe('who does it to whom', () => {
  const eventOf = (text: string) => {
    const [view] = mentionsIn(text).views;
    const event = view && findEvent(view)?.value;
    return event ? `${event.type} ${event.actor} ${event.recipient}` : '';
  };

  test.each([
    ['Donald Trump threatened to impose tariffs on China.', 'THREATEN trump CHN'],
    ['Donald Trump threatened to leave.', ''],
    ['Donald Trump imposed tariffs on Chinese goods.', 'COERCE trump CHN'],
    ['Donald Trump imposed tariffs on Chinese people.', ''],
    ['Donald Trump imposed tariffs on imports from China.', 'COERCE trump CHN'],
    ['Donald Trump imposed tariffs on imports.', ''],
    ['Donald Trump criticized Vladimir Putin’s decision to go.', 'ACCUSE trump putin'],
    ['Donald Trump met Donald Trump.', ''],
    ['France, Italy and Germany agreed in Berlin.', ''],
    ['The Chinese and Germany agreed.', ''],
    ['Vladimir Putin was congratulated by Xi Jinping’s wife.', ''],
    ['Donald Trump took aim at China.', ''],
    ['Donald Trump’s attack on China ended.', 'ASSAULT trump CHN'],
    ['His visit to China ended.', ''],
    ['If Russia attacks Ukraine, Germany will act.', ''],
    ['Russia could attack Ukraine.', ''],
    ['Russia agreed to attack Ukraine.', ''],
    ['Russia is attacking Ukraine.', 'ASSAULT RUS UKR'],
  ])('%s', (text, event) => {
    expect(eventOf(text)).toBe(event);
  });
});

describe('who is meant', () => {
  const leadersIn = (text: string) =>
    mentionsIn(text).leaders.map((found) => found.map(({ value }) => value).join(' '));

  test.each([
    ['US President Donald Trump met Japan’s prime minister. The president left.', ['trump', 'trump']],
    ['Donald Trump met Vladimir Putin. The president left.', ['trump putin', '']],
    ['The elder Bush met the younger Bush.', ['george-h-w-bush bush']],
    ['Bush, leader of the band, spoke.', ['']],
    ['Bush, a very old and tired but still quite lively man, spoke.', ['']],
    ['the leader Putin spoke.', ['']],
    ['Russian leader Putin spoke.', ['putin']],
    [
      'Vladimir Putin spoke. The Russian leader left. The Russian president left.',
      ['putin', 'putin', 'putin'],
    ],
    ['Vladimir Putin spoke. The Chinese leader left.', ['putin', '']],
    ['USS George H. W. Bush sailed.', ['']],
    ['Martin Luther King Jr. spoke. King left.', ['', '']],
    ['Prime Minister May resigned.', ['may']],
    ['May 5 was warm.', ['']],
    ['Key told them. Key facts.', ['', '']],
    ['John Key spoke. Key told them.', ['key', 'key']],
    ['Joe Biden spoke. The President Trump left.', ['biden', 'trump']],
    ['The Clinton administration agreed.', ['clinton']],
    ['Donald Trump spoke. Her husband left.', ['trump', '']],
    ['Angela Merkel spoke. She left.', ['merkel', 'merkel']],
    ['Joe Biden spoke. Merkel left.', ['biden', 'merkel']],
    ['The French President Trump spoke.', ['']],
    ['Donald Trump Jr. spoke. Trump left.', ['', '']],
    ['Angela Merkel spoke. The chancellor of Austria left.', ['merkel', '']],
    ['Angela Merkel spoke. The Chancellor Scholz left.', ['merkel', 'scholz']],
  ])('%s', (text, leaders) => {
    expect(leadersIn(text)).toEqual(leaders);
  });
});

describe('which country is meant', () => {
  const countriesIn = (text: string) =>
    mentionsIn(text)
      .countries.flat()
      .map(({ value }) => value);

  test.each([
    ['It spoke Russian.', []],
    ['The Russian language is old.', []],
    ['Give us time.', []],
    ['The US-led force came.', ['USA']],
    ['the Russian Foreign Ministry', ['RUS']],
    ['Jordan’s king came.', ['JOR']],
    ['Michael Jordan played. Jordan won.', []],
    ['Trump Tower stands.', []],
    ['Washington state voted.', []],
  ])('%s', (text, countries) => {
    expect(countriesIn(text)).toEqual(countries);
  });
});
