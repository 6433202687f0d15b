import { describe, expect, test } from 'vitest';
import { findEvent } from '../../src/build/events.ts';
import { findMentions } from '../../src/build/mentions.ts';
import { documentOf, gazetteer } from './support.ts';

function eventOf(text: string): string {
  const [view] = findMentions(documentOf(text), gazetteer).views;
  const event = view && findEvent(view)?.value;
  return event ? `${event.type} ${event.actor} ${event.recipient}` : '';
}

describe('events', () => {
  test.each([
    ['Joe Biden, meanwhile, met Xi Jinping in San Francisco.', 'CONSULT biden xi'],
    ['Vladimir Putin, the Russian president, visited China on Tuesday.', 'CONSULT putin CHN'],
    ['The United States imposed sweeping new sanctions on Iran on Friday.', 'SANCTION USA IRN'],
    ['Donald Trump slapped 25 percent tariffs on Canadian steel.', 'COERCE trump CAN'],
    ['Germany sent weapons to Ukraine last year.', 'AID DEU UKR'],
    ['France and Germany agreed in Berlin.', 'AGREE FRA DEU'],
    ['Emmanuel Macron and Vladimir Putin spoke for two hours.', 'CONSULT macron putin'],
    ['Iran launched a missile attack on Israel.', 'ASSAULT IRN ISR'],
    ['Donald Trump threatened to bomb Iran.', 'THREATEN trump IRN'],
    ['China threatened retaliation against Japan.', 'THREATEN CHN JPN'],
    ['Russia’s invasion of Ukraine changed the continent.', 'ASSAULT RUS UKR'],
    ['Barack Obama criticized Vladimir Putin’s conduct of the war.', 'ACCUSE obama putin'],
    ['Barack Obama criticized Vladimir Putin’s adviser.', ''],
    ['Joe Biden met Vladimir Putin’s foreign minister.', ''],
    ['Xi Jinping’s visit to Moscow ended on Friday.', 'CONSULT xi RUS'],
    ['Xi Jinping’s planned visit to Russia was put off.', ''],
    ['Fears of China’s invasion of Taiwan grew.', ''],
    ['The prime minister of Israel, Benjamin Netanyahu, thanked Donald Trump.', 'SUPPORT netanyahu trump'],
    ['Donald Trump held a long telephone conversation with Vladimir Putin.', 'CONSULT trump putin'],
    ['Turkey severed relations with Israel.', 'SANCTION TUR ISR'],
    ['Joe Biden called on Benjamin Netanyahu to agree to a ceasefire.', 'REQUEST biden netanyahu'],
    ['Canada never imposed sanctions on Cuba.', ''],
    ['Mexico would impose tariffs on the United States.', ''],
    ['India signed a trade agreement with Australia.', 'AGREE IND AUS'],
    ['Sanctions on Russia hurt Germany.', ''],
    ['Vladimir Putin was congratulated by Xi Jinping.', 'SUPPORT xi putin'],
    ['The attack on Israel by Iran was condemned by France.', ''],
    ['Japan and South Korea met.', 'CONSULT JPN KOR'],
    ['Poland, Japan and South Korea met.', ''],
    ['Russia ignored Turkey’s warnings.', 'REJECT RUS TUR'],
    ['Narendra Modi praised Donald Trump’s wife.', ''],
    ['Israel bombed Iran’s airports.', ''],
    ['Ukraine asked Germany for help.', 'REQUEST UKR DEU'],
    ['Russia struck Ukraine again.', 'ASSAULT RUS UKR'],
    ['Israel struck a deal with Egypt.', 'AGREE ISR EGY'],
    ['Donald Trump, who had criticized Vladimir Putin, left.', ''],
    ['China’s commerce ministry accused the United States of haste.', 'ACCUSE CHN USA'],
    ['Israeli warplanes bombed Iran.', 'ASSAULT ISR IRN'],
    ['Israeli newspapers criticized Donald Trump.', ''],
    ['Donald Trump, who imposed the tariffs, has praised Xi Jinping.', 'SUPPORT trump xi'],
    ['Critics of Donald Trump condemned Xi Jinping.', ''],
  ])('%s', (text, event) => {
    expect(eventOf(text)).toBe(event);
  });
});
