import { describe } from '@jest/globals';
import type { OpenChat } from './chat-platform/chat.ts';
import { files } from './chat-platform/files.ts';
import { faults } from './chat-platform/faults.ts';
import { forms } from './chat-platform/forms.ts';
import { hanging } from './chat-platform/hanging.ts';
import { formsOnDemand } from './chat-platform/forms-on-demand.ts';
import { mentions } from './chat-platform/mentions.ts';

/** What the core relies on, whichever chat it is. */
export function chatPlatformContract(name: string, open: OpenChat): void {
  describe(`the chat platform ${name}`, () => {
    hanging(open);
    faults(open);
    files(open);
    mentions(open);
    forms(open);
    formsOnDemand(open);
  });
}
