import { describe, expect, test } from '@jest/globals';
import {
  isInteractive,
  screenOf,
  type Terminal,
  type ScreenWish,
} from '../../src/io/screen-and-colours.ts';
import { visible } from '../../src/view/safe-text.ts';

type Environment = Readonly<Record<string, string>>;

const terminal = (env: Environment, facts: Partial<Terminal> = {}): Terminal => ({
  stdinIsTerminal: true,
  stdoutIsTerminal: true,
  windows: false,
  environment: (name) => env[name],
  columns: () => 100,
  rows: () => 30,
  hasColors: () => true,
  ...facts,
});

const look = (env: Environment, facts: Partial<Terminal> = {}, wish: ScreenWish = {}) =>
  screenOf(terminal(env, facts), wish);

const pipe = { stdoutIsTerminal: false };

describe('colour', () => {
  const isColoured = ({ style }: ReturnType<typeof look>) => style.right(visible('x')).text !== 'x';

  test.each<[boolean, Environment, Partial<Terminal>, ScreenWish]>([
    [true, {}, {}, {}],
    [false, {}, { hasColors: () => false }, {}],
    [false, {}, pipe, {}],
    [false, { NO_COLOR: '1' }, {}, {}],
    [true, { NO_COLOR: '' }, {}, {}],
    [false, { TERM: 'dumb' }, {}, {}],
    [true, { FORCE_COLOR: '1' }, pipe, {}],
    [true, { FORCE_COLOR: '' }, pipe, {}],
    [true, { FORCE_COLOR: '3', TERM: 'dumb' }, pipe, {}],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, {}, {}],
    [false, { FORCE_COLOR: '0' }, {}, {}],
    [false, { FORCE_COLOR: 'false' }, {}, {}],
    [false, {}, {}, { color: false }],
    [false, { FORCE_COLOR: '1' }, {}, { color: false }],
    [true, {}, {}, { color: true, plain: true }],
  ])('%p for %j %j %j', (coloured, env, facts, wish) => {
    expect(isColoured(look(env, facts, wish))).toBe(coloured);
  });

  test('is asked of the terminal only where nothing else decides', () => {
    const asked = () => {
      throw new Error('asked');
    };
    expect(isColoured(look({ NO_COLOR: '1' }, { hasColors: asked }))).toBe(false);
    expect(isColoured(look({}, { ...pipe, hasColors: asked }))).toBe(false);
  });

  test('each meaning has its own, and a line break ends it', () => {
    const { strong, faint, right, wrong, warn, focus } = look({}).style;
    const paints = { strong, faint, right, wrong, warn, focus };
    expect(
      Object.entries(paints).map(([name, paint]) => [name, paint(visible('a\nb')).text]),
    ).toEqual([
      ['strong', '\x1b[1ma\x1b[22m\n\x1b[1mb\x1b[22m'],
      ['faint', '\x1b[2ma\x1b[22m\n\x1b[2mb\x1b[22m'],
      ['right', '\x1b[36ma\x1b[39m\n\x1b[36mb\x1b[39m'],
      ['wrong', '\x1b[31ma\x1b[39m\n\x1b[31mb\x1b[39m'],
      ['warn', '\x1b[33ma\x1b[39m\n\x1b[33mb\x1b[39m'],
      ['focus', '\x1b[36m\x1b[1ma\x1b[22m\x1b[39m\n\x1b[36m\x1b[1mb\x1b[22m\x1b[39m'],
    ]);
  });
});

describe('live prompts', () => {
  test.each<[boolean, Environment, Partial<Terminal>, ScreenWish]>([
    [true, {}, {}, {}],
    [true, { TERM: 'xterm-256color', NO_COLOR: '1' }, {}, {}],
    [false, {}, pipe, {}],
    [false, {}, { stdinIsTerminal: false }, {}],
    [false, { TERM: 'dumb' }, {}, {}],
    [false, { ACCESSIBLE: '1' }, {}, {}],
    [true, { ACCESSIBLE: '0' }, {}, {}],
    [true, { ACCESSIBLE: '' }, {}, {}],
    [false, {}, {}, { plain: true }],
    [false, { FORCE_COLOR: '1' }, pipe, {}],
  ])('%p for %j %j %j', (interactive, env, facts, wish) => {
    expect(isInteractive(terminal(env, facts), wish)).toBe(interactive);
  });
});

describe('UTF-8', () => {
  test.each<[boolean, Environment, Partial<Terminal>]>([
    [true, { LANG: 'en_US.UTF-8' }, {}],
    [true, { LANG: 'de_DE.utf8' }, {}],
    [true, { LC_ALL: 'C.UTF-8', LANG: 'C' }, {}],
    [true, { LC_CTYPE: 'UTF-8' }, {}],
    [true, { LC_ALL: '', LC_CTYPE: '', LANG: 'C.UTF-8' }, {}],
    [false, { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, {}],
    [false, { LC_ALL: '', LC_CTYPE: 'POSIX', LANG: 'en_US.UTF-8' }, {}],
    [false, { LANG: 'C' }, {}],
    [false, { LANG: 'de_DE@euro' }, {}],
    [false, {}, {}],
    [false, { LANG: 'en_US.UTF-8', TERM: 'linux' }, {}],
    [false, {}, { windows: true }],
    [true, { WT_SESSION: 'x' }, { windows: true }],
    [false, { WT_SESSION: 'x' }, {}],
  ])('%p for %j %j', (unicode, env, facts) => {
    expect(look(env, facts).unicode).toBe(unicode);
  });
});

describe('size', () => {
  test.each([
    [undefined, undefined, 80, 24],
    [0, 0, 80, 24],
    [200, 60, 80, 60],
    [80, 24, 80, 24],
    [41, 10, 41, 10],
    [20, 5, 20, 5],
    [5, 1, 20, 1],
  ])('%p columns and %p rows are drawn as %i by %i', (columns, rows, width, height) => {
    const drawn = look({}, { columns: () => columns, rows: () => rows });
    expect([drawn.width, drawn.height]).toEqual([width, height]);
  });
});
