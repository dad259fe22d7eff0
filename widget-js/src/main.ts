import { insert, register } from './register.ts';

register();
if (document.currentScript instanceof HTMLScriptElement) {
  insert(document.currentScript);
}
