/** A company's procedure for its calls, and how well the calls follow it. */
@NullMarked
package io.leadledger.query.sop;

import org.jspecify.annotations.NullMarked;
