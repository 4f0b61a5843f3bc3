import type { Category } from './types.ts'

export const categories: readonly Category[] = [
  {
    id: 'tableware',
    name: 'Tableware',
    tagline: 'Stoneware for every day of the week',
    intro: 'Thrown and glazed in small kilns, meant to be stacked, dropped in the sink and put back on the table.',
  },
  {
    id: 'kitchen',
    name: 'Kitchen',
    tagline: 'Tools that earn their hook',
    intro: 'Iron, ash and steel. Few things, heavy enough to last, plain enough to be left out.',
  },
  {
    id: 'lighting',
    name: 'Lighting',
    tagline: 'For the long half of the year',
    intro: 'Lamps, lanterns and candles that make a small bright place in a dark afternoon.',
  },
  {
    id: 'textiles',
    name: 'Textiles',
    tagline: 'Wool, linen and honest cotton',
    intro: 'Woven on mills that still keep a pattern book, washed soft before they reach you.',
  },
  {
    id: 'bags',
    name: 'Bags',
    tagline: 'Carried to the boat and back',
    intro: 'Waxed canvas and recycled sailcloth, sewn with more stitches than strictly needed.',
  },
  {
    id: 'outdoors',
    name: 'Outdoors',
    tagline: 'For the night on the headland',
    intro: 'Shelter, warmth and a hot drink. Tested where the forecast says not to go.',
  },
]
