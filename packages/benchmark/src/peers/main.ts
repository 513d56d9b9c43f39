import { writeResult } from '../report/writeDocument';
import { measurePeers } from './measurePeers';

const MINUTES = 10;

measurePeers(MINUTES).then(
  result => {
    writeResult('peers.json', result);
    process.exit();
  },
  error => {
    console.error(error);
    process.exit(1);
  },
);
