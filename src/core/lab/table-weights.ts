/** The weights that `table.ts` was measured on, by their SHA-256; written with it. */
export const tableWeights: Readonly<Record<string, string>> = {
  "rope": "316fd08fc3220299c443bb91d6f89a6a5dd3101ba24541d7fa39f6a956cfb1a0",
  "rope-tuned-none": "1d6f3562b91753932641541bcae8201c8441352a6f9cb917dfd880fc2f6889d5",
  "rope-tuned-interpolation": "037ed179d37156eda58f3d8887df20860ee4bade672d33d2d5ffa0b8d43c853d",
  "rope-tuned-base-scaling": "61733f59d45fc52dc28f91c52c42ede5b5c35a6aab0fa39845c60faa0cf3b8f5",
  "rope-tuned-by-parts": "a912d2b3ff75250f5ca3a6b39f8f2b11bf1427c3eeb0c7a374bf38931d0584e1",
  "alibi": "9986c84da0800c27e996f134803bc8653c3506057226823e748a7fe1808fcfb7",
  "t5": "72bb80e4f2cd380ca4cb26d1787f40c809d608c7ffafeb8566505d64f194d691",
  "none": "de67cbe22e5ce8a7e2f54b6c199b1d1512d74a5bb28bce76f190175a51e04abb",
  "first-rope": "8c0944cccb893e7a43b91e20d1b5b71c0fa92439b3aefde86ad21157a4ce0157",
  "first-alibi": "383cde9a4a6255e42e278fb86d505c3fc35aab8a505a931e973b3acd861efa1f",
  "first-t5": "97e3bfb035d2f4d69f248c7d23ff52503982d91d386bb7d24feaf70db8c5e934"
};
