// Before each test file: the texts of both languages are at hand, as in a page that has shown both, and Vietnamese is spoken.
import { loadLanguage, setLanguage } from '#i18n/i18n.ts';

await Promise.all([loadLanguage('vi'), loadLanguage('en')]);
// Files of one worker share their modules: the one before may have ended in English.
setLanguage('vi');
