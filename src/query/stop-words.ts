/** Words that say nothing about what is sought: grammar, the frame of a question ("who said that …"), titles. */
const STOP_WORDS =
  'a an the this that these those some any each every all both either such same other another more most much ' +
  'many few less least very too so just only also even still yet quite rather really simply ' +
  'i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ' +
  'ours ourselves they them their theirs themselves one ones someone somebody anyone anybody everyone everybody ' +
  'something anything everything nothing nobody none who whom whose which what when where why how whoever ' +
  'whatever whenever wherever however there here then than thus hence ' +
  'am is are was were be been being do does did done doing have has had having can could will would shall should ' +
  'may might must ought cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt hasnt ' +
  'havent hadnt im ive youre hes shes theyre theres weve thats whats whos wheres hows lets ' +
  'and or but nor not no if because as while although though despite unless until whether since ' +
  'of to in on at by for from with without about into onto upon over under between among through during before ' +
  'after above below against toward towards across around behind beyond within along per via off out up down ' +
  'tell show shows showed shown showing give find list explain describe please know say says said saying think thinks thought happen happens ' +
  'happened happening mean means fact facts get gets got getting go goes went going come comes came ' +
  'ever never once regarding concerning according etc vs versus exactly actually like mr mrs ms dr pm';

let stopWords: ReadonlySet<string> | undefined;

export function isStopWord(word: string): boolean {
  stopWords ??= new Set(STOP_WORDS.split(' '));
  return stopWords.has(word);
}
