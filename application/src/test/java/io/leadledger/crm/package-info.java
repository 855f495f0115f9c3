/** What the CRM shows of leads, from events to answers. */
@NullMarked
package io.leadledger.crm;

import org.jspecify.annotations.NullMarked;
