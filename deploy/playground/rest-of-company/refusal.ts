import { RAMServiceException } from '@aws-sdk/client-ram';
import { SageMakerServiceException } from '@aws-sdk/client-sagemaker';

/** What AWS refuses a call with; null where it does as it is asked. */
export async function refusal(
  asked: Promise<unknown>,
): Promise<{ readonly name: string; readonly message: string } | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    const isAws =
      error instanceof SageMakerServiceException || error instanceof RAMServiceException;
    if (isAws) return error;
    throw error;
  }
}
