/** What the Otto document shows of calls, whether they were just written or are read. */
@NullMarked
package io.leadledger.web.otto;

import org.jspecify.annotations.NullMarked;
