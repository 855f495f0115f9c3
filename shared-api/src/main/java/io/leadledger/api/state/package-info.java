/** What events add up to. The aggregates decide on it, projections fold it, audit rebuilds it: one fold for all three. */
@NullMarked
package io.leadledger.api.state;

import org.jspecify.annotations.NullMarked;
