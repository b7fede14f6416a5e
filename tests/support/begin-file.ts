// Before each test file: both languages' texts are at hand, as in a page that has shown both; Vietnamese is spoken, the clock shows the machine's time.
import { loadLanguage, setLanguage } from '#i18n/i18n.ts';
import { clock, liveSetting } from '#kernel/time/clock.ts';

await Promise.all([loadLanguage('vi'), loadLanguage('en')]);
// Files of one worker share their modules: the one before may have ended in English, or in another year.
setLanguage('vi');
clock.set(liveSetting());
