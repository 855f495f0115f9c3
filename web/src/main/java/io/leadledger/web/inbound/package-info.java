/** Who it is that calls our webhooks: other people's programs, which can sign or name a token but hold no key. */
@NullMarked
package io.leadledger.web.inbound;

import org.jspecify.annotations.NullMarked;
