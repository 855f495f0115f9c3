/** Leads, as the CRM lists, filters and sorts them. */
@NullMarked
package io.leadledger.projection.crmleads;

import org.jspecify.annotations.NullMarked;
