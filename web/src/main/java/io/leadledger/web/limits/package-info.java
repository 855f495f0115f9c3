/** How much one caller may ask for: requests in a minute, bytes in a body. */
@NullMarked
package io.leadledger.web.limits;

import org.jspecify.annotations.NullMarked;
