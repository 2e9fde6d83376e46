import { describe, expect, test } from '@jest/globals';
import { page } from '../../../src/view/html/markup.ts';
import { style } from '../../../src/view/html/style.ts';

const blocks = [...page(style).text.matchAll(/:root \{([^}]*)\}/g)].map(([, inside = '']) => {
  const colours = [...inside.matchAll(/--([a-z\d-]+): (#[a-f\d]{6})/g)];
  return Object.fromEntries(colours.map(([, name = '', hex = '']) => [name, hex]));
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe.each([
  ['light', 0],
  ['dark', 1],
  ['print', 2],
])('colours on %s ground', (_name, at) => {
  const colours = blocks[at] ?? {};
  const of = (name: string) => colours[name] ?? '';

  test.each(['ink', 'soft', 'good', 'bad', 'open', 'link'])(
    'text in %s has a contrast of 4.5',
    (name) => {
      expect(contrast(of(name), of('card'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('what is drawn has a contrast of 3', () => {
    for (const name of ['good', 'bad', 'ink', 'heat-3', 'heat-4'])
      expect(contrast(of(name), of('card'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('good'), of('track'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('bad'), of('track'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('ink'), of('band'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('good'), of('band'))).toBeGreaterThanOrEqual(3);
  });

  test('each level of the calendar is told from the next', () => {
    const levels = ['track', 'heat-1', 'heat-2', 'heat-3', 'heat-4'].map(of);
    levels.slice(1).forEach((level, index) => {
      expect(contrast(level, levels[index] ?? '')).toBeGreaterThan(1.2);
    });
  });
});

test('the focus can be seen on both grounds', () => {
  for (const colours of blocks.slice(0, 2))
    for (const ground of ['card', 'paper'])
      expect(contrast(colours['focus'] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
});
