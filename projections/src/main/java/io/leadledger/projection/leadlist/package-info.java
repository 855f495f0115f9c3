/** The lead list: one row for each lead with everything a list shows, sorts and filters by, and the counters behind its totals. */
@NullMarked
package io.leadledger.projection.leadlist;

import org.jspecify.annotations.NullMarked;
