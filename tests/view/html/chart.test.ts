import { describe, expect, test } from '@jest/globals';
import { pages } from './pages.ts';

describe('a chart draws', () => {
  /** The last elements that are drawn; what stands before them is the scale. */
  const drawn = (id: string, count: number) =>
    new RegExp(`<desc id="${id}-text">[^]*?</svg>`)
      .exec(pages.progress)?.[0]
      .match(/<(?:circle|line|poly|rect|text)[^>]*>(?:[^<]*<\/text>)?/g)
      ?.slice(-count);

  test('a mark for each session and a curve for each mode', () => {
    expect(drawn('trend-chart', 14)).toEqual([
      '<polyline points="44.7,117.6 156.9,82.4 381.3,64.8" class="curve first"/>',
      '<polyline points="269.1,78.9" class="curve second dashed"/>',
      '<circle cx="44.7" cy="117.6" r="4.5" class="fill-good ring"/>',
      '<circle cx="156.9" cy="82.4" r="4.5" class="fill-good ring"/>',
      '<circle cx="381.3" cy="64.8" r="4.5" class="fill-good ring"/>',
      '<rect x="264.6" y="74.4" width="9" height="9" class="fill-bad ring"/>',
      '<text x="34" y="204" class="quiet">2026-11-03</text>',
      '<text x="392" y="204" class="quiet" text-anchor="end">2026-11-24</text>',
      '<circle cx="42" cy="224" r="4.5" class="fill-good ring"/>',
      '<text x="56" y="228" class="quiet">study</text>',
      '<rect x="117.5" y="219.5" width="9" height="9" class="fill-bad ring"/>',
      '<text x="136" y="228" class="quiet">exam</text>',
      '<line x1="194" y1="224" x2="210" y2="224" class="dotted"/>',
      '<text x="216" y="228" class="quiet">pass line 70 %</text>',
    ]);
  });

  test('the days to come, and the score of one of them', () => {
    expect(drawn('forecast-chart', 11)).toEqual([
      '<circle cx="199.2" cy="57.8" r="5" class="fill-good ring"/>',
      '<text x="199.2" y="45.8" class="name" text-anchor="middle">74 %</text>',
      '<text x="34" y="204" class="quiet">tomorrow</text>',
      '<text x="199.2" y="204" class="quiet" text-anchor="middle">in 7 days</text>',
      '<text x="392" y="204" class="quiet" text-anchor="end">in 14 days</text>',
      '<line x1="34" y1="224" x2="50" y2="224" class="curve first"/>',
      '<text x="56" y="228" class="quiet">expected</text>',
      '<rect x="134" y="218" width="16" height="12" rx="2" class="band"/>',
      '<text x="156" y="228" class="quiet">95 times of 100</text>',
      '<line x1="276" y1="224" x2="292" y2="224" class="dotted"/>',
      '<text x="298" y="228" class="quiet">pass line 70 %</text>',
    ]);
  });

  test('a bar for each concept, and the pass line through all of them', () => {
    expect(drawn('concepts-chart', 18)).toEqual([
      '<text x="280" y="12" class="quiet" text-anchor="middle">pass line 70 %</text>',
      ...[
        '<text x="0" y="34" class="name">Security</text>',
        '<text x="400" y="34" text-anchor="end">52 %, review</text>',
        '<rect x="0" y="40" width="400" height="12" rx="3" class="track"/>',
        '<rect x="0" y="40" width="208" height="12" rx="3" class="fill-bad"/>',
        '<line x1="280" y1="37" x2="280" y2="55" class="pass"/>',
        '<text x="0" y="67" class="quiet">16 of 20 answered, 5 due</text>',
      ],
      ...[
        '<text x="0" y="98" class="name">Circuits</text>',
        '<text x="400" y="98" text-anchor="end">82 %, good</text>',
        '<rect x="0" y="104" width="400" height="12" rx="3" class="track"/>',
        '<rect x="0" y="104" width="328" height="12" rx="3" class="fill-good"/>',
        '<line x1="280" y1="101" x2="280" y2="119" class="pass"/>',
        '<text x="0" y="131" class="quiet">46 of 50 answered, 2 due</text>',
      ],
      ...[
        '<text x="0" y="162" class="name">Private peering</text>',
        '<text x="400" y="162" class="quiet" text-anchor="end">few questions</text>',
        '<rect x="0" y="168" width="400" height="12" rx="3" class="track"/>',
        '<line x1="280" y1="165" x2="280" y2="183" class="pass"/>',
        '<text x="0" y="195" class="quiet">4 of 26 answered, 0 due</text>',
      ],
    ]);
  });
});
