/** Deals, as the CRM lists, sorts and filters them. */
@NullMarked
package io.leadledger.projection.deals;

import org.jspecify.annotations.NullMarked;
