/** Calls that we make ourselves: what is asked of a provider, and whether there is one. */
@NullMarked
package io.leadledger.api.telephony;

import org.jspecify.annotations.NullMarked;
