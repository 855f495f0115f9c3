/** Brings events to projectors, in order and exactly once. */
@NullMarked
package io.leadledger.projection.runtime;

import org.jspecify.annotations.NullMarked;
