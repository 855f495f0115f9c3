/** Ask Otto: conversations over a WebSocket about what is in the log. */
@NullMarked
package io.leadledger.intelligence.ask;

import org.jspecify.annotations.NullMarked;
