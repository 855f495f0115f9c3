/** What a ten-person sales team and its customers do in a month, as entities and events. The same seed and time give the same month. */
@NullMarked
package io.leadledger.examples.month;

import org.jspecify.annotations.NullMarked;
