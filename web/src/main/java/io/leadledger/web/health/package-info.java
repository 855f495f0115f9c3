/** Whether this instance is alive, and whether it is ready for requests. */
@NullMarked
package io.leadledger.web.health;

import org.jspecify.annotations.NullMarked;
