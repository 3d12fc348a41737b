import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideEngine } from '../../lib/browser/engine';
import { readSettings } from '../../lib/browser/settings';
import { matchSettings } from '../../lib/browser/sync';
import { isQuietOn } from '../../lib/contracts/sites';
import { registerGate, runGateNow } from './gate-registration';
import { showOpened, showReport } from './other-report';
import { readCopy } from './reading';
import { checkSelection } from './selected-words';
import { settingsChanged } from './settings-changed';

/** The worker's second script: brought in by the first when there is something to read or to decide. Does nothing by itself. */
export default defineUnlistedScript({
  globalName: false,
  main() {
    provideEngine({
      readCopy,
      showReport,
      showOpened,
      checkSelection,
      isQuiet: async (host) => isQuietOn((await readSettings()).settings, host, new Date().toISOString()),
      registerGate,
      runGateNow,
      settingsChanged,
      matchSettings,
    });
  },
});
