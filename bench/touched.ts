/**
 * Which questions does a changed fact touch? Names facts by their keys, pages by their short names or
 * addresses, and lists each question that rests on one of them with the facts it rests on.
 */
import { addressesOf, facts } from '../tests/questions/known-facts.ts';
import { bank } from '../tests/questions/shipped.ts';

const wanted = process.argv.slice(2);

/** Whether a fact is meant: by its key, by its page, or by an address of that page. */
function isMeant(key: string): boolean {
  const fact = facts.get(key);
  if (fact === undefined) return false;
  const pages = fact.at.map((place) => place.replace(/#.*$/, ''));
  const names = [key, ...fact.at, ...pages, ...addressesOf(fact)];
  const urls = addressesOf(fact).map((url) => url.replace(/#.*$/, ''));
  return wanted.some((one) => names.includes(one) || urls.includes(one));
}

const touched = bank.questions.filter((question) => question.facts.some(isMeant));

for (const { id, facts: keys, checked } of touched) {
  process.stdout.write(`${id}  ${keys.filter(isMeant).join(', ')}  ${checked ?? ''}\n`);
}

const unknown = wanted.length === 0 || touched.length === 0;
if (unknown) process.stderr.write('Name facts (se14), pages (faqs, faqs#limits) or addresses.\n');
process.exitCode = unknown ? 1 : 0;
