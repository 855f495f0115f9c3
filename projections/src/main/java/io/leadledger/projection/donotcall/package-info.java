/** The do-not-call list. */
@NullMarked
package io.leadledger.projection.donotcall;

import org.jspecify.annotations.NullMarked;
