/** The Otto document as a whole. */
@NullMarked
package io.leadledger.otto;

import org.jspecify.annotations.NullMarked;
