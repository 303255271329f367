import { answerScenes } from './answer-scenes.ts';
import { cardScenes } from './card-scenes.ts';
import { deletedScenes } from './deleted-scenes.ts';
import { deploymentScenes } from './deployment-scenes.ts';
import { digestScenes } from './digest-scenes.ts';
import { driftScenes } from './drift-scenes.ts';
import { endpointScenes } from './endpoint-scenes.ts';
import { fileScenes } from './file-scenes.ts';
import { leftOverScenes } from './left-over-scenes.ts';
import { modelCardScenes } from './model-card-scenes.ts';
import { pipelineScenes } from './pipeline-scenes.ts';
import { refusalScenes } from './refusal-scenes.ts';
import { retrainingScenes } from './retraining-scenes.ts';
import { serviceLevelScenes } from './service-level-scenes.ts';
import { silenceScenes } from './silence-scenes.ts';
import type { Scene } from './scene.ts';

/** Everything Ringi says, in each language. */
export async function scenes(): Promise<readonly Scene[]> {
  return [...cardScenes(), ...deletedScenes(), ...deploymentScenes(), ...digestScenes(), ...pipelineScenes(), ...driftScenes(), ...endpointScenes(), ...fileScenes(), ...serviceLevelScenes(), ...silenceScenes(), ...retrainingScenes(), ...leftOverScenes(), ...modelCardScenes(), ...refusalScenes(), ...(await answerScenes())];
}
