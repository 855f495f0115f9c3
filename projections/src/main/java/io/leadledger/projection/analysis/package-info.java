/** What was found in calls: of all analyses of a call, what counts. */
@NullMarked
package io.leadledger.projection.analysis;

import org.jspecify.annotations.NullMarked;
