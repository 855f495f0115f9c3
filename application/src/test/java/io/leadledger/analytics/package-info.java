/** Analytics, as every family shows them. */
@NullMarked
package io.leadledger.analytics;

import org.jspecify.annotations.NullMarked;
