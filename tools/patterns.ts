import { parseArgs } from 'node:util';
import { checkPatterns } from './check/patterns';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

/**
 * Looks with recheck (https://makenowjust-labs.github.io/recheck/) at every pattern of `lib` that is new and notes what came out in
 * `tools/check/patterns.json`, where it is reviewed. `--check` notes nothing and fails when one of them is not linear.
 */
const complaints = await checkPatterns(!values.check);
for (const complaint of complaints) console.log(complaint);
// recheck leaves a process of its own behind that would be waited for.
process.exit(complaints.length === 0 ? 0 : 1);
