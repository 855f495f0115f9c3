/** What calls and leads add up to: one set of sums, read by every family. */
@NullMarked
package io.leadledger.query.analytics;

import org.jspecify.annotations.NullMarked;
