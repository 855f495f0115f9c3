/** Tells subscribers' servers what happened: subscriptions, the feed that writes deliveries, and what sends them. */
@NullMarked
package io.leadledger.automation.webhook;

import org.jspecify.annotations.NullMarked;
