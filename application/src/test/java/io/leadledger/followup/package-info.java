/** Follow-up tasks, drafts, personal clones, and what is made by itself. */
@NullMarked
package io.leadledger.followup;

import org.jspecify.annotations.NullMarked;
