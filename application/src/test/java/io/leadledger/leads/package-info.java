/** Tests of the lead list and of the Leads family that stands on it. */
@NullMarked
package io.leadledger.leads;

import org.jspecify.annotations.NullMarked;
