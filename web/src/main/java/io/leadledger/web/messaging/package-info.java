/** From the caller of a request to the metadata of the messages it sends. */
@NullMarked
package io.leadledger.web.messaging;

import org.jspecify.annotations.NullMarked;
