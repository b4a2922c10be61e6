import type { MeasuredTable } from './measured.ts';

/** Written by `npm run -s lab -- tabulate`. */
export const labTable: MeasuredTable = {
  "lambdas": [
    1,
    1.26,
    1.59,
    2,
    2.52,
    3.17,
    4,
    5.04,
    6.35,
    8,
    10.1,
    12.7,
    16,
    20.2,
    25.4,
    32,
    40.3,
    50.8,
    64
  ],
  "settings": {
    "base": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1s 9a e8 e7 dz dh ct cw 91 82 72 75 61 62 5j 5a",
        "1s 9a e8 e7 e5 df d2 d1 ba 9c 8i 8m 7r 6x 6s 62",
        "1r 99 e8 e7 e4 di ct cl c1 9q 8m 85 7u 71 6b 61",
        "1s 98 e7 e3 dz dr d5 cn cg bj 9o 95 8n 89 7u 71",
        "1r 94 e3 dy dz dp d2 ch c6 bt aj 9h 8w 8h 8d 7w",
        "1q 91 dy dp dn dp cw cr c1 bf ay a6 9l 8v 8r 8l",
        "1q 8y du dd dg dl cx cm cg bq bh b4 ao an 9y 9n",
        "1n 8v dt d1 d5 cx ch c3 c1 b7 ax ax ab a1 9t 9q",
        "1k 8q dl ct co cg bv b7 b3 9w 8g 7s 7q 74 7e 74",
        "1i 8k dg cq cv cm ca bg bg b3 aq 9r 9x 9j 93 9i",
        "1h 8b dc cl d0 cp cp bq bn bk bb ah a2 a7 9j 93",
        "1g 84 cx cf ch co cj bu bl b3 bg ak a4 ad 9l 9q",
        "1g 7s ck c0 bt ci c1 c6 bk b4 b3 bb ag aj a0 9x",
        "1b 7j c8 bs ba cf c9 cg bt bt bj bk b1 au af ad",
        "18 75 bo bf ao cf cg ch ce bw bv bi bl b1 a6 a3",
        "16 6u b0 b7 a8 c4 c0 c4 bn bs bi az b4 aq ag 8z",
        "14 6j ai ax 9e bn bj bo bf bf ba ao ao ac af 9y",
        "10 60 a4 ao 8x bb bk c1 c0 bj bt b8 av b4 ap aq",
        "z 5s 9k a9 8t ad bh c5 c0 bu bp bj ay aw av as"
      ]
    },
    "matched-base": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1q 8w dv d5 db d9 cw ck cb bj b4 b1 ao at ab a2"
      ]
    },
    "interpolation": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "3 l x z 13 z 15 10 1a 1c 1a 1b 16 1a 16 17"
      ]
    },
    "by-parts": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1c 73 bd bm a0 cm d3 c8 c3 bs bp aw aj ae a2 a9"
      ]
    },
    "yarn": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1k 8f cu c3 d5 dy dv dt dl dl dm cz c4 cd bt bw"
      ]
    },
    "tuned-nothing": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1s 9c e7 e7 e6 e6 e6 e5 e5 e6 e4 e6 e0 e1 dy dw"
      ]
    },
    "tuned-interpolation": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "y 7o do du e4 e7 e5 e7 e5 e5 e6 e6 e5 e5 e7 e3"
      ]
    },
    "tuned-base": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1q 98 e6 e7 e6 e7 e8 e8 e8 e7 e6 e6 e4 e1 e1 dx"
      ]
    },
    "tuned-by-parts": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1r 92 dz e2 dt e5 e5 e5 e7 e6 e7 e6 e4 e7 e5 e6"
      ]
    },
    "alibi": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1b 7r do ds dw dz e0 dy dy e1 dz e1 dz dz e2 dz"
      ]
    },
    "t5": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1v 9e e7 e6 dv do dc d6 d0 cr cl cb c5 bv by bk"
      ]
    },
    "no-positions": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1a 5r 6c 6d 4v 5a 4o 4y 4a 4j 4f 4h 4a 4e 3z 48"
      ]
    },
    "not-scaled": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1r 9c e6 e7 e4 e3 e1 dx di df d0 d8 cr cq cg c7"
      ]
    },
    "stale-keys": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "1r 9c e6 e7 bk ck co dj dm dn e3 e3 e3 e2 dz e3"
      ]
    },
    "other-pairing": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "5 12 17 14 18 z q v o 10 t v r v u s"
      ]
    },
    "ramp-turned": {
      "width": 32,
      "letters": "23 9t e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8 e8",
      "hits": [
        "g 1o 2d 23 2f 26 26 25 2a 26 23 28 21 20 24 2a"
      ]
    },
    "first-base": {
      "width": 64,
      "letters": "1 4 e 12 1e 11 v h",
      "hits": [
        "0 4 a 4 2 1 1 0",
        "0 3 a 6 3 0 1 1",
        "0 3 b c 5 0 0 2",
        "0 2 c g 6 2 0 1",
        "0 2 c p b 4 0 2",
        "0 1 d t c a 1 1",
        "0 1 e w j e 1 0",
        "0 2 e w t h 4 1",
        "0 1 e y 16 d c 0",
        "0 1 e x 1a j f 2",
        "0 3 e 11 1e r f 5",
        "0 2 e 12 1d 11 h 7",
        "1 2 e 10 1e 11 n 7",
        "1 4 d 11 1e 10 u 8",
        "1 4 e 11 1e 11 v b",
        "1 4 d 11 1e 11 v d",
        "1 4 d 12 1e 11 v h",
        "1 4 e 12 1e 11 v h",
        "1 4 e 12 1e 11 v h"
      ]
    },
    "first-by-parts": {
      "width": 64,
      "letters": "1 4 e 12 1e 11 v h",
      "hits": [
        "1 4 e 11 1e 11 v h"
      ]
    },
    "first-alibi": {
      "width": 64,
      "letters": "1 4 e 12 1e 11 v h",
      "hits": [
        "0 2 2 8 i f b b"
      ]
    },
    "first-t5": {
      "width": 64,
      "letters": "1 4 e 12 1e 11 v h",
      "hits": [
        "0 0 b v 15 u v h"
      ]
    }
  }
};
