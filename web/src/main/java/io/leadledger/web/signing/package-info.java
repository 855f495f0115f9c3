/** Links that open one thing for a while to whoever holds them. */
@NullMarked
package io.leadledger.web.signing;

import org.jspecify.annotations.NullMarked;
