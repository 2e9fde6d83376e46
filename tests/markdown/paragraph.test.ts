import { describe, expect, test } from '@jest/globals';
import { asParagraph, titleText } from '../../src/markdown/prose.ts';
import { plain, plainTitle } from '../../src/markdown/plain-text.ts';

describe('a text that begins with a paragraph', () => {
  test.each([
    ['> creates a file', '\\> creates a file'],
    ['+ adds', '\\+ adds'],
    ['***', '\\*\\*\\*'],
    ['12) twelve', '12\\) twelve'],
    ['# show', '\\# show'],
    ['```', '\\`\\`\\`'],
    ['<div>', '\\<div>'],
    ['[a]: b', '\\[a]: b'],
    ['<!-- x --> <!-- y --> text', 'text'],
    ['##none', '##none'],
    ['-v', '-v'],
    ['Ätna', 'Ätna'],
    ['', ''],
  ])('%j is %j', (text, paragraph) => {
    expect(asParagraph(text)).toBe(paragraph);
  });
});

describe('a title', () => {
  test.each([
    ['What __init__.py has', 'What __init__.py has'],
    ['**Two** of `a_b` and c_d_', 'Two of a_b and c_d_'],
    ['2. Second', '2. Second'],
    ['2 * 3 * 4 &lt; `x`', '2 * 3 * 4 < x'],
  ])('%j keeps its signs: %j', (title, shown) => {
    expect(plainTitle(title)).toBe(shown);
    expect(plain(`${titleText(title)}\n\nMore`)).toBe(`${shown} More`);
  });
});
