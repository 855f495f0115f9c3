/** Questions about how calls, reps and leads do, and their answers: every reader that shows such a number asks here. */
@NullMarked
package io.leadledger.api.query.analytics;

import org.jspecify.annotations.NullMarked;
