/** The call center's family: every documented request, and what the documents leave open. */
@NullMarked
package io.leadledger.callcenter;

import org.jspecify.annotations.NullMarked;
