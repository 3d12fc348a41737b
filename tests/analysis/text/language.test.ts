import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../lib/analysis/text/language';

describe('guessLanguage', () => {
  it.each([
    ['en', 'The council said that the bridge will be closed for the rest of the week and that buses would run instead.'],
    ['de', 'Die Brücke wird für den Rest der Woche gesperrt, sagte der Sprecher, und die Busse fahren nicht nach dem Plan.'],
    ['fr', 'Le pont sera fermé pour le reste de la semaine, a dit le porte-parole, et les bus ne sont pas dans la rue.'],
    ['es', 'El puente será cerrado por el resto de la semana, dijo la portavoz, y los autobuses no pasan por el centro.'],
    ['ru', 'Мост будет закрыт до конца недели, сообщил представитель администрации.'],
    ['zh', '市长说，大桥将关闭到本周末，公交车将改道行驶。发言人没有说明原因，也没有回答问题。'],
  ])('tells %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it.each(['', '12345', 'Zzyzx qwrt plmkn bvcxz lkjhg fdsaq wertz uiopa'])('does not guess from %j', (text) => {
    expect(guessLanguage(text)).toBeNull();
  });
});
