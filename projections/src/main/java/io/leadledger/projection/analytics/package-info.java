/** Sums over calls, kept as they change, so that a year of calls is a few rows. */
@NullMarked
package io.leadledger.projection.analytics;

import org.jspecify.annotations.NullMarked;
