/** The same request under the same key is done once, and answered the same way each time. */
@NullMarked
package io.leadledger.web.idempotency;

import org.jspecify.annotations.NullMarked;
