/** Campaigns of the call center: whom to call, when, and how often. */
@NullMarked
package io.leadledger.api.campaign;

import org.jspecify.annotations.NullMarked;
