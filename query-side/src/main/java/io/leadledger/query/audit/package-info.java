/** Auditors read the log itself: no projection stands between what was recorded and what they see. */
@NullMarked
package io.leadledger.query.audit;

import org.jspecify.annotations.NullMarked;
