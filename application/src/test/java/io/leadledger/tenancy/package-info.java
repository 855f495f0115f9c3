/** One company never sees another. */
@NullMarked
package io.leadledger.tenancy;

import org.jspecify.annotations.NullMarked;
