// Before each test file: the texts of both languages are at hand, as they are in a page that has shown both.
import { loadLanguage } from '#i18n/i18n.ts';

await Promise.all([loadLanguage('vi'), loadLanguage('en')]);
