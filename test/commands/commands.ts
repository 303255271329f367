import { help } from '../../handlers/commands/help.ts';
import { history } from '../../handlers/commands/history.ts';
import { list } from '../../handlers/commands/list.ts';
import { pending } from '../../handlers/commands/pending.ts';
import { status } from '../../handlers/commands/status.ts';
import { who } from '../../handlers/commands/who.ts';

/** Everything that can be asked. */
export const commands = [help, list, pending, status, history, who];
