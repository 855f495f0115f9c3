/** How a rep writes, measured from samples. */
@NullMarked
package io.leadledger.api.clone;

import org.jspecify.annotations.NullMarked;
