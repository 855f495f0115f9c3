/** Subscribers are told what happened, once for each of them, whatever fails on the way. */
@NullMarked
package io.leadledger.webhook;

import org.jspecify.annotations.NullMarked;
