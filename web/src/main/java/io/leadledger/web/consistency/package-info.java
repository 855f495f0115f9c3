/** Reading one's own writes from projections that follow the log. */
@NullMarked
package io.leadledger.web.consistency;

import org.jspecify.annotations.NullMarked;
