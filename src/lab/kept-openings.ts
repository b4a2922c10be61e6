import type { Opening } from './opening.ts';

/** What the shipped models made of the states in which figures begin; written by `npm run lab -- openings`. */
export const keptOpenings: readonly Opening[] = [
  {
    "sha256": "316fd08fc3220299c443bb91d6f89a6a5dd3101ba24541d7fa39f6a956cfb1a0",
    "key": "rope base-scaling 1 512 1 512 1 none",
    "predicted": "neksfattknt1veee3ssseoo22b2bkbeej2begg7kst2bvjbbhkv7237snt16kslbvee3g7hvd22noidbnbj9hdbe3qg5ejdphjdo0kg3vetksnt16kslbvee3g7hvd22noidbnbj9hdbe3qg5ejdphjdo0kg3vetksnt16kslbvee3g7hvd22noidbnbj9hdbe3gg5ejdphgdo0kg3ve3ksnt16kslbvee3g7hvd22noidbnbj9hdbe3gg5ejdkhgdo0kg3vet7sn616klllve33g2hvdj2niiddnbj9hdpe3qgpejdpppdppgggget7tn6166nnlve33g2hjdj2niiddnij9hdpe3qgppjdpppdppggggeg7tn6166nnlvsg3g2hjdj2niiddn6j9hdpd3qgppjdpppdppggggeg7gn6166nnnvs33g2hjdj2niiddn6j9ddpd3qgpjjdpppdppggg7kg1dn6166ll6vsg3g2hjd2nniiddj6j9ddp",
    "letters": "75 353 512 512 512 512 512 512 512 512 512 512 512 512 512 512",
    "accuracy": "853 946 1000 998 982 947 900 906 635 566 496 502 424 426 389 371",
    "loss": "723 203 4 13 106 175 405 459 1711 2104 2377 2494 2772 2920 2914 3054"
  },
  {
    "sha256": "a912d2b3ff75250f5ca3a6b39f8f2b11bf1427c3eeb0c7a374bf38931d0584e1",
    "key": "rope-tuned-by-parts by-parts 1 512 1 512 1 none",
    "predicted": "heksntttknnln7eegksveogn222bkbl9h2d7ggq7st7dvdpb0pv7gggsnt16kslbvee3g7hvd22noidbnbj9hdbe3gg5ejdphjdo0kg3ve3gsnt16kslbvee3g7hvd22noidbnbj9hdbe3gg5ejdphjdo0kg3vetksnt16kslbvee3g7hvd22noidbnbj9hdbe3gg5ejdphjdo0kg3vetksnt16kslbvee3g7hvd22noidbnbj9hdbe3gg5ejdphjdo0kg3vetksnt16kslbvee3g7hvd22noidbnbj9hdbe3gg5ejdphjdo0kg3vetksnt16kslbvee3g7hvd22noidbnbj9hdbe3gg5ejdphjdo0kg3vetksnt16kslbvee3g7hvd22noidbnbj9hdbe3gg5ejdphjdo0kg3vetksnt16kslbvee3g7hvd22noidbnbj9hdbe3gg5ejdphjdo0kg3vetksnt16kslbvee3g7hvd22noidbnbj9hdb",
    "letters": "75 353 512 512 512 512 512 512 512 512 512 512 512 512 512 512",
    "accuracy": "840 924 982 988 971 994 994 994 998 996 998 996 992 998 994 996",
    "loss": "1608 621 193 104 197 55 33 25 20 27 22 25 32 28 31 34"
  }
];
