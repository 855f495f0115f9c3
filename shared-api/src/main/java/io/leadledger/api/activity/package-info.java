/** What events show on the timeline of a lead or a deal. */
@NullMarked
package io.leadledger.api.activity;

import org.jspecify.annotations.NullMarked;
