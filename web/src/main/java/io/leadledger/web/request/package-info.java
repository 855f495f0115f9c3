/** The ids that follow a request through answers, logs and events. */
@NullMarked
package io.leadledger.web.request;

import org.jspecify.annotations.NullMarked;
