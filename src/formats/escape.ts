import { hiddenAt } from '../bank/hidden-characters.ts';

/** Markdown that shows a text as it stands: for formats whose texts have no markup. */
export function literal(text: string): string {
  const escaped = text.replace(/[\\`*_[\]<>~|&]/g, '\\$&');
  return escaped.replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\').replace(/^(?=[-+#=])/, '\\');
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', ' '],
  ['quot', '"'],
]);

/** Undoes the entities of HTML, but for those that stand for characters that cannot be seen. */
export function decoded(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (entity) => {
    const name = entity.slice(1, -1).toLowerCase();
    const character = NAMED.get(name) ?? numbered(name);
    return character === undefined || hiddenAt(character) >= 0 ? entity : character;
  });
}

function numbered(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined;
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0x10ffff || isSurrogate ? undefined : String.fromCodePoint(code);
}
