import { peopleDirectory } from '../../adapters/directory/people.ts';
import { company, directoryContract } from '../contract/directory.ts';

directoryContract('ringi.yaml', async () => peopleDirectory(company));
