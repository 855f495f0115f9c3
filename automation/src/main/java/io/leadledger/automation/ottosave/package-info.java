/** Otto Save: a call that was missed, or ended without a next step, is followed up by itself. */
@NullMarked
package io.leadledger.automation.ottosave;

import org.jspecify.annotations.NullMarked;
