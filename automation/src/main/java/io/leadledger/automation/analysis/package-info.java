/** Has every transcript analysed once, off the request, and on request anew. */
@NullMarked
package io.leadledger.automation.analysis;

import org.jspecify.annotations.NullMarked;
